package sound

import (
	"math"
	"time"

	"posturebreak/reminders/stretch"
)

// Rate is the number of samples in a second of everything that this package makes.
const Rate = 48_000

// Tone is a sound with a meaning.
type Tone string

// The tones. Release is the way back from a hold, and the two breaths belong together: they have no switch of their own in the settings.
const (
	Ready       Tone = "ready"
	Move        Tone = "move"
	Release     Tone = "release"
	Hold        Tone = "hold"
	LastSeconds Tone = "last-seconds" // one of the ticks at the end of a hold
	Switch      Tone = "switch"
	Rest        Tone = "rest"
	BreathIn    Tone = "breath-in"
	BreathOut   Tone = "breath-out"
	Done        Tone = "done"
)

// AllTones lists every tone, in the order in which a stretch usually brings them.
func AllTones() []Tone {
	return []Tone{Ready, Move, Hold, BreathIn, BreathOut, LastSeconds, Release, Switch, Rest, Done}
}

// Setting is the name under which the settings silence the tone: see [posturebreak/reminders.Tones].
func (t Tone) Setting() string {
	switch t {
	case Release:
		return string(Move)
	case BreathIn, BreathOut:
		return "breath"
	case Ready, Move, Hold, LastSeconds, Switch, Rest, Done:
	}
	return string(t)
}

// toneOf is the tone with which a phase begins.
func toneOf(k stretch.Kind) Tone {
	switch k {
	case stretch.Ready:
		return Ready
	case stretch.Hold:
		return Hold
	case stretch.Release:
		return Release
	case stretch.Switch:
		return Switch
	case stretch.Rest:
		return Rest
	case stretch.Move:
	}
	return Move
}

// Pitches in hertz, of a scale in C. They stay between 196 and 1047 Hz: a small speaker gives nothing below, and more above is shrill.
const (
	g3 = 196.00
	c4 = 261.63
	e4 = 329.63
	g4 = 392.00
	c5 = 523.25
	e5 = 659.26
	g5 = 783.99
	a5 = 880.00
	c6 = 1046.50
)

// note is one sine with a soft beginning and end, and a little of its octave for warmth.
type note struct {
	at, length time.Duration
	from, to   float64 // pitch in hertz, gliding from one to the other
	loud       float64 // peak, 0…1
	even       bool    // swells and fades evenly, as a breath; otherwise it rings out like a bell
}

const (
	attack  = 12 * time.Millisecond // short enough to be on time, and too long to click
	fadeOut = 40 * time.Millisecond // of a bell that is cut by its length
	octave  = 0.18                  // share of the octave in a note
	ringOut = 4.0                   // how often a bell has lost a factor e at its end
)

func ms(n int) time.Duration { return time.Duration(n) * time.Millisecond }

// notes is what a tone is made of. Each has a shape of its own, so that they can be told apart by rhythm and direction as well as by pitch:
// not everybody hears pitch. Length counts for the breaths only.
func (t Tone) notes(length time.Duration) []note {
	switch t {
	case Ready: // two that rise: listen
		return []note{{at: 0, length: ms(450), from: g4, to: g4, loud: .40}, {at: ms(180), length: ms(600), from: c5, to: c5, loud: .40}}
	case Move: // one that glides up
		return []note{{length: ms(380), from: e5, to: g5, loud: .42}}
	case Release: // the same way back
		return []note{{length: ms(380), from: g5, to: e5, loud: .42}}
	case Hold: // a low fifth that stays
		return []note{{length: ms(900), from: c4, to: c4, loud: .34}, {length: ms(900), from: g4, to: g4, loud: .22}}
	case LastSeconds: // a drop of water
		return []note{{length: ms(110), from: a5, to: a5, loud: .26}}
	case Switch: // there and back and there
		return []note{
			{length: ms(260), from: e5, to: e5, loud: .36},
			{at: ms(170), length: ms(260), from: c5, to: c5, loud: .36},
			{at: ms(340), length: ms(420), from: e5, to: e5, loud: .36},
		}
	case Rest: // two that fall
		return []note{{length: ms(450), from: g4, to: g4, loud: .36}, {at: ms(220), length: ms(750), from: e4, to: e4, loud: .36}}
	case BreathIn:
		return []note{{length: length, from: g3, to: c4, loud: .20, even: true}}
	case BreathOut:
		return []note{{length: length, from: c4, to: g3, loud: .16, even: true}}
	case Done: // a chord, from below
		return []note{
			{length: ms(900), from: c5, to: c5, loud: .26},
			{at: ms(130), length: ms(900), from: e5, to: e5, loud: .24},
			{at: ms(260), length: ms(900), from: g5, to: g5, loud: .24},
			{at: ms(390), length: ms(1100), from: c6, to: c6, loud: .20},
		}
	}
	return nil
}

// Length is how long the tone sounds. A breath takes as long as it is asked to.
func (t Tone) Length(breath time.Duration) time.Duration {
	end := time.Duration(0)
	for _, n := range t.notes(breath) {
		end = max(end, n.at+n.length)
	}
	return end
}

// Samples makes the tone, as samples between -1 and 1 at [Rate]. Its peak is below 0.9 at full volume. Breath is how long a breath in or out
// takes; other tones have a length of their own.
func (t Tone) Samples(breath time.Duration) []float32 {
	out := make([]float32, samplesIn(t.Length(breath)))
	for _, n := range t.notes(breath) {
		n.addTo(out)
	}
	return out
}

func samplesIn(d time.Duration) int { return int(d * Rate / time.Second) }

func (n note) addTo(out []float32) {
	start, count := samplesIn(n.at), samplesIn(n.length)
	turn := 0.0 // the phase of the sine, in radians; summed up, so that a glide has no jump
	for i := range min(count, len(out)-start) {
		share := float64(i) / float64(count)
		turn += 2 * math.Pi * (n.from + (n.to-n.from)*share) / Rate
		wave := (math.Sin(turn) + octave*math.Sin(2*turn)) / (1 + octave)
		out[start+i] += float32(n.loud * n.envelope(i, count) * wave)
	}
}

// envelope is the loudness of a note at a sample, 0…1.
func (n note) envelope(i, count int) float64 {
	if n.even {
		return soft(math.Sin(math.Pi * float64(i) / float64(count)))
	}
	rise := min(1, float64(i)/float64(samplesIn(attack)))
	fall := min(1, float64(count-i)/float64(samplesIn(fadeOut)))
	return soft(rise) * soft(fall) * math.Exp(-ringOut*float64(i)/float64(count))
}

// soft bends a straight slope from 0 to 1 so that it begins and ends level: a corner in the loudness is heard as a click.
func soft(x float64) float64 { return .5 - .5*math.Cos(math.Pi*x) }
