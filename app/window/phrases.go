package window

import (
	"fmt"
	"math"
	"strings"
	"time"

	"posturebreak/app/window/session"
	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
)

// short is a length as it stands on a button: "10 min".
func (b book) short(d time.Duration) string {
	switch {
	case d < time.Minute:
		return b.Say("%d s", int(d.Round(time.Second).Seconds()))
	case d >= time.Hour && d%time.Hour == 0:
		return b.Say("%d h", int(d.Hours()))
	default:
		return b.Say("%d min", int(math.Round(d.Minutes())))
	}
}

// clock is a time left as on a clock: "1:05". A started second counts, so that it ends at 0:00.
func clock(d time.Duration) string {
	s := seconds(d)
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}

// seconds counts whole seconds, a started one included.
func seconds(d time.Duration) int { return int((max(d, 0) + time.Second - 1) / time.Second) }

// shortHold is the length below which a hold is a stop between two movements, and not worth the word.
const shortHold = 2 * time.Second

// kind is what the body does in a phase, in a word.
func (b book) kind(p stretch.Phase) string {
	if p.Kind == stretch.Hold && p.Length < shortHold {
		return b.In("phase", "Stay")
	}
	switch p.Kind {
	case stretch.Ready:
		return b.In("phase", "Get ready")
	case stretch.Move:
		return b.In("phase", "Move")
	case stretch.Hold:
		return b.In("phase", "Hold")
	case stretch.Release:
		return b.In("phase", "Release")
	case stretch.Switch:
		return b.In("phase", "Change sides")
	case stretch.Rest:
		return b.In("phase", "Rest")
	}
	return string(p.Kind)
}

// cue is what to do now. The dash stays with what follows it when the line breaks.
func (b book) cue(c stretch.Cue) string {
	return strings.ReplaceAll(c.Words(b.Book), " — ", " —\u00a0")
}

// count is where in the repetitions the break stands, "" where there is nothing to count.
func (b book) count(c stretch.Cue, breath time.Duration) string {
	switch {
	case c.Breaths > 1 && c.Kind == stretch.Hold && breath > 0:
		return b.Say("Breath %d of %d", min(int(c.In/breath)+1, c.Breaths), c.Breaths)
	case c.Reps > 1 && c.Rep > 0:
		return b.Say("Repetition %d of %d", c.Rep, c.Reps)
	}
	return ""
}

// meaning is the text of a reason to skip.
func (b book) meaning(m reminders.Meaning) string {
	switch m {
	case reminders.NotNow:
		return b.Say("Not now")
	case reminders.DidIt:
		return b.Say("I did it already")
	case reminders.TooHard:
		return b.Say("Too hard for me")
	case reminders.Hurts:
		return b.Say("It hurts")
	case reminders.NotAgain:
		return b.Say("Not this one again")
	}
	return string(m)
}

// achieved says what was done, from the phases that were done to their end.
func (b book) achieved(v session.View) string {
	name, phases := v.Offer.Stretch.Name, v.Offer.Timeline.Phases
	switch {
	case v.Completed == 0:
		return b.Say("%s can wait for another time.", name)
	case v.Completed < len(phases):
		return b.Say("%s: %s of it done. Every bit counts.", name, b.About(v.Played))
	default:
		return b.Say("%s, from start to end: %s for your back.", name, b.About(v.Offer.Timeline.Total))
	}
}

// source names where the stretch comes from, and says so where the source does not name who published or advised it.
func (b book) source(s stretch.Source) string {
	said := b.Say("Source: %s", s.Title)
	add := func(sentence string) {
		said = b.In("two sentences, the full stop of the second is left out", "%[1]s. %[2]s", said, sentence)
	}
	if isNamed(s.Publisher) {
		add(b.Say("Publisher: %s", s.Publisher))
	}
	if isNamed(s.Expert) {
		add(b.Say("Expert: %s", s.Expert))
	}
	switch {
	case s.Publisher == stretch.Unnamed && s.Expert == stretch.Unnamed:
		add(b.Say("The article names neither its publisher nor an expert"))
	case s.Publisher == stretch.Unnamed:
		add(b.Say("The article names no publisher"))
	case s.Expert == stretch.Unnamed:
		add(b.Say("The article names no expert"))
	}
	return said
}

func isNamed(who string) bool { return who != "" && who != stretch.Unnamed }
