package window

import (
	"fmt"
	"math"
	"strings"
	"time"

	"posturebreak/app/window/session"
	"posturebreak/reminders/stretch"
)

// about is a length in words, to the minute or to ten seconds: nobody plans a break by the second.
func (b book) about(d time.Duration) string {
	switch minutes := int(math.Round(d.Minutes())); {
	case d < 45*time.Second:
		return b.say(wordAboutSeconds, max(int(math.Round(d.Seconds()/10))*10, 10))
	case minutes <= 1:
		return b.say(wordAboutMinute)
	default:
		return b.say(wordAboutMinutes, minutes)
	}
}

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

// kind is what the body does in a phase, in a word.
func (b book) kind(k stretch.Kind) string {
	switch k {
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
	return string(k)
}

// cue is what to do now. A hold keeps the words of the movement that led into it, and says that one stays.
func (b book) cue(c stretch.Cue) string {
	if c.Kind == stretch.Hold && !strings.Contains(strings.ToLower(c.Phase.Cue), strings.ToLower(b.say(wordHold))) {
		return b.say(wordHolding, c.Phase.Cue)
	}
	return c.Phase.Cue
}

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
func (b book) meaning(m session.Meaning) string {
	switch m {
	case session.NotNow:
		return b.say(wordNotNow)
	case session.DidIt:
		return b.say(wordDidIt)
	case session.TooHard:
		return b.say(wordTooHard)
	case session.Hurts:
		return b.say(wordHurts)
	case session.NotAgain:
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
		return b.say(wordDoneSome, name, b.about(v.Played))
	default:
		return b.say(wordDone, name, b.about(v.Offer.Timeline.Total))
	}
}

// source names where the stretch comes from.
func (b book) source(s stretch.Source) string {
	if s.Expert == "" {
		return b.say(wordSource, s.Title)
	}
	return b.say(wordSourceExpert, s.Title, s.Expert)
}
