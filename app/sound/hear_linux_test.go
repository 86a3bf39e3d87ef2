package sound

import (
	"math"
	"testing"
	"time"

	"posturebreak/app/desktop/rig"
)

// coarse is by how much recordings are thinned out before they are searched: 6 kHz hold all the tones.
const coarse = 8

func thin(samples []float64) []float64 {
	out := make([]float64, len(samples)/coarse)
	for i := range out {
		for _, v := range samples[i*coarse : (i+1)*coarse] {
			out[i] += v / coarse
		}
	}
	return out
}

// found is a tone in a recording.
type found struct {
	off   time.Duration // from where it was expected
	alike float64       // 0…1: how much the recording is like the tone there
	loud  float64       // its peak in comparison to the tone at full volume
}

// find looks for a tone around the moment at which it is expected.
func find(r *rig.Recording, tone Tone, breath time.Duration, at time.Time, within time.Duration) found {
	samples, zero := r.Samples()
	heard := thin(samples)
	var wide []float64
	for _, v := range tone.Samples(breath) {
		wide = append(wide, float64(v))
	}
	want := thin(wide)
	const rate = Rate / coarse
	place := int(at.Sub(zero).Seconds() * rate)
	reach := int(within.Seconds() * rate)
	best := found{}
	for start := max(0, place-reach); start <= place+reach && start+len(want) <= len(heard); start++ {
		cross, mine, theirs := 0.0, 0.0, 0.0
		for i, w := range want {
			cross += w * heard[start+i]
			mine += w * w
			theirs += heard[start+i] * heard[start+i]
		}
		if theirs == 0 {
			continue
		}
		if alike := cross / math.Sqrt(mine*theirs); alike > best.alike {
			best = found{off: time.Duration(start-place) * time.Second / rate, alike: alike, loud: cross / mine}
		}
	}
	return best
}

// silent says whether nothing was heard between two moments.
func silent(r *rig.Recording, from, to time.Time) bool { return loudest(r, from, to) < 1e-3 }

func loudest(r *rig.Recording, from, to time.Time) float64 {
	samples, zero := r.Samples()
	first, last := max(0, int(from.Sub(zero).Seconds()*Rate)), min(len(samples), int(to.Sub(zero).Seconds()*Rate))
	peak := 0.0
	for _, v := range samples[min(first, last):last] {
		peak = max(peak, math.Abs(v))
	}
	return peak
}

// servers are the two that people have.
func servers() map[string]func(*rig.Desktop) *rig.Process {
	return map[string]func(*rig.Desktop) *rig.Process{"PulseAudio": (*rig.Desktop).PulseAudio, "PipeWire": (*rig.Desktop).PipeWire}
}

func onEach(t *testing.T, test func(t *testing.T, desk *rig.Desktop, server *rig.Process)) {
	for name, start := range servers() {
		t.Run(name, func(t *testing.T) {
			desk := rig.New(t)
			desk.Enter(t)
			test(t, desk, start(desk))
		})
	}
}
