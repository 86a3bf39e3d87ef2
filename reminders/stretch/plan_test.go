package stretch_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"posturebreak/reminders/stretch"
)

// checkTimeline holds what every timeline promises: no gaps, no empty phases, every phase knows where the body comes from,
// and the amount is what the source allows.
func checkTimeline(t *testing.T, s stretch.Stretch, line stretch.Timeline) {
	t.Helper()
	at, pose := time.Duration(0), ""
	for i, p := range line.Phases {
		if p.Start != at || p.Length <= 0 {
			t.Fatalf("%s: phase %d starts at %v and lasts %v, want a start at %v", s.ID, i, p.Start, p.Length, at)
		}
		if p.From != pose && (p.From != "" || !sideChanged(line.Phases, i)) {
			t.Fatalf("%s: phase %d comes from %q, want %q", s.ID, i, p.From, pose)
		}
		checkPhase(t, s, p)
		at, pose = p.End(), p.Step
	}
	if line.Total != at || at == 0 {
		t.Fatalf("%s: total %v, phases end at %v", s.ID, line.Total, at)
	}
	bounds := stretch.BoundsOf(s)
	if a := line.Amount; s.Dose.Total == nil && a != bounds.Clamp(a) {
		t.Fatalf("%s: amount %+v is outside %+v", s.ID, a, bounds)
	}
}

func checkPhase(t *testing.T, s stretch.Stretch, p stretch.Phase) {
	t.Helper()
	if p.Kind == stretch.Hold && p.From != p.Step {
		t.Fatalf("%s: holds in %q but comes from %q", s.ID, p.Step, p.From)
	}
	if p.Set < 1 || p.Set > p.Sets || p.Rep < 0 || p.Rep > p.Reps || p.Cue == "" {
		t.Fatalf("%s: phase %+v", s.ID, p)
	}
	if sided := p.Side != stretch.NoSide; sided != (s.Dose.Sides == stretch.BothSides) {
		t.Fatalf("%s: side %q in phase %+v", s.ID, p.Side, p)
	}
}

// sideChanged reports whether a phase begins another side without a switch before it: the body then starts anew.
func sideChanged(phases []stretch.Phase, i int) bool {
	return i > 0 && (phases[i].Side != phases[i-1].Side || phases[i].Set != phases[i-1].Set)
}

// told writes a timeline as one line a phase.
func told(line stretch.Timeline) string {
	var b strings.Builder
	for _, p := range line.Phases {
		fmt.Fprintf(&b, "%v %s %s>%s %s rep %d/%d set %d/%d %v\n",
			p.Start, p.Kind, p.From, p.Step, p.Side, p.Rep, p.Reps, p.Set, p.Sets, p.Length)
	}
	return b.String()
}

