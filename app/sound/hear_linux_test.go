package sound

import (
	"testing"
	"time"

	"posturebreak/app/desktop/rig"
)

// find looks for a tone around the moment at which it is expected.
func find(r *rig.Recording, tone Tone, breath time.Duration, at time.Time, within time.Duration) rig.Heard {
	return r.Find(tone.Samples(breath), at, within)
}

// silent says whether nothing was heard between two moments.
func silent(r *rig.Recording, from, to time.Time) bool { return r.Loudest(from, to) < 1e-3 }

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
