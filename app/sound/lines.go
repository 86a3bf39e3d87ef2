package sound

import (
	"time"

	"posturebreak/reminders/stretch"
)

// composer lays out what is said, one line after the other.
type composer struct {
	guidance Guidance
	from     time.Duration // nothing is said before
	pace     float64
	free     time.Duration // when the line before is over
	said     []Line
}

const (
	// breathOf is the pause between two lines, and between the end of a line and what it is about.
	breathOf = 200 * time.Millisecond
	// afterTone lets a tone be heard before the voice begins.
	afterTone = 400 * time.Millisecond
	// afterDone is the same for the tone at the end, which is longer.
	afterDone = 1200 * time.Millisecond
	// justBegun is how far into a phase it counts as begun now: somebody has jumped there, and its words could not be said before.
	justBegun = 300 * time.Millisecond
)

func newComposer(g Guidance, from time.Duration, pace float64) *composer {
	return &composer{guidance: g, from: from, pace: pace, free: from}
}

// lines are everything that is said from a moment on.
func (c *composer) lines() []Line {
	phases := c.guidance.Timeline.Phases
	for i, p := range phases {
		switch {
		case p.End() <= c.from:
		case p.Start <= c.from && (c.from-p.Start <= justBegun || p.Kind == stretch.Ready):
			c.sayNow(i)
		case i > 0 && p.Start > c.from:
			c.sayBefore(i)
		}
	}
	if total := c.guidance.Timeline.Total; len(phases) > 0 && total >= c.from-justBegun {
		c.say(total, doneForms(c.guidance.Book), max(total+c.life(afterDone), c.free), false, total+c.life(time.Hour))
	}
	return c.said
}

// sayBefore says the words of a phase in the phase before it; a short pause, of which there is nothing to say, counts with what is before that.
func (c *composer) sayBefore(i int) {
	phases := c.guidance.Timeline.Phases
	from := i - 1
	for from > 0 && len(forms(c.guidance, from)) == 0 {
		from--
	}
	end := phases[i].Start
	earliest := max(c.free, phases[from].Start, c.from)
	if end-phases[from].Start > c.life(afterTone)*3 { // there is time enough to let the tone sound
		earliest = max(earliest, phases[from].Start+c.life(afterTone))
	}
	c.say(end, forms(c.guidance, i), earliest, true, end-c.life(breathOf))
}

// sayNow says the words of a phase that has begun without warning: the first one, and one that somebody has jumped to. What comes next keeps time for
// its shortest words.
func (c *composer) sayNow(i int) {
	phases := c.guidance.Timeline.Phases
	latest := phases[i].End() - c.life(breathOf)
	if i+1 < len(phases) && phases[i].Kind != stretch.Hold {
		if next := forms(c.guidance, i+1); len(next) > 0 {
			latest -= c.length(next[min(1, len(next)-1)]) + c.life(breathOf)
		}
	}
	c.say(phases[i].Start, forms(c.guidance, i), max(c.free, phases[i].Start+c.life(afterTone)), false, latest)
}

// say says the longest of the forms that fits between two moments, or nothing: as late as possible, or at once.
func (c *composer) say(about time.Duration, texts []string, earliest time.Duration, late bool, latest time.Duration) {
	for _, text := range texts {
		length := c.length(text)
		if text == "" || earliest+length > latest {
			continue
		}
		at := earliest
		if late {
			at = latest - length
		}
		c.said = append(c.said, Line{At: at, Length: length, Text: text, For: about})
		c.free = at + length + c.life(breathOf)
		return
	}
}

// life turns a time in life into one of the timeline.
func (c *composer) life(d time.Duration) time.Duration { return scaled(d, c.guidance.speed()) }

// length is how long it takes to say a text, in the time of the timeline.
func (c *composer) length(text string) time.Duration {
	return c.life(time.Duration(float64(spokenLength(text, c.guidance.Speech.Rate)) * c.pace))
}
