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
		return b.say(wordSeconds, int(d.Round(time.Second).Seconds()))
	case d >= time.Hour && d%time.Hour == 0:
		return b.say(wordHours, int(d.Hours()))
	default:
		return b.say(wordMinutes, int(math.Round(d.Minutes())))
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
		return b.say(wordStay)
	}
	switch p.Kind {
	case stretch.Ready:
		return b.say(wordReady)
	case stretch.Move:
		return b.say(wordMove)
	case stretch.Hold:
		return b.say(wordHold)
	case stretch.Release:
		return b.say(wordRelease)
	case stretch.Switch:
		return b.say(wordSwitch)
	case stretch.Rest:
		return b.say(wordRest)
	}
	return string(p.Kind)
}

// cue is what to do now. The dash stays with what follows it when the line breaks.
func cue(c stretch.Cue) string { return strings.ReplaceAll(c.Words(), " — ", " —\u00a0") }

// count is where in the repetitions the break stands, "" where there is nothing to count.
func (b book) count(c stretch.Cue, breath time.Duration) string {
	switch {
	case c.Breaths > 1 && c.Kind == stretch.Hold && breath > 0:
		return b.say(wordBreath, min(int(c.In/breath)+1, c.Breaths), c.Breaths)
	case c.Reps > 1 && c.Rep > 0:
		return b.say(wordRepetition, c.Rep, c.Reps)
	}
	return ""
}

// meaning is the text of a reason to skip.
func (b book) meaning(m reminders.Meaning) string {
	switch m {
	case reminders.NotNow:
		return b.say(wordNotNow)
	case reminders.DidIt:
		return b.say(wordDidIt)
	case reminders.TooHard:
		return b.say(wordTooHard)
	case reminders.Hurts:
		return b.say(wordHurts)
	case reminders.NotAgain:
		return b.say(wordNotAgain)
	}
	return string(m)
}

// achieved says what was done, from the phases that were done to their end.
func (b book) achieved(v session.View) string {
	name, phases := v.Offer.Stretch.Name, v.Offer.Timeline.Phases
	switch {
	case v.Completed == 0:
		return b.say(wordDoneNone, name)
	case v.Completed < len(phases):
		return b.say(wordDoneSome, name, stretch.LengthWords(v.Played))
	default:
		return b.say(wordDone, name, stretch.LengthWords(v.Offer.Timeline.Total))
	}
}

// unnamed is what the catalogue writes for a publisher or an expert that the source does not name.
const unnamed = "not named in the text"

// source names where the stretch comes from, and says so where the source does not name who published or advised it.
func (b book) source(s stretch.Source) string {
	parts := []string{b.say(wordSource, s.Title)}
	if isNamed(s.Publisher) {
		parts = append(parts, b.say(wordPublisher, s.Publisher))
	}
	if isNamed(s.Expert) {
		parts = append(parts, b.say(wordExpert, s.Expert))
	}
	switch {
	case s.Publisher == unnamed && s.Expert == unnamed:
		parts = append(parts, b.say(wordNamesNobody))
	case s.Publisher == unnamed:
		parts = append(parts, b.say(wordNamesNoPublisher))
	case s.Expert == unnamed:
		parts = append(parts, b.say(wordNamesNoExpert))
	}
	return strings.Join(parts, ". ")
}

func isNamed(who string) bool { return who != "" && who != unnamed }
