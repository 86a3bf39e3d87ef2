package window

import (
	"testing"
	"time"

	"posturebreak/app/window/session"
	"posturebreak/reminders/stretch"
)

func TestShort(t *testing.T) {
	for d, want := range map[time.Duration]string{
		3 * time.Second: "3 s", 5 * time.Minute: "5 min", 90 * time.Second: "2 min", time.Hour: "1 h", 90 * time.Minute: "90 min",
	} {
		if got := english().short(d); got != want {
			t.Errorf("%s is %q, want %q", d, got, want)
		}
	}
}

func TestClock(t *testing.T) {
	for d, want := range map[time.Duration]string{
		0: "0:00", time.Millisecond: "0:01", 59 * time.Second: "0:59", 60 * time.Second: "1:00", 125 * time.Second: "2:05", -time.Second: "0:00",
	} {
		if got := clock(d); got != want {
			t.Errorf("%s is %q, want %q", d, got, want)
		}
	}
}

func TestCount(t *testing.T) {
	hold := stretch.Phase{Kind: stretch.Hold, Breaths: 5, Length: 20 * time.Second, Rep: 1, Reps: 3}
	for _, c := range []struct {
		name string
		cue  stretch.Cue
		want string
	}{
		{"the first breath", stretch.Cue{Phase: hold}, "Breath 1 of 5"},
		{"the third breath", stretch.Cue{Phase: hold, In: 9 * time.Second}, "Breath 3 of 5"},
		{"the end of the last breath", stretch.Cue{Phase: hold, In: 20 * time.Second}, "Breath 5 of 5"},
		{"a repetition", stretch.Cue{Phase: stretch.Phase{Kind: stretch.Move, Rep: 2, Reps: 3}}, "Repetition 2 of 3"},
		{"one of one is not counted", stretch.Cue{Phase: stretch.Phase{Kind: stretch.Move, Rep: 1, Reps: 1}}, ""},
		{"between the repetitions", stretch.Cue{Phase: stretch.Phase{Kind: stretch.Rest, Reps: 3}}, ""},
	} {
		if got := english().count(c.cue, 4*time.Second); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestKindOfShortHold(t *testing.T) {
	for length, want := range map[time.Duration]string{500 * time.Millisecond: "Stay", 3 * time.Second: "Hold"} {
		if got := english().kind(stretch.Phase{Kind: stretch.Hold, Length: length}); got != want {
			t.Errorf("a hold of %s is called %q, want %q", length, got, want)
		}
	}
}

func TestAchieved(t *testing.T) {
	o := twist()
	for _, c := range []struct {
		completed int
		want      string
	}{
		{0, "Seated twist can wait for another time."},
		{3, "Seated twist: under a minute of it done. Every bit counts."},
		{len(o.Timeline.Phases), "Seated twist, from start to end: about 2 minutes for your back."},
	} {
		v := session.View{Offer: &o, Completed: c.completed, Played: 11 * time.Second}
		if got := english().achieved(v); got != c.want {
			t.Errorf("%d phases: %q, want %q", c.completed, got, c.want)
		}
	}
}

func TestSource(t *testing.T) {
	const nobody = "not named in the text"
	for _, c := range []struct{ publisher, expert, want string }{
		{"A Journal", "Kim", "Source: Ten Exercises. Publisher: A Journal. Expert: Kim"},
		{"A Journal", nobody, "Source: Ten Exercises. Publisher: A Journal. The article names no expert"},
		{nobody, "Kim", "Source: Ten Exercises. Expert: Kim. The article names no publisher"},
		{nobody, nobody, "Source: Ten Exercises. The article names neither its publisher nor an expert"},
		{"", "", "Source: Ten Exercises"},
	} {
		s := stretch.Source{Title: "Ten Exercises", Publisher: c.publisher, Expert: c.expert}
		if got := english().source(s); got != c.want {
			t.Errorf("publisher %q, expert %q: got %q, want %q", c.publisher, c.expert, got, c.want)
		}
	}
}
