package reminders

import (
	"cmp"
	"slices"
	"time"

	"posturebreak/reminders/stretch"
)

// Recommend ranks the stretches for a break at at, the best first. Reminder is the id of the reminder that asks, or "". It
// is empty only when the settings and what hurt leave nothing over.
func (r Rules) Recommend(m stretch.Memory, at time.Time, reminder string) []stretch.Pick {
	return r.Rank(m, at, reminder).Picks
}

// Rank is what [Rules.Recommend] answers, with all that was left out and why.
func (r Rules) Rank(m stretch.Memory, at time.Time, reminder string) stretch.Ranking {
	var wish stretch.Wish
	if rem, ok := r.find(reminder); ok {
		wish = rem.wish()
	}
	return stretch.Rank(r.catalogue, m, at, r.setting, wish, seed(at))
}

// allowed is what the settings allow, as the recommendation wants to know it.
func (r Rules) allowed() stretch.Setting {
	s := r.settings.Stretch
	w := stretch.Setting{
		Budget:     r.settings.Break.Length.Std(),
		Equipment:  s.Equipment,
		DeskOnly:   s.DeskOnly,
		Muted:      make(map[string]time.Time, len(s.Mute)),
		AvoidAreas: s.Spare,
		Favourites: s.Favourites,
		Cadence:    map[string]int{},
		Fixed:      map[string]stretch.Amount{},
		Options:    r.options(),
	}
	for _, id := range s.Mute {
		w.Muted[id] = forGood
	}
	for _, a := range s.Adjust {
		if a.Every > 0 {
			w.Cadence[a.Stretch] = int(a.Every.Std() / time.Minute)
		}
		w.Fixed[a.Stretch] = stretch.Amount{Hold: a.Hold, Reps: a.Reps, Sets: a.Sets}
	}
	for _, p := range r.settings.Places {
		if p.Name != s.Place {
			continue
		}
		w.DeskOnly, w.Equipment, w.Positions = p.DeskOnly, p.Equipment, nil
		if len(p.Positions) > 0 {
			w.Positions = p.Positions
		}
	}
	return w.Prepared(r.catalogue)
}

// forGood is the end of a mute that has none.
var forGood = time.Date(9999, time.January, 1, 0, 0, 0, 0, time.UTC)

func (r Rules) options() stretch.Options {
	return stretch.Options{Breath: r.settings.Break.Breath.Std(), Book: r.voice.Book}
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
		b.Choice = t.asked(id)
		return
	}
	b.Choice = Choice{}
	if picks := t.rules.Recommend(t.Memory, t.now, b.Reminder); len(picks) > 0 {
		p := picks[0]
		b.Choice = Choice{Stretch: p.Stretch.ID, Variant: p.Stretch.Variant, Amount: p.Timeline.Amount, Why: p.Why()}
	}
}

// nothingLeft is what is said where all stretches are muted, hurt or impossible.
func (t *turn) nothingLeft() string {
	return t.rules.voice.Say("No stretch is left to recommend: posturebreak why says why.")
}

// offerNothing reminds of a break for which no stretch is left. There is nothing to show in a window, but one can get up.
func (t *turn) offerNothing() {
	b := t.Break
	t.LastBreak, t.LastBy = t.now, b.Reminder
	t.order(Notify{Break: b.ID, Title: t.title(), Body: t.rules.voice.Say("Stand up and move a little. %s", t.nothingLeft())})
	entry := t.entry(Missed)
	entry.Reason = t.nothingLeft()
	t.record(entry)
	t.explain("nothing-left", t.nothingLeft())
	t.Break = nil
}

// refusedForNothing ends a break that the person asked for where no stretch is left, and says so.
func (t *turn) refusedForNothing() bool {
	if t.Break.Choice.Stretch != "" {
		return false
	}
	t.order(Refuse{t.nothingLeft()})
	t.Break = nil
	return true
}

// asked is the choice of a stretch that the person named: in the way that the settings allow, or else as published first.
func (t *turn) asked(id string) Choice {
	entry, _ := t.rules.catalogue.ByID(id)
	way, line := t.rules.setting.Asked(entry, t.Memory)
	return Choice{Stretch: id, Variant: way.Variant, Amount: line.Amount, Why: t.rules.voice.Say("You asked for it.")}
}

// chosen is the stretch of the break.
func (t *turn) chosen() stretch.Stretch {
	s, _ := t.rules.chosen(t.Break.Choice)
	return s
}

