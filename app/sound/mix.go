package sound

import (
	"slices"
	"sync"
	"time"
)

// strike is a tone with the moment at which it is to be heard.
type strike struct {
	at     time.Time
	tone   Tone
	breath time.Duration // see [Tone.Samples]
}

// sized is a tone and how long it takes, without its moment.
type sized struct {
	tone   Tone
	breath time.Duration
}

// voice is a tone that sounds: what is left of it, and how it is cut off.
type voice struct {
	left []float32
	fade int // samples until silence; negative: it plays to its end
}

const (
	// tooLate is how much after its moment a tone would only mislead.
	tooLate = 250 * time.Millisecond
	// cutting is how long a tone that is cut off takes to fade. A sudden end would click.
	cutting = 12 * time.Millisecond
)

// mixer puts strikes into a stream of samples. It is safe for concurrent use.
type mixer struct {
	gain float32 // of everything, 0…1

	mu      sync.Mutex // guards what follows
	pending []strike   // in order of time
	voices  []voice
	made    map[sized][]float32 // tones that were struck: a stretch has few different ones, and many of each
}

// play replaces what is still to be struck. What sounds already goes on, or is cut off.
func (m *mixer) play(strikes []strike, cut bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.pending = slices.Clone(strikes)
	for i := range m.voices {
		if cut && m.voices[i].fade < 0 {
			m.voices[i].fade = samplesIn(cutting)
		}
	}
}

// fill makes the next samples of the stream. Heard is the moment at which the first of them will be heard.
func (m *mixer) fill(out []float32, heard time.Time) {
	clear(out)
	m.mu.Lock()
	defer m.mu.Unlock()
	sounding := m.voices[:0]
	for _, v := range m.voices {
		if v.addTo(out, m.gain) {
			sounding = append(sounding, v)
		}
	}
	m.voices = sounding
	end := heard.Add(time.Duration(len(out)) * time.Second / Rate)
	for len(m.pending) > 0 && m.pending[0].at.Before(end) {
		next := m.pending[0]
		m.pending = m.pending[1:]
		if heard.Sub(next.at) > tooLate {
			continue
		}
		v := voice{left: m.samplesOf(sized{next.tone, next.breath}), fade: -1}
		if v.addTo(out[samplesIn(max(0, next.at.Sub(heard))):], m.gain) {
			m.voices = append(m.voices, v)
		}
	}
}

// samplesOf makes a tone when it is struck first, which takes a few milliseconds: to make all of them before the first would make that late.
func (m *mixer) samplesOf(s sized) []float32 {
	if m.made[s] == nil {
		if m.made == nil {
			m.made = map[sized][]float32{}
		}
		m.made[s] = s.tone.Samples(s.breath)
	}
	return m.made[s]
}

// addTo adds the voice to a block, and says whether there is more of it.
func (v *voice) addTo(out []float32, gain float32) bool {
	n := min(len(out), len(v.left))
	if v.fade >= 0 {
		n = min(n, v.fade)
	}
	for i, s := range v.left[:n] {
		if v.fade >= 0 {
			s *= float32(v.fade-i) / float32(samplesIn(cutting))
		}
		out[i] += s * gain
	}
	v.left = v.left[n:]
	if v.fade >= 0 {
		v.fade -= n
	}
	return len(v.left) > 0 && v.fade != 0
}

// gainOf turns the volume of the settings into a factor. Loudness is felt by ratios: half of the slider shall sound half as loud, and not nearly
// the same.
func gainOf(volume float64) float32 {
	volume = min(max(volume, 0), 1)
	return float32(volume * volume)
}
