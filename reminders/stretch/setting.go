package stretch

import (
	"cmp"
	"time"
)

// Setting is what the day and the settings allow.
type Setting struct {
	Budget     time.Duration        // length of the break; zero for no limit
	Positions  []string             // of [Positions]; nil for all
	Equipment  []string             // of [Equipment]; nil for what every office has
	DeskOnly   bool                 // only what can be done at the desk in office clothes
	Muted      map[string]time.Time // until when a stretch is not wanted, by id
	AvoidAreas []string             // of [Areas]: regions to spare
	Favourites []string             // ids of which one a day is wanted
	Cadence    map[string]int       // minutes after which a stretch is wanted again, by id, in place of the published ones
	Fixed      map[string]Amount    // dose of a stretch, by id, in place of what the answers make of it; zero figures are not fixed
	Options    Options              // lengths around the movements

	fitted map[fitKey]Timeline // see Prepared
}

// fitKey names a stretch and how much of it is to be fitted into the break.
type fitKey struct {
	id, variant string
	dose        Amount
}

func keyOf(s Stretch, dose Amount) fitKey { return fitKey{s.ID, s.Variant, dose} }

// Prepared returns the setting with the timelines of all stretches made at their first dose, so that [Rank] need not make them
// each time. It is for the budget and the options that the setting has now. The timelines are shared and must not be changed.
func (w Setting) Prepared(c Catalogue) Setting {
	w.fitted = map[fitKey]Timeline{}
	for _, entry := range c.All() {
		for _, way := range append(entry.Ways(), entry) {
			dose := w.DoseOf(way, Memory{})
			w.fitted[keyOf(way, dose)] = Fit(way, dose, w.Budget, w.Options)
		}
	}
	return w
}

// fit is the timeline of a stretch within the budget.
func (w Setting) fit(s Stretch, dose Amount) Timeline {
	if line, ok := w.fitted[keyOf(s, dose)]; ok {
		return line
	}
	return Fit(s, dose, w.Budget, w.Options)
}

// DoseOf is how much of a stretch is wanted: what the person has fixed, and otherwise what it has grown to. It always lies
// inside [BoundsOf].
func (w Setting) DoseOf(s Stretch, m Memory) Amount {
	dose, fixed := AmountAt(s, m.Stretches[s.ID].Level), w.Fixed[s.ID]
	return BoundsOf(s).Clamp(Amount{
		Hold: cmp.Or(fixed.Hold, dose.Hold), Reps: cmp.Or(fixed.Reps, dose.Reps), Sets: cmp.Or(fixed.Sets, dose.Sets),
	})
}

// Asked is a stretch that the person asked for by name, in the way that the setting allows or else as it is usual, and as
// much of its dose as the break has room for.
func (w Setting) Asked(entry Stretch, m Memory) (Stretch, Timeline) {
	way := w.bestWay(entry)
	return way, w.fit(way, w.DoseOf(way, m))
}

// Rhythm is after how many minutes a stretch is wanted again, 0 for no rhythm, and whether that is the person's own wish.
func (w Setting) Rhythm(s Stretch) (minutes int, own bool) {
	if minutes, ok := w.Cadence[s.ID]; ok {
		return minutes, true
	}
	if s.Cadence != nil {
		return *s.Cadence, false
	}
	return 0, false
}