func compare(t *testing.T, got, want string) {
	t.Helper()
	if got != strings.TrimLeft(want, "\n") {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

func TestPlanGoesThroughBothSides(t *testing.T) {
	s := find(t, "doorway")
	compare(t, told(stretch.Plan(s, stretch.Amount{Hold: 10, Reps: 2}, stretch.Options{})), `
0s ready > right rep 0/0 set 1/1 5s
5s move >place right rep 1/2 set 1/1 2.5s
7.5s hold place>place right rep 1/2 set 1/1 500ms
8s move place>lunge right rep 1/2 set 1/1 2.5s
10.5s hold lunge>lunge right rep 1/2 set 1/1 10s
20.5s release lunge>return right rep 1/2 set 1/1 3s
23.5s hold return>return right rep 1/2 set 1/1 500ms
24s move return>place right rep 2/2 set 1/1 2.5s
26.5s hold place>place right rep 2/2 set 1/1 500ms
27s move place>lunge right rep 2/2 set 1/1 2.5s
29.5s hold lunge>lunge right rep 2/2 set 1/1 10s
39.5s release lunge>return right rep 2/2 set 1/1 3s
42.5s hold return>return right rep 2/2 set 1/1 500ms
43s switch return> left rep 0/2 set 1/1 4s
47s move >place left rep 1/2 set 1/1 2.5s
49.5s hold place>place left rep 1/2 set 1/1 500ms
50s move place>lunge left rep 1/2 set 1/1 2.5s
52.5s hold lunge>lunge left rep 1/2 set 1/1 10s
1m2.5s release lunge>return left rep 1/2 set 1/1 3s
1m5.5s hold return>return left rep 1/2 set 1/1 500ms
1m6s move return>place left rep 2/2 set 1/1 2.5s
1m8.5s hold place>place left rep 2/2 set 1/1 500ms
1m9s move place>lunge left rep 2/2 set 1/1 2.5s
1m11.5s hold lunge>lunge left rep 2/2 set 1/1 10s
1m21.5s release lunge>return left rep 2/2 set 1/1 3s
1m24.5s hold return>return left rep 2/2 set 1/1 500ms
`)
}

func TestPlanAlternatesSides(t *testing.T) {
	s := find(t, "thread-the-needle")
	line := stretch.Plan(s, stretch.Amount{Reps: 4, Sets: 2}, stretch.Options{RestBetweenSets: 10 * time.Second})
	var turns []string
	for _, p := range line.Phases {
		switch {
		case p.Kind == stretch.Hold && p.Step == "thread":
			turns = append(turns, fmt.Sprintf("%s%d", p.Side, p.Rep))
		case p.Kind == stretch.Rest:
			turns = append(turns, fmt.Sprintf("rest before %s, set %d", p.Side, p.Set))
		case p.Kind == stretch.Switch && p.Length != 2*time.Second:
			t.Errorf("changing sides takes %v although one stays on all fours", p.Length)
		}
	}
	set := "right1 left1 right2 left2 right3 left3 right4 left4"
	if got, want := strings.Join(turns, " "), set+" rest before right, set 2 "+set; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestPlanLeadsInAndOut(t *testing.T) {
	s := find(t, "thoracic-rotation")
	line := stretch.Plan(s, stretch.Amount{}, stretch.Options{})
	counts := map[string]int{}
	for _, p := range line.Phases {
		if p.Kind == stretch.Move || p.Kind == stretch.Release {
			counts[fmt.Sprintf("%s %s", p.Kind, p.Step)]++
		}
	}
	// Two sets of ten on two sides; the hand goes behind the head once for each of them.
	want := map[string]int{"move hand": 4, "move open": 40, "release close": 40, "release release": 4}
	if !reflect.DeepEqual(counts, want) {
		t.Errorf("movements %v, want %v", counts, want)
	}
}

func TestPlanPacesByBreath(t *testing.T) {
	s := find(t, "seated-twist")
	line := stretch.Plan(s, stretch.Amount{Hold: 99}, stretch.Options{Breath: 4500 * time.Millisecond})
	held := 0
	for _, p := range line.Phases {
		if p.Breaths > 0 {
			held++
			if p.Kind != stretch.Hold || p.Step != "turn" || p.Breaths != 5 || p.Length != 22500*time.Millisecond {
				t.Errorf("breath-paced phase %+v", p)
			}
		}
	}
	if held != 2 || line.Breath != 4500*time.Millisecond || line.Amount.Hold != 0 {
		t.Errorf("%d holds, breath %v, amount %+v", held, line.Breath, line.Amount)
	}
}

// TestPlanFillsATotal holds the 60 published seconds of the wall angel to the nanosecond, whole slides only.
func TestPlanFillsATotal(t *testing.T) {
	for _, name := range []string{"wall-angel", "wall-angel/standing"} {
		s := find(t, name)
		for _, move := range []float64{2.5, 1.7, 3.3, 11} {
			steps := append([]stretch.Step(nil), s.Steps...)
			steps[1].Move = move
			s.Steps = steps
			line := stretch.Plan(s, stretch.Amount{Reps: 99}, stretch.Options{})
			checkTimeline(t, s, line)
			var slides time.Duration
			last := ""
			for _, p := range line.Phases {
				if p.Rep > 0 {
					slides += p.Length
					last = p.Step
				}
			}
			if slides != time.Minute || last != "slide-down" {
				t.Errorf("%s at %v s: %v of slides, the last is %s", name, move, slides, last)
			}
		}
	}
	if got := stretch.Plan(find(t, "wall-angel"), stretch.Amount{}, stretch.Options{}).Amount.Reps; got != 10 {
		t.Errorf("%d slides in a minute, want 10", got)
	}
}

func TestOptionsCanBeNone(t *testing.T) {
	s := find(t, "cross-arm")
	line := stretch.Plan(s, stretch.Amount{}, stretch.Options{Ready: -1, SwitchSides: -1})
	checkTimeline(t, s, line)
	for _, p := range line.Phases {
		if p.Kind == stretch.Ready || p.Kind == stretch.Switch {
			t.Errorf("phase %+v although none is wanted", p)
		}
	}
}

func TestTimelineTravelsAsJSON(t *testing.T) {
	line := stretch.Fit(find(t, "seated-twist"), stretch.Amount{}, time.Minute, stretch.Options{})
	text, err := json.Marshal(line)
	if err != nil {
		t.Fatal(err)
	}
	var back stretch.Timeline
	if err := json.Unmarshal(text, &back); err != nil || !reflect.DeepEqual(line, back) {
		t.Errorf("%v, came back as %+v", err, back)
	}
}

func TestFitDropsRepetitionsBeforeHolds(t *testing.T) {
	s := find(t, "chest-opener") // hold 15–30, 2–3 times
	full := stretch.Amount{Hold: 30, Reps: 3, Sets: 1}
	cases := []struct {
		budget time.Duration
		want   stretch.Amount
		over   bool
	}{
		{0, full, false},
		{5 * time.Minute, full, false},
		{110 * time.Second, stretch.Amount{Hold: 30, Reps: 2, Sets: 1}, false},
		{80 * time.Second, stretch.Amount{Hold: 29, Reps: 2, Sets: 1}, false},
		{time.Minute, stretch.Amount{Hold: 19, Reps: 2, Sets: 1}, false},
		{40 * time.Second, stretch.Amount{Hold: 15, Reps: 2, Sets: 1}, true},
	}
	for _, c := range cases {
		line := stretch.Fit(s, full, c.budget, stretch.Options{})
		if line.Amount != c.want || line.Over != c.over {
			t.Errorf("in %v: %+v over %v (%v), want %+v over %v", c.budget, line.Amount, line.Over, line.Total, c.want, c.over)
		}
	}
}

func TestFitKeepsSetsBeforeRepetitions(t *testing.T) {
	s := find(t, "thoracic-rotation")
	most := stretch.BoundsOf(s).Most
	full := stretch.Plan(s, most, stretch.Options{}).Total
	line := stretch.Fit(s, most, full-time.Minute, stretch.Options{})
	if line.Amount.Sets != most.Sets || line.Amount.Hold != most.Hold || line.Amount.Reps >= most.Reps {
		t.Errorf("a minute less gives %+v of %+v", line.Amount, most)
	}
}

// TestFitInEveryBudget plans every way of the catalogue in every budget: it fits or says that it cannot, never goes below
// the published least, and a longer break is never shorter on the mat.
func TestFitInEveryBudget(t *testing.T) {
	for _, s := range builtIn(t).All() {
		for _, way := range s.Ways() {
			bounds := stretch.BoundsOf(way)
			least := stretch.Plan(way, bounds.Least, stretch.Options{}).Total
			var before time.Duration
			for budget := 20 * time.Second; budget <= 8*time.Minute; budget += 5 * time.Second {
				line := stretch.Fit(way, bounds.Most, budget, stretch.Options{})
				checkTimeline(t, way, line)
				if line.Over != (least > budget) || !line.Over && line.Total > budget {
					t.Errorf("%s in %v: total %v, over %v, least %v", way.ID, budget, line.Total, line.Over, least)
				}
				if line.Total < before {
					t.Errorf("%s in %v lasts %v, shorter than in a shorter break", way.ID, budget, line.Total)
				}
				before = line.Total
			}
		}
	}
}

// FuzzPlan holds that any amount and any lengths give a sound timeline inside the published figures.
func FuzzPlan(f *testing.F) {
	f.Add(uint8(0), 15, 3, 1, int64(time.Minute), int64(0), int64(0))
	f.Add(uint8(4), -1, 1<<40, 99, int64(-5), int64(-1), int64(time.Hour))
	f.Add(uint8(11), 30, 5, 3, int64(5*time.Minute), int64(3*time.Second), int64(1))
	all := builtIn(f).All()
	f.Fuzz(func(t *testing.T, which uint8, hold, reps, sets int, budget, breath, ready int64) {
		s := all[int(which)%len(all)]
		ways := s.Ways()
		way := ways[int(which/32)%len(ways)]
		const longest = int64(time.Hour) // settings allow no more, and sums must not overflow
		o := stretch.Options{Breath: time.Duration(breath % longest), Ready: time.Duration(ready % longest)}
		amount := stretch.Amount{Hold: hold, Reps: reps, Sets: sets}
		checkTimeline(t, way, stretch.Plan(way, amount, o))
		line := stretch.Fit(way, amount, time.Duration(budget), o)
		checkTimeline(t, way, line)
		if budget > 0 && !line.Over && line.Total > time.Duration(budget) {
			t.Errorf("%s: total %v in a budget of %v", way.ID, line.Total, time.Duration(budget))
		}
	})
}

func BenchmarkFit(b *testing.B) {
	s := find(b, "thread-the-needle")
	most := stretch.BoundsOf(s).Most
	for b.Loop() {
		stretch.Fit(s, most, 2*time.Minute, stretch.Options{})
	}
}
