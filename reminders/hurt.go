package reminders

import (
	"time"

	"posturebreak/reminders/stretch"
	"posturebreak/reminders/words"
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

// PainAdvice says what to do about pain.
func PainAdvice(b *words.Book) string {
	return b.Say("A stretch may pull, but it must not hurt. This one is left out for 7 days. Intense or lasting pain belongs to a doctor or physiotherapist, not to a stretch.")
}

// Question asks whether the region is left out; "" for a region that nothing is known of.
func (ask IfHurt) Question(b *words.Book) string {
	switch ask.Area {
	case "mid-back":
		return b.Say("Leave out your mid-back for 7 days?")
	case "upper-back":
		return b.Say("Leave out your upper back for 7 days?")
	case "whole-back":
		return b.Say("Leave out your whole back for 7 days?")
	case "shoulders":
		return b.Say("Leave out your shoulders for 7 days?")
	case "chest":
		return b.Say("Leave out your chest for 7 days?")
	case "side":
		return b.Say("Leave out your sides for 7 days?")
	}
	return ""
}

// Suggestion names what asks less, or says that nothing is known that does.
func (ask IfHurt) Suggestion(b *words.Book) string {
	switch {
	case ask.Gentler == "":
		return b.Say("Nothing gentler for this movement fits here. This one comes back in its smallest dose.")
	case ask.Later:
		return b.Say("A gentler way, for when it no longer hurts: %s.", ask.Gentler)
	default:
		return b.Say("Gentler, for the same movement: %s.", ask.Gentler)
	}
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
