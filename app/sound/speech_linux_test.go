package sound

import (
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
