// Package stretch is about WHAT to do in a break: the catalogue of stretches with their published dosage, one stretch as a
// timeline of phases, and which one to recommend next, and why.
//
// It is pure: no clock, no files, no operating system. Times and file contents are handed in, so that everything here is
// tested with plain values. It may import the standard library's pure parts, the TOML decoder and the words only.
//
// Two decisions took an argument. A range stays a range from the article to the screen, because "15 to 30 seconds" is what
// was published; the figure used today is an [Amount] chosen inside it. And a breath stays a breath: its length is the user's.
package stretch

import (
	"cmp"
	"slices"
)

// Direction is a way in which a stretch moves or works the back.
type Direction string

// The directions, as the catalogue and the JSON output spell them.
const (
	Extension Direction = "extension"
	Flexion   Direction = "flexion"
	Rotation  Direction = "rotation"
	SideBend  Direction = "side-bend"
	Chest     Direction = "chest"
	Strength  Direction = "strength"
)

// Sides says whether a stretch is done on each side in turn.
type Sides string

// The values of [Sides].
const (
	BothSides Sides = "both"
	NoSides   Sides = "none"
)

// Range is a published figure, kept as it was published: Min and Max are equal where the source gives a single figure.
type Range struct {
	Min int `json:"min"`
	Max int `json:"max"`
}

// Dose is how much of a stretch its source recommends. A nil figure means that the source gives none. A movement that the
// source describes once, without a word about repeating it, has one repetition or one set.
type Dose struct {
	Hold    *Range `json:"hold_seconds"`  // seconds one position is kept
	Breaths *int   `json:"breaths"`       // breaths one position is kept, instead of seconds
	Reps    *Range `json:"reps"`          // repetitions, per side where there are sides
	Sets    *Range `json:"sets"`          // rounds of all repetitions
	Sides   Sides  `json:"sides"`         // "both" or "none"
	Total   *int   `json:"total_seconds"` // seconds for everything together, where the source counts only those
}

// Source names where a stretch and its figures come from.
type Source struct {
	Title     string `json:"title"`     // title of the article
	Publisher string `json:"publisher"` // where it appeared; says so where that is not known
	Expert    string `json:"expert"`    // the person it quotes, with qualifications; says so where none is named
	Article   string `json:"article"`   // letter of the article and number in it, in reading order: "B1"
}

// Part says when a step is done within a side.
type Part string

// The parts: most steps are repeated, some only lead in or out.
const (
	Enter  Part = "enter"  // once, before the repetitions of a side
	Repeat Part = "repeat" // in every repetition; the default
	Leave  Part = "leave"  // once, after the repetitions of a side
)

// Step is one movement of a stretch and what follows it: go there, and perhaps stay.
type Step struct {
	ID   string  `json:"id"`   // shared with the figure's pose file, which has a step of the same id
	Cue  string  `json:"cue"`  // what to do, in a few words; {side} and {other} stand for "right" and "left"
	Part Part    `json:"part"` // when within a side
	Move float64 `json:"move"` // seconds for the movement, unhurried
	Hold float64 `json:"hold"` // seconds to stay before the next step, where the dose is not held here
	Dose bool    `json:"dose"` // the dose's hold or breaths are spent here
}

// Stretch is one entry of the catalogue, or one variant of an entry seen as an entry (see [Stretch.As]).
type Stretch struct {
	ID           string      `json:"id"`
	Variant      string      `json:"variant,omitempty"` // the variant this value was resolved to, "" for the entry itself
	Name         string      `json:"name"`
	Summary      string      `json:"summary"`      // one sentence: what it does for you
	Position     string      `json:"position"`     // one of Positions
	Equipment    []string    `json:"equipment"`    // of Equipment, empty for none
	Directions   []Direction `json:"directions"`   // what it moves, the main one first
	Desk         bool        `json:"desk"`         // can be done at the desk in office clothes
	Area         string      `json:"area"`         // the region mostly felt, one of Areas
	Instructions []string    `json:"instructions"` // how to do it, in sentences, in order
	Steps        []Step      `json:"steps"`        // one repetition, in order, with its lead-in and lead-out
	Dose         Dose        `json:"dose"`
	DoseNotes    string      `json:"dose_notes"` // what the figures leave out: "as needed", "shake the arms out between the sides"
	Default      Amount      `json:"default"`    // the app's own figures where the source gives none; zero fields are not needed
	Beginner     *Amount     `json:"beginner"`   // an easier amount that the source names for a stiff beginner; zero fields: as the dose
	Alternate    bool        `json:"alternate"`  // sides change after each repetition, not after all of them
	Cadence      *int        `json:"cadence_minutes"`
	Cautions     []string    `json:"cautions"`
	Source       Source      `json:"source"`
	Variants     []Variant   `json:"variants"`
	Figure       string      `json:"figure"`           // id of the pose file that shows it
	Own          string      `json:"own"`              // what in it is the app's own and not the source's, "" for nothing
	Hidden       bool        `json:"hidden,omitempty"` // a user's file that takes the entry with this id out of the catalogue
}

// Variant is another way to do the same stretch. Only what differs is set; [Stretch.As] fills in the rest.
type Variant struct {
	ID           string   `json:"id"`
	Name         string   `json:"name"`
	Position     string   `json:"position"`
	Equipment    []string `json:"equipment"`
	Desk         bool     `json:"desk"`
	Sides        Sides    `json:"sides"`
	Instructions []string `json:"instructions"`
	Steps        []Step   `json:"steps,omitempty"`    // nil: as the entry's
	Cautions     []string `json:"cautions,omitempty"` // to heed besides the entry's
	Figure       string   `json:"figure"`
	Own          string   `json:"own"`
}

// As returns the stretch as the variant with this id: a value that can be planned, shown and recommended by itself, and that
// has no variants of its own. The empty id is the entry as it stands. It reports false, with the entry, where there is no such variant.
func (s Stretch) As(variant string) (Stretch, bool) {
	if variant == "" {
		return s, true
	}
	for _, v := range s.Variants {
		if v.ID == variant {
			return s.with(v), true
		}
	}
	return s, false
}

func (s Stretch) with(v Variant) Stretch {
	s.Variant, s.Variants, s.Desk = v.ID, []Variant{}, v.Desk
	s.Name = cmp.Or(v.Name, s.Name)
	s.Position = cmp.Or(v.Position, s.Position)
	s.Figure = cmp.Or(v.Figure, s.Figure)
	s.Own = cmp.Or(v.Own, s.Own)
	s.Dose.Sides = cmp.Or(v.Sides, s.Dose.Sides)
	s.Cautions = slices.Concat(s.Cautions, v.Cautions)
	if v.Equipment != nil {
		s.Equipment = v.Equipment
	}
	if v.Instructions != nil {
		s.Instructions = v.Instructions
	}
	if v.Steps != nil {
		s.Steps = v.Steps
	}
	return s
}

// Ways lists every way to do the stretch, the usual one first. The entry itself is one of them unless a variant has its
// figure: a row is a row with dumbbells, and listing it twice would offer the same thing under two names.
func (s Stretch) Ways() []Stretch {
	ways := make([]Stretch, 0, 1+len(s.Variants))
	named := s.Figure != "" && slices.ContainsFunc(s.Variants, func(v Variant) bool { return v.Figure == "" || v.Figure == s.Figure })
	if !named {
		ways = append(ways, s)
	}
	for _, v := range s.Variants {
		ways = append(ways, s.with(v))
	}
	return ways
}
