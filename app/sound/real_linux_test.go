package sound

import (
	"os"
	"testing"
	"time"

	"posturebreak/app/desktop/rig"
	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
)

// short is a stretch of a few seconds with a phase of each kind.
func short() stretch.Timeline {
	var t stretch.Timeline
	add := func(k stretch.Kind, seconds float64, cue string, breaths int) {
		length := time.Duration(seconds * float64(time.Second))
		t.Phases = append(t.Phases, stretch.Phase{Kind: k, Side: stretch.Right, Rep: 1, Reps: 2, Set: 1, Sets: 1, Start: t.Total, Length: length, Cue: cue, Breaths: breaths})
		t.Total += length
	}
	add(stretch.Ready, 2, "Sit on your chair", 0)
	add(stretch.Move, 1.5, "Turn to the right", 0)
	add(stretch.Hold, 8, "Turn to the right", 0)
	add(stretch.Release, 1.5, "Come back", 0)
	add(stretch.Switch, 1.5, "Now the left side", 0)
	add(stretch.Hold, 3, "Breathe", 1)
	add(stretch.Rest, 1.5, "Rest, and breathe", 0)
	return t
}

func loudGuidance(t stretch.Timeline) Guidance {
	return Guidance{Name: "Seated twist", Timeline: t, Sound: reminders.SoundSettings{On: true, Volume: 1}, Speed: 1}
}

// wellTimed is how far from its moment a tone may be heard.
const wellTimed = 60 * time.Millisecond

// TestEachToneIsHeardAtItsTime plays a whole stretch and looks for each tone in what was played.
func TestEachToneIsHeardAtItsTime(t *testing.T) {
	onEach(t, func(t *testing.T, desk *rig.Desktop, _ *rig.Process) {
		r := desk.Record()
		g := loudGuidance(short())
		guide := NewSystem().Guide(g, func(tr Trouble) { t.Errorf("trouble: %v", tr) })
		start := time.Now()
		guide.Follow(Position{At: start, Playing: true})
		for time.Since(start) < g.Timeline.Total {
			time.Sleep(100 * time.Millisecond)
			at := time.Now()
			guide.Follow(Position{At: at, Elapsed: min(at.Sub(start), g.Timeline.Total), Playing: at.Sub(start) < g.Timeline.Total, Over: at.Sub(start) >= g.Timeline.Total})
		}
		time.Sleep(Done.Length(0))
		desk.Eventually("the guide hangs up", func() bool { return desk.SoundClients() == 0 })
		guide.Close()
		for i, b := range Compose(g, 0, 1).Beats {
			f := find(r, b.Tone, b.Breath, start.Add(b.At), time.Second)
			t.Logf("%6.2f s %-12s %4d ms off, %.2f alike, %.2f loud", b.At.Seconds(), b.Tone, f.off.Milliseconds(), f.alike, f.loud)
			if i > 0 && (f.off.Abs() > wellTimed || f.alike < .7 || f.loud < .8 || f.loud > 1.2) {
				t.Errorf("%s at %s: %+v", b.Tone, b.At, f)
			}
		}
		if os.Getenv("POSTUREBREAK_SCREENSHOTS") != "" {
			t.Log(r.Save("stretch-" + t.Name()[len("TestEachToneIsHeardAtItsTime/"):]))
		}
	})
}
