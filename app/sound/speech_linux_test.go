package sound

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"posturebreak/app/desktop/rig"
)

// speaking gives a desktop a sound server and a voice that nobody has started yet.
func speaking(t *testing.T) *rig.Desktop {
	t.Helper()
	rig.Need(t, "speech-dispatcher", "espeak-ng")
	desk := rig.New(t)
	desk.Enter(t)
	desk.PulseAudio()
	desk.SpeechDispatcher()
	return desk
}

func openVoice(t *testing.T) speaker {
	t.Helper()
	s, err := NewSystem().newSpeaker(t.Context(), Voice{Language: "en", Rate: 1, Volume: 1})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	return s
}

func next(t *testing.T, s speaker) spoke {
	t.Helper()
	select {
	case event, ok := <-s.Told():
		if !ok {
			t.Fatal("the voice is gone")
		}
		return event
	case <-time.After(20 * time.Second):
		t.Fatal("the voice says nothing of itself")
	}
	return 0
}

func TestTheVoiceBeginsAndEnds(t *testing.T) {
	desk := speaking(t)
	r := desk.Record()
	s := openVoice(t)
	for _, text := range []string{"Turn to the right.", ".\r\nQUIT", "Hold for 15 seconds."} {
		before := time.Now()
		if err := s.Say(text); err != nil {
			t.Fatal(err)
		}
		if got := next(t, s); got != begun {
			t.Errorf("%q: first %v", text, got)
		}
		start := time.Now()
		if got := next(t, s); got != ended {
			t.Errorf("%q: then %v", text, got)
		}
		t.Logf("%-24q begun after %v, said in %v, estimated %v", text, start.Sub(before), time.Since(before), spokenLength(text, 1))
		if peak := r.Loudest(before, time.Now()); peak < .02 {
			t.Errorf("%q was not heard: %v", text, peak)
		}
	}
}

func TestTheVoiceIsCutOff(t *testing.T) {
	desk := speaking(t)
	r := desk.Record()
	s := openVoice(t)
	if err := s.Say("This is a long sentence that nobody has the patience to hear to its end, because it goes on and on and on."); err != nil {
		t.Fatal(err)
	}
	if got := next(t, s); got != begun {
		t.Errorf("first %v", got)
	}
	desk.Eventually("it is heard", func() bool { return r.Loudest(time.Now().Add(-time.Second), time.Now()) > .02 })
	if err := s.Cut(); err != nil {
		t.Fatal(err)
	}
	cut := time.Now()
	if got := next(t, s); got != cutOff {
		t.Errorf("then %v", got)
	}
	time.Sleep(time.Second)
	if !silent(r, cut.Add(400*time.Millisecond), time.Now()) {
		t.Error("it goes on after it was cut off")
	}
}

// TestASpokenStretch lets a real voice lead through a stretch: each phrase is heard, and is over when its phase begins. On a busy
// machine the voice, which is a program of its own, may come too late for one of them.
func TestASpokenStretch(t *testing.T) {
	desk := speaking(t)
	r := desk.Record()
	g := spokenGuidance(short().WithReady(8 * time.Second))
	g.Sound.On = false
	guide := NewSystem().Guide(g, func(tr Trouble) { t.Errorf("trouble: %v", tr) })
	start := time.Now()
	follow(guide, start, g.Timeline.Total)
	guide.Follow(Position{At: time.Now(), Elapsed: g.Timeline.Total, Over: true})
	time.Sleep(4 * time.Second)
	guide.Close()
	var missed []string
	const late = 100 * time.Millisecond // that the voice may still ring into its phase, on a busy machine
	for _, l := range Compose(g, 0, 1).Lines {
		from, until := start.Add(l.At), start.Add(l.At+l.Length+late)
		if peak := r.Loudest(from, until); peak < .02 {
			missed = append(missed, fmt.Sprintf("%q was not heard: %v", l.Text, peak))
		}
		if l.For > 0 && l.For < g.Timeline.Total {
			begins := start.Add(l.For + late)
			t.Logf("%-45q said for the phase at %5.1f s; when that begins it is as loud as %.3f", l.Text, l.For.Seconds(), r.Loudest(begins, begins.Add(late)))
			if peak := r.Loudest(begins, begins.Add(late)); peak > .02 {
				missed = append(missed, fmt.Sprintf("%q is still said when its phase has begun: %v", l.Text, peak))
			}
		}
	}
	if len(missed) > 1 {
		t.Errorf("the voice has failed:\n%s", strings.Join(missed, "\n"))
	}
}
