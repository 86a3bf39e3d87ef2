package sound

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"posturebreak/assets"
	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
	"posturebreak/reminders/words"
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

func spokenGuidance(t stretch.Timeline) Guidance {
	g := loudGuidance(t)
	g.Speech = reminders.SpeechSettings{On: true, Rate: 1, Volume: 1}
	return g
}

// script is a score as text: a line for each tone and phrase, in order of time.
func script(s Score) []string {
	type happening struct {
		at   time.Duration
		text string
	}
	var all []happening
	for _, b := range s.Beats {
		all = append(all, happening{b.At, "*" + string(b.Tone)})
	}
	for _, l := range s.Lines {
		all = append(all, happening{l.At, l.Text})
	}
	slices.SortStableFunc(all, func(a, b happening) int { return int(a.at - b.at) })
	texts := make([]string, len(all))
	for i, h := range all {
		texts[i] = fmt.Sprintf("%.1f %s", h.at.Seconds(), h.text)
	}
	return texts
}

func TestTonesOfAStretch(t *testing.T) {
	got := script(Compose(loudGuidance(short()), 0, 1))
	want := []string{
		"0.0 *ready", "2.0 *move", "3.5 *hold", "8.5 *last-seconds", "9.5 *last-seconds", "10.5 *last-seconds", "11.5 *release", "13.0 *switch",
		"14.5 *hold", "14.5 *breath-in", "16.0 *breath-out", "17.5 *rest", "19.0 *done",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestTonesThatAreSwitchedOff(t *testing.T) {
	g := loudGuidance(short())
	g.Sound.Silent = []string{"move", "breath", "last-seconds", "done"}
	got := script(Compose(g, 0, 1))
	want := []string{"0.0 *ready", "3.5 *hold", "13.0 *switch", "14.5 *hold", "17.5 *rest"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	g.Sound.On = false
	if got := Compose(g, 0, 1); len(got.Beats)+len(got.Lines) != 0 || g.Audible() {
		t.Errorf("all off: %+v", got)
	}
	fast := loudGuidance(short())
	fast.Speed = 60
	if fast.Audible() {
		t.Error("a demonstration in a hurry can be heard")
	}
}

func TestTonesAfterAJump(t *testing.T) {
	got := script(Compose(loudGuidance(short()), 13*time.Second, 1))
	if len(got) != 6 || got[0] != "13.0 *switch" {
		t.Errorf("got %q", got)
	}
}

// catalogue is every stretch of the program.
func catalogue(t *testing.T) []stretch.Stretch {
	t.Helper()
	c, err := stretch.ReadAll(assets.Stretches, "stretches")
	if err != nil {
		t.Fatal(err)
	}
	return c.All()
}

// TestWordsOfAStretch is a whole stretch as it is said.
func TestWordsOfAStretch(t *testing.T) {
	for _, s := range catalogue(t) {
		if s.ID != "cross-arm" {
			continue
		}
		g := spokenGuidance(stretch.Plan(s, stretch.Amount{Hold: 10, Reps: 3}, stretch.Options{}).WithReady(stretch.SpokenReady))
		g.Name, g.Sound.On = s.Name, false
		got := strings.Join(script(Compose(g, 0, 1)), "\n")
		if got != crossArm {
			t.Errorf("got\n%s", got)
		}
	}
}

const crossArm = `0.4 Cross-arm stretch. Sit or stand tall, arms loose. Right side first.
7.8 Right arm across your chest.
10.7 Draw it in with your left arm.
13.4 10 seconds.
23.4 Let your arms down.
26.9 2 more.
28.7 Draw it in with your left arm.
31.4 10 seconds.
41.4 Let your arms down.
44.9 Last time.
46.7 Draw it in with your left arm.
49.5 10 seconds.
59.4 Let your arms down.
62.4 Now the left side.
65.9 Left arm across your chest.
68.7 Draw it in with your right arm.
71.5 10 seconds.
81.4 Let your arms down.
84.9 2 more.
86.7 Draw it in with your right arm.
89.5 10 seconds.
99.4 Let your arms down.
102.9 Last time.
104.7 Draw it in with your right arm.
107.5 10 seconds.
117.4 Let your arms down.
123.2 Done. Well done, that was the stretch.`

// TestWordsAreOverInTime holds for every stretch of the catalogue, at every rate and pace: one phrase at a time, each over before the phase begins that
// it is about, in the phase before; and nothing is counted while somebody speaks.
func TestWordsAreOverInTime(t *testing.T) {
	for _, s := range catalogue(t) {
		timeline := stretch.Plan(s, stretch.Start(s), stretch.Options{})
		for _, rate := range []float64{.5, 1, 2} {
			for _, pace := range []float64{.6, 1, 2.5} {
				g := spokenGuidance(timeline)
				g.Name, g.Speech.Rate = s.Name, rate
				checkLines(t, fmt.Sprintf("%s at %v, %v", s.ID, rate, pace), g, Compose(g, 0, pace))
			}
		}
	}
}

func checkLines(t *testing.T, name string, g Guidance, score Score) {
	t.Helper()
	free := time.Duration(0)
	for _, l := range score.Lines {
		if l.At < free {
			t.Errorf("%s: %q begins before the one before it is over", name, l.Text)
		}
		free = l.At + l.Length
		if l.For > 0 && l.For < g.Timeline.Total && free > l.For {
			t.Errorf("%s: %q ends %s after its phase has begun", name, l.Text, free-l.For)
		}
		if strings.Contains(l.Text, "%!") || strings.TrimSpace(l.Text) == "" {
			t.Errorf("%s: %q", name, l.Text)
		}
		for _, b := range score.Beats {
			if b.Tone == LastSeconds && b.At > l.At && b.At < free {
				t.Errorf("%s: a tick in the middle of %q", name, l.Text)
			}
		}
	}
}

// TestWordsAreShortened gives a phrase less and less time.
func TestWordsAreShortened(t *testing.T) {
	for seconds, want := range map[float64]string{4: "Hold for 20 seconds.", 1.6: "Hold.", .6: ""} {
		timeline := stretch.Timeline{Phases: []stretch.Phase{
			{Kind: stretch.Move, Length: time.Duration(seconds * float64(time.Second)), Cue: "Turn"},
			{Kind: stretch.Hold, Start: time.Duration(seconds * float64(time.Second)), Length: 20 * time.Second, Cue: "Turn"},
		}}
		timeline.Total = timeline.Phases[1].End()
		got := ""
		for _, l := range Compose(spokenGuidance(timeline), time.Second/2, 1).Lines {
			if l.For == timeline.Phases[1].Start {
				got = l.Text
			}
		}
		if got != want {
			t.Errorf("in %v s it says %q, want %q", seconds, got, want)
		}
	}
}

// TestAJumpIsSaidAtOnce says the words of a phase that could not be said before.
func TestAJumpIsSaidAtOnce(t *testing.T) {
	lines := Compose(spokenGuidance(short()), 3500*time.Millisecond, 1).Lines
	if len(lines) == 0 || lines[0].Text != "Hold for 8 seconds." || lines[0].At != 3900*time.Millisecond {
		t.Errorf("got %+v", lines)
	}
	lines = Compose(spokenGuidance(short()), 7*time.Second, 1).Lines
	if len(lines) == 0 || lines[0].Text != "Come back." {
		t.Errorf("after a pause: %+v", lines)
	}
}

func TestSpokenLength(t *testing.T) {
	short, long := spokenLength("Hold.", 1), spokenLength("Hold for 15 seconds.", 1)
	if short >= long || spokenLength("Hold for 15 seconds.", 2) >= long || spokenLength("Hold for 15 seconds.", 0) != long {
		t.Errorf("%v, %v", short, long)
	}
	if japanese := spokenLength("右に回してください。", 1); japanese < time.Second || japanese > 4*time.Second {
		t.Errorf("Japanese takes %v", japanese)
	}
}

// TestWordsComeFromTheBook uses a language with forms and marks of its own.
func TestWordsComeFromTheBook(t *testing.T) {
	book, err := words.Load(fstest.MapFS{"de.json": {Data: []byte(`{"Hold for %d second.": {"one": "Eine Sekunde halten.", "other": "%d Sekunden halten."}}`)}}, "de")
	if err != nil {
		t.Fatal(err)
	}
	g := spokenGuidance(short())
	g.Book = book
	if !slices.ContainsFunc(Compose(g, 3500*time.Millisecond, 1).Lines, func(l Line) bool { return l.Text == "8 Sekunden halten." }) {
		t.Errorf("got %+v", Compose(g, 0, 1).Lines)
	}
}
