package link

import (
	"time"

	"posturebreak/reminders/stretch"
)

// Origin says where a stretch comes from.
type Origin string

// The origins.
const (
	BuiltIn Origin = "built-in" // with the program
	Own     Origin = "own"      // from a file of the person's own
	Changed Origin = "changed"  // a file of the person's own takes the place of one of the program's
)

// About is all there is to say about one stretch, in the person's language.
type About struct {
	Stretch   stretch.Stretch   `json:"stretch"`   // as published, with its variants
	Ways      []stretch.Stretch `json:"ways"`      // every way to do it, each resolved to its variant, the usual one first; never empty
	Origin    Origin            `json:"origin"`    //
	File      string            `json:"file"`      // path of the person's own file, "" for a built-in one
	Favourite bool              `json:"favourite"` // one a day is wanted
	Muted     *Muted            `json:"muted"`     // null when it can be recommended
	Dose      stretch.Amount    `json:"dose"`      // of today
	Least     stretch.Amount    `json:"least"`     // the published range, or the app's own where the source gives none
	Most      stretch.Amount    `json:"most"`      //
	DoseWords string            `json:"dose_words"`
	Published string            `json:"published"` // what the source says, in words
	Length    time.Duration     `json:"length"`    // of the usual way at today's dose
	Every     time.Duration     `json:"every"`     // its rhythm, published or of the person's own; 0 for none
	EveryOwn  bool              `json:"every_own"` // Every is the person's own
	Adjusted  stretch.Amount    `json:"adjusted"`  // figures that the person has fixed; 0: it grows with the answers
	Last      time.Time         `json:"last"`      // when it was last done; zero for never
	Week      int               `json:"week"`      // how often in the last seven days
	Felt      []stretch.Felt    `json:"felt"`      // the last answers, oldest first
	Rank      int               `json:"rank"`      // 1 is what would be recommended now; 0 when it is left out
	Why       string            `json:"why"`       // the main reason for its rank, or why it is left out; a sentence
}

// Muted says why a stretch is not recommended and how long.
type Muted struct {
	Until time.Time `json:"until"` // zero: for good
	By    MutedBy   `json:"by"`
	Words string    `json:"words"` // a sentence
}

// MutedBy is what mutes a stretch.
type MutedBy string

// What mutes stretches.
const (
	MutedByPerson MutedBy = "person" // this stretch, in the settings or for some days
	MutedByArea   MutedBy = "area"   // the region in which it is felt, in the settings or for some days
	MutedByPain   MutedBy = "pain"   // it hurt, or another one in the same region did
)
