package reminders

import (
	"time"

	"posturebreak/reminders/stretch"
)

// Recommend ranks the stretches for a break at at, the best first. Reminder is the id of the reminder that asks, or "". It
// is empty only when the settings leave nothing over.
func (r Rules) Recommend(m stretch.Memory, at time.Time, reminder string) []stretch.Pick {
	var wish stretch.Wish
	if rem, ok := r.find(reminder); ok {
		wish = rem.wish()
	}
	return stretch.Rank(r.catalogue, m, at, r.setting, wish, seed(at))
}

// allowed is what the settings allow, as the recommendation wants to know it.
func (r Rules) allowed() stretch.Setting {
	muted := make(map[string]time.Time, len(r.settings.Stretch.Mute))
	for _, id := range r.settings.Stretch.Mute {
		muted[id] = forGood
	}
	return stretch.Setting{
		Budget:    r.settings.Break.Length.Std(),
		Equipment: r.settings.Stretch.Equipment,
		DeskOnly:  r.settings.Stretch.DeskOnly,
		Muted:     muted,
		Options:   r.options(),
	}.Prepared(r.catalogue)
}

// forGood is the end of a mute that has none.
var forGood = time.Date(9999, time.January, 1, 0, 0, 0, 0, time.UTC)

func (r Rules) options() stretch.Options {
	return stretch.Options{Breath: r.settings.Break.Breath.Std()}
}

// seed breaks ties between equal stretches: the same for the same hour, so that asking twice answers the same.
func seed(at time.Time) uint64 { return uint64(at.Unix() / int64(time.Hour/time.Second)) }

// play makes the timeline of a choice. A stretch that has left the catalogue is an empty one that is over at once.
func (r Rules) play(c Choice) (stretch.Stretch, stretch.Timeline) {
	s, ok := r.chosen(c)
	if !ok {
		return s, stretch.Timeline{}
	}
	return s, stretch.Plan(s, c.Amount, r.options())
}

// chosen is the stretch of a choice, and whether the catalogue still has it.
func (r Rules) chosen(c Choice) (stretch.Stretch, bool) {
	entry, ok := r.catalogue.ByID(c.Stretch)
	if !ok {
		return stretch.Stretch{ID: c.Stretch, Name: c.Stretch}, false
	}
	if s, ok := entry.As(c.Variant); ok {
		return s, true
	}
	return entry, true
}

// choose settles which stretch the break shows: the one with id, or the recommended one. A choice that still stands is kept.
func (t *turn) choose(id string) {
	b := t.Break
	if _, known := t.rules.catalogue.ByID(b.Choice.Stretch); known && (id == "" || id == b.Choice.Stretch) {
		return
	}
	if id != "" {
		b.Choice = t.rules.asked(id)
		return
	}
	b.Choice = Choice{}
	if picks := t.rules.Recommend(t.Memory, t.now, b.Reminder); len(picks) > 0 {
		p := picks[0]
		b.Choice = Choice{Stretch: p.Stretch.ID, Variant: p.Stretch.Variant, Amount: p.Timeline.Amount, Why: p.Why()}
	}
}

// asked is the choice of a stretch that the person named: in the way that the settings allow, or else as published first.
func (r Rules) asked(id string) Choice {
	entry, _ := r.catalogue.ByID(id)
	way := entry
	if ways := entry.Ways(); len(ways) > 0 {
		way = ways[0]
	}
	for _, w := range entry.Ways() {
		if w.Desk {
			way = w
			break
		}
	}
	return Choice{Stretch: id, Variant: way.Variant, Amount: stretch.Start(way), Why: "You asked for it."}
}

// chosen is the stretch of the break.
func (t *turn) chosen() stretch.Stretch {
	s, _ := t.rules.chosen(t.Break.Choice)
	return s
}

// remember teaches the recommendation what was done.
func (t *turn) remember(e Entry) {
	t.Memory = t.Memory.Remember(stretch.Done{
		Stretch: e.Stretch, Variant: e.Variant, At: e.At, Share: share(e), Felt: e.Felt,
	}, t.rules.catalogue)
}

// Relearn makes a state from what the history tells, oldest first, for the case that the state was lost.
func (r Rules) Relearn(entries []Entry) State {
	t := turn{rules: r}
	for _, e := range entries {
		if e.Outcome == Taken {
			t.remember(e)
		}
	}
	return t.State
}

// share is how much of a stretch was done, 0…1.
func share(e Entry) float64 {
	if e.Phases == 0 {
		return 0
	}
	return float64(e.Completed) / float64(e.Phases)
}

// learn draws the consequences of a skip.
func (t *turn) learn(m Meaning) {
	b := t.Break
	done := Entry{Stretch: b.Choice.Stretch, Variant: b.Choice.Variant, At: t.now}
	switch m {
	case DidIt:
		done.Completed, done.Phases = 1, 1
		t.remember(done)
	case TooHard:
		done.Felt = stretch.Hard
		t.remember(done)
	case Hurts:
		done.Felt = stretch.Hurt
		t.remember(done)
	case NotAgain:
		t.order(MuteStretch{b.Choice.Stretch})
	case NotNow:
	}
}

// answered keeps how the stretch felt that was just done.
func (t *turn) answered(felt stretch.Felt) {
	b := t.Break
	if b == nil || b.Stage != StageThanked {
		return
	}
	e := t.entry(Taken)
	e.At, e.Length, e.Felt = b.Since, b.Since.Sub(b.Started), felt
	t.order(Record{e}) // the same entry with the answer: it is not counted twice
	t.remember(e)
	t.explain("felt", "You said how it felt: "+string(felt)+".")
}