// Learn returns the memory with one line of the history. It is the one place where outcomes and answers have consequences for
// what is recommended, live as well as from a history that is read again. That a stretch was muted for good is a matter of
// the settings and not learnt here: see [MutedForGood].
func (r Rules) Learn(m stretch.Memory, e Entry) stretch.Memory {
	switch {
	case e.Outcome == Muted && e.Area != "":
		return m.Spare(e.Area, e.At, e.At.Add(min(e.Length, mutedAtMost)))
	case e.Outcome == Muted && e.Stretch != "":
		return m.Mute(e.Stretch, e.At, e.At.Add(min(e.Length, mutedAtMost)))
	case e.Outcome == Unmuted:
		m, _ = m.Unmute(cmp.Or(e.Stretch, e.Area), e.At, r.catalogue)
		return m
	}
	if done, ok := r.lesson(e); ok {
		return m.Remember(done, r.catalogue)
	}
	return m
}

// lesson is what an entry tells about a stretch; nothing where it tells only that there was no break.
func (r Rules) lesson(e Entry) (stretch.Done, bool) {
	done := stretch.Done{Stretch: e.Stretch, Variant: e.Variant, At: e.At, Felt: e.Felt}
	switch {
	case e.Outcome == Taken:
		if e.Phases == 0 { // the program tells them always; who writes a history by hand need not
			done.Share = 1
			return done, true
		}
		s, _ := r.chosen(Choice{Stretch: e.Stretch, Variant: e.Variant})
		credit := stretch.CreditOf(s, e.Phases, e.Completed, r.options())
		done.Share, done.Right, done.Left = credit.Share, credit.Right, credit.Left
		return done, true
	case e.Outcome != Skipped:
		return done, false
	}
	switch e.Meaning {
	case DidIt:
		done.Share = 1
	case TooHard:
		done.Felt = stretch.Hard
	case Hurts:
		done.Felt = stretch.Hurt
	case NotNow, NotAgain:
		return done, false
	}
	return done, true
}

// Relearn makes a state from what the history tells, oldest first, for the case that the state was lost.
func (r Rules) Relearn(entries []Entry) State {
	var s State
	for _, e := range entries {
		s.Memory = r.Learn(s.Memory, e)
	}
	return s
}

// MutedForGood lists the stretches that a history has muted, in its order: those of which the person wanted no more, and that
// were not wanted again since.
func MutedForGood(entries []Entry) []string {
	var ids []string
	for _, e := range entries {
		isIt := func(id string) bool { return id == e.Stretch }
		switch {
		case e.Outcome == Unmuted:
			ids = slices.DeleteFunc(ids, isIt)
		case e.Outcome == Skipped && e.Meaning == NotAgain && e.Stretch != "" && !slices.ContainsFunc(ids, isIt):
			ids = append(ids, e.Stretch)
		}
	}
	return ids
}

// learn draws the consequences of an entry, and says those that the person may wonder about.
func (t *turn) learn(e Entry) {
	before := t.Memory.Stretches[e.Stretch]
	t.Memory = t.rules.Learn(t.Memory, e)
	after := t.Memory.Stretches[e.Stretch]
	s, _ := t.rules.catalogue.ByID(e.Stretch)
	switch {
	case after.Hurt.After(before.Hurt):
		t.explain("spared", t.rules.voice.Say("%s is left out for 7 days, because it hurt. See a professional when pain is intense or stays.", s.Name))
	case after.Level > before.Level:
		t.explain("more", t.rules.voice.Say("%s felt good three times running: next time there is a little more of it.", s.Name))
	case after.Level < before.Level:
		t.explain("less", t.rules.voice.Say("%s felt hard: next time there is a little less of it.", s.Name))
	}
	if e.Outcome == Skipped && e.Meaning == NotAgain {
		t.order(MuteStretch{e.Stretch})
	}
}

func (t *turn) feltWords(felt stretch.Felt) string {
	switch felt {
	case stretch.Good:
		return t.rules.voice.Say("You said how it felt: good.")
	case stretch.Hard:
		return t.rules.voice.Say("You said how it felt: hard.")
	case stretch.Hurt:
		return t.rules.voice.Say("You said how it felt: it hurt.")
	case stretch.NotSaid:
	}
	return t.rules.voice.Say("You did not say how it felt.")
}

// answered keeps how the stretch felt that was just done. Of two answers the first counts; but that it hurts may be said
// after any.
func (t *turn) answered(felt stretch.Felt) {
	b := t.Break
	if b == nil || b.Stage != StageThanked {
		return
	}
	if t.Memory.Stretches[b.Choice.Stretch].Said.Equal(b.Since) && felt != stretch.Hurt {
		return
	}
	e := t.entry(Taken)
	e.At, e.Length, e.Felt = b.Since, b.Since.Sub(b.Started), felt
	t.order(Record{e}) // the same entry with the answer: it is not counted twice
	t.learn(e)
	if felt == stretch.Hurt {
		t.enter(StageAdvised)
	}
	t.explain("felt", t.feltWords(felt))
}
