package reminders

import (
	"time"

	"posturebreak/reminders/stretch"
)

// IfHurt is what there is to ask and to say when the stretch of a break hurts. The stretch itself is left out for
// [stretch.RestAfterHurt] without a question; whether the region goes with it is for the person to say, by [Mute]: it may be
// the whole of what they came for.
type IfHurt struct {
	Area    string        `json:"area"`    // region in which it is felt, and that can be left out
	For     time.Duration `json:"for"`     // how long
	Gentler string        `json:"gentler"` // name of one that asks less, "" where none is known
	Later   bool          `json:"later"`   // Gentler is another way of the same stretch, for when it hurts no more
}

// ifHurt is what would be asked about a stretch that hurts now.
func (t *turn) ifHurt(s stretch.Stretch) IfHurt {
	ask := IfHurt{Area: s.Area, For: stretch.RestAfterHurt}
	if gentler, later, found := stretch.Gentler(t.rules.catalogue, s, t.Memory, t.now, t.rules.setting); found {
		ask.Gentler, ask.Later = gentler.Name, later
	}
	return ask
}

// over says whether nothing is left of the break but the last words of its window.
func (b *Break) over() bool { return b.Stage == StageThanked || b.Stage == StageAdvised }

// advise keeps the window of a break that was left because it hurts: it has something to say and to ask.
func (t *turn) advise() {
	t.order(Withdraw{t.Break.ID}, AdviseBreak{t.Break.ID})
	t.enter(StageAdvised)
}
