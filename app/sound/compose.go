package sound

import (
	"slices"
	"time"

	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
	"posturebreak/reminders/words"
)

// Guidance is what is to be heard of a stretch: the timeline, and how the person wants to hear it.
type Guidance struct {
	Name     string // of the stretch
	Timeline stretch.Timeline
	Sound    reminders.SoundSettings
	Speech   reminders.SpeechSettings
	Book     *words.Book // the language of the timeline; nil is English
	Speed    float64     // of the timeline; 1 in life, zero counts as 1
}

// tooFast is the speed from which a demonstration is watched and not heard.
const tooFast = 4

// Audible says whether there is anything to be heard.
func (g Guidance) Audible() bool { return g.speed() <= tooFast && (g.tones() || g.Speech.On) }

func (g Guidance) tones() bool { return g.Sound.On && g.Sound.Volume > 0 }

func (g Guidance) speed() float64 {
	if g.Speed <= 0 {
		return 1
	}
	return g.Speed
}

// Beat is a tone at a moment of the timeline.
type Beat struct {
	At     time.Duration // from the beginning of the timeline
	Tone   Tone
	Breath time.Duration // with BreathIn and BreathOut: how long it takes, in life
}

// Line is something that is said.
type Line struct {
	At     time.Duration // when to begin, from the beginning of the timeline
	Length time.Duration // how long it takes to say, in the time of the timeline; estimated
	Text   string
	For    time.Duration // when the phase begins that it is about
}

// Score is everything that is to be heard of a stretch, in order of time.
type Score struct {
	Beats []Beat
	Lines []Line
}

const (
	// countedHold is the least length of a hold whose last seconds are counted: before, there is no time to forget oneself.
	countedHold = 8 * time.Second
	// ticks is how many of the last seconds of a hold are counted.
	ticks = 3
	// leastBeat is the least length of a phase that has a tone of its own. Quicker ones would run into each other.
	leastBeat = 600 * time.Millisecond
)

// Compose says what is to be heard when, from a moment of the timeline on. Pace is how long the voice really takes in comparison to what is
// estimated: 1 where nothing is known.
//
// A phrase is said in the phase before its own and ends before it begins; see [composer.say] for what happens when it is too long for that. The ticks
// of a hold's last seconds fall silent while somebody speaks.
func Compose(g Guidance, from time.Duration, pace float64) Score {
	if !g.Audible() {
		return Score{}
	}
	var score Score
	if g.Speech.On {
		score.Lines = newComposer(g, from, pace).lines()
	}
	if g.tones() {
		score.Beats = beats(g, from, score.Lines)
	}
	return score
}

func beats(g Guidance, from time.Duration, lines []Line) []Beat {
	var all []Beat
	for _, p := range g.Timeline.Phases {
		if p.Length >= leastBeat {
			all = append(all, Beat{At: p.Start, Tone: toneOf(p.Kind)})
		}
		switch {
		case p.Kind != stretch.Hold:
		case p.Breaths > 0:
			all = append(all, breaths(p, g.speed())...)
		case p.Length >= countedHold:
			all = append(all, countdown(p, g.speed(), lines)...)
		}
	}
	all = append(all, Beat{At: g.Timeline.Total, Tone: Done})
	from -= scaled(tooLate, g.speed()) // a tone whose moment has only just passed is still worth hearing
	return slices.DeleteFunc(all, func(b Beat) bool {
		return b.At < from || slices.Contains(g.Sound.Silent, b.Tone.Setting())
	})
}

// countdown is a tick for each of the last seconds of a hold, unless somebody speaks then: all of them or none.
func countdown(p stretch.Phase, speed float64, lines []Line) []Beat {
	second := scaled(time.Second, speed)
	first := p.End() - ticks*second
	for _, l := range lines {
		if l.At < p.End() && l.At+l.Length > first {
			return nil
		}
	}
	var all []Beat
	for i := range ticks {
		all = append(all, Beat{At: first + time.Duration(i)*second, Tone: LastSeconds})
	}
	return all
}

// breaths are the breaths of a hold that is paced by them: half of each in, half out.
func breaths(p stretch.Phase, speed float64) []Beat {
	half := p.Length / time.Duration(2*p.Breaths)
	length := time.Duration(float64(half) / speed)
	var all []Beat
	for i := range p.Breaths {
		in := p.Start + time.Duration(2*i)*half
		all = append(all, Beat{At: in, Tone: BreathIn, Breath: length}, Beat{At: in + half, Tone: BreathOut, Breath: length})
	}
	return all
}

// scaled turns a time in life into one of the timeline.
func scaled(d time.Duration, speed float64) time.Duration { return time.Duration(float64(d) * speed) }
