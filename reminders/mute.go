package reminders

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"posturebreak/reminders/stretch"
)

// mutedAtMost bounds how long something is left out for a time. What is longer is for good, and a matter of the settings.
const mutedAtMost = 366 * 24 * time.Hour

// mute leaves a stretch or a region out for a time, and keeps that in the history.
func (t *turn) mute(e Mute) {
	s, known := t.rules.catalogue.ByID(e.Stretch)
	switch {
	case e.Area != "" && !slices.Contains(stretch.Areas(), e.Area):
		t.order(Refuse{t.rules.voice.Say("There is no region %q.", e.Area)})
		return
	case e.Area == "" && !known:
		t.order(Refuse{t.rules.voice.Say("There is no stretch %q. posturebreak stretches lists them.", e.Stretch)})
		return
	}
	length := min(cmp.Or(max(e.For, 0), stretch.RestAfterHurt), mutedAtMost)
	entry := t.settled(Muted, e.Stretch)
	entry.Length = length
	said := t.rules.voice.Say("You leave out %s until %s.", s.Name, t.rules.voice.Moment(t.now.Add(length), t.now))
	if e.Area != "" {
		entry.Stretch, entry.Area = "", e.Area
		said = t.rules.voice.Say("You leave out what is felt in this region until %s: %s.", t.rules.voice.Moment(t.now.Add(length), t.now), stretch.AreaName(t.rules.voice.Book, e.Area))
	}
	t.record(entry)
	t.Memory = t.rules.Learn(t.Memory, entry)
	t.explain("muted", said)
	t.reconsider()
}

// unmute offers again what was left out, whatever left it out, and keeps that in the history.
func (t *turn) unmute(name string) {
	_, remembered := t.Memory.Unmute(name, t.now, t.rules.catalogue)
	settled := t.settledBy(name)
	if !remembered && len(settled) == 0 {
		t.order(Refuse{t.rules.voice.Say("Nothing is left out because of %q. posturebreak why lists what is left out.", name)})
		return
	}
	entry := t.settled(Unmuted, name)
	if _, known := t.rules.catalogue.ByID(name); !known && slices.Contains(stretch.Areas(), name) {
		entry.Stretch, entry.Area = "", name
	}
	t.record(entry)
	t.Memory = t.rules.Learn(t.Memory, entry)
	t.explain("unmuted", t.rules.voice.Say("You want this again: %s.", t.nameOf(name)))
	for _, each := range settled {
		t.order(Unsettle{each})
	}
}

// settledBy lists what in the settings leaves a stretch or a region out: itself, or the region of the stretch.
func (t *turn) settledBy(name string) []string {
	s := t.rules.settings.Stretch
	var by []string
	if slices.Contains(s.Mute, name) || slices.Contains(s.Spare, name) {
		by = append(by, name)
	}
	if entry, known := t.rules.catalogue.ByID(name); known && slices.Contains(s.Spare, entry.Area) {
		by = append(by, entry.Area)
	}
	return by
}

// nameOf is what a stretch or a region is called.
func (t *turn) nameOf(name string) string {
	if s, ok := t.rules.catalogue.ByID(name); ok {
		return s.Name
	}
	return stretch.AreaName(t.rules.voice.Book, name)
}

// settled is the history's line for something that the person has settled about a stretch.
func (t *turn) settled(o Outcome, name string) Entry {
	return Entry{ID: fmt.Sprintf("%s:%s@%d", o, name, t.now.UnixMilli()), At: t.now, Due: t.now, Outcome: o, Stretch: name}
}

// reconsider forgets the stretch of a break that is not on the screen, where it is not wanted any more.
func (t *turn) reconsider() {
	b := t.Break
	if b == nil || b.Stage != StageHeld && b.Stage != StageSnoozed {
		return
	}
	ranking := t.rules.Rank(t.Memory, t.now, b.Reminder)
	if slices.ContainsFunc(ranking.LeftOut, func(o stretch.LeftOut) bool { return o.Stretch == b.Choice.Stretch }) {
		b.Choice = Choice{}
	}
}
