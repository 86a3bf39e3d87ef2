package main

import (
	"strings"
	"testing"
	"time"

	"posturebreak/app/link"
	"posturebreak/app/window/session"
	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
)

// textOffer is a break with two sides, two repetitions, and a pause between.
func textOffer() *link.Offer {
	var t stretch.Timeline
	add := func(k stretch.Kind, seconds float64, cue string, side stretch.Side, rep int) {
		length := time.Duration(seconds * float64(time.Second))
		t.Phases = append(t.Phases, stretch.Phase{Kind: k, Side: side, Rep: rep, Reps: 2, Set: 1, Sets: 1, Start: t.Total, Length: length, Cue: cue})
		t.Total += length
	}
	add(stretch.Ready, 5, "Sit tall", stretch.Right, 0)
	add(stretch.Move, 2, "Turn", stretch.Right, 1)
	add(stretch.Hold, 1, "Turn", stretch.Right, 1)
	add(stretch.Hold, 12, "Look back", stretch.Right, 1)
	add(stretch.Move, 2, "Turn", stretch.Right, 2)
	add(stretch.Switch, 4, "Now the left side", stretch.Left, 0)
	return &link.Offer{
		Break: "b", Begin: true, Speed: 1, Timeline: t,
		Stretch: stretch.Stretch{ID: "twist", Name: "Seated twist", Cautions: []string{"Stop if it hurts."}},
	}
}

// played plays a break second by second, does what a test wants at some of them, and returns what the terminal shows.
func played(t *testing.T, view *textView, offer *link.Offer, presses map[int]byte) string {
	t.Helper()
	var out strings.Builder
	view.out = &out
	now := time.Date(2026, 11, 21, 10, 0, 0, 0, time.UTC)
	s, err := session.New(now, link.Order{Do: link.ShowBreak, Offer: offer})
	if err != nil {
		t.Fatal(err)
	}
	view.begin(s.View())
	happen := func(e session.Event) {
		reports := s.Update(now, e)
		view.show(s.View())
		for _, r := range reports {
			if r.Did == link.Finished {
				s.Update(now, session.Ordered{Order: link.Order{Do: link.ThankBreak}})
				view.show(s.View())
			}
		}
	}
	happen(session.Appeared{})
	for second := 1; second < 60 && s.View().State != session.Closed; second++ {
		now = now.Add(time.Second)
		happen(session.Ticked{})
		if choice := keyMeans(presses[second], s.View().State); choice.Do != session.Nothing {
			happen(session.Pressed{Choice: choice})
		}
	}
	view.end(s.View())
	return out.String()
}

func TestPlainLines(t *testing.T) {
	got := played(t, &textView{counted: true}, textOffer(), nil)
	want := `Seated twist, under a minute.
Stop if it hurts.

Sit tall, Right side, 5 seconds
Turn, Repetition 1 of 2, 2 seconds
Look back — hold, 12 seconds
10 seconds left
5 seconds left
Turn, Repetition 2 of 2, 2 seconds
Now the left side, Left side, 4 seconds
Well done.
`
	if got != want {
		t.Errorf("got\n%s", got)
	}
}

func TestALineThatIsWrittenAgain(t *testing.T) {
	got := played(t, &textView{live: true, keys: true, counted: true}, textOffer(), map[int]byte{9: 'p', 12: 'p', 30: '3'})
	for _, want := range []string{
		"Keys: p pause", "\r\x1b[K 1/6  Sit tall · Right side · 5 s\r\x1b[K 1/6  Sit tall · Right side · 4 s", "Paused. p goes on.\n",
		"How did it feel?", "A stretch may pull, but it must not hurt.",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("it does not show %q:\n%q", want, got)
		}
	}
	if lines := strings.Count(got, "Sit tall"); lines != 5 {
		t.Errorf("the first step is written %d times", lines)
	}
}

func TestATerminalThatSkips(t *testing.T) {
	got := played(t, &textView{}, textOffer(), map[int]byte{3: 's'})
	if !strings.HasSuffix(got, "Seated twist can wait for another time.\n") || !strings.Contains(got, "will not be counted") {
		t.Errorf("got\n%s", got)
	}
	got = played(t, &textView{counted: true}, textOffer(), map[int]byte{10: 'q'})
	if !strings.Contains(got, "That is fine, too.") {
		t.Errorf("got\n%s", got)
	}
}

func TestKeysMeanWhatIsThere(t *testing.T) {
	for _, c := range []struct {
		key   byte
		state session.State
		want  session.Choice
	}{
		{'p', session.Playing, session.Choice{Do: session.Pause}},
		{' ', session.Paused, session.Choice{Do: session.Pause}},
		{'s', session.Paused, session.Choice{Do: session.Skip, Meaning: reminders.NotNow}},
		{'2', session.Thanked, session.Choice{Do: session.Answer, Felt: stretch.Hard}},
		{'2', session.Playing, session.Choice{}},
		{'p', session.Thanked, session.Choice{}},
		{'\r', session.Advised, session.Choice{Do: session.Leave}},
		{'p', session.Closed, session.Choice{}},
	} {
		if got := keyMeans(c.key, c.state); got != c.want {
			t.Errorf("%q in state %d: %+v, want %+v", c.key, c.state, got, c.want)
		}
	}
}
