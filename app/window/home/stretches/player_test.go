package stretches

import (
	"slices"
	"testing"
	"time"

	"posturebreak/reminders/stretch"
)

// sided is a timeline of both sides in two sets.
func sided() stretch.Timeline {
	var line stretch.Timeline
	add := func(kind stretch.Kind, side stretch.Side, set int, length time.Duration) {
		line.Phases = append(line.Phases, stretch.Phase{Kind: kind, Side: side, Set: set, Sets: 2, Start: line.Total, Length: length})
		line.Total += length
	}
	add(stretch.Ready, stretch.Right, 1, 5*time.Second)
	for set := 1; set <= 2; set++ {
		add(stretch.Move, stretch.Right, set, 2*time.Second)
		add(stretch.Hold, stretch.Right, set, 10*time.Second)
		add(stretch.Switch, stretch.Left, set, 3*time.Second)
		add(stretch.Move, stretch.Left, set, 2*time.Second)
		add(stretch.Hold, stretch.Left, set, 10*time.Second)
		if set == 1 {
			add(stretch.Rest, stretch.Right, 2, 8*time.Second)
		}
	}
	return line
}

func TestPlayerTurns(t *testing.T) {
	for _, c := range []struct {
		name string
		at   time.Duration
		to   stretch.Side
		want time.Duration
	}{
		{"to the left in the first set", 6 * time.Second, stretch.Left, 20 * time.Second},
		{"back to the right: in the next set", 25 * time.Second, stretch.Right, 40 * time.Second},
		{"to the left in the second set", 43 * time.Second, stretch.Left, 55 * time.Second},
		{"nothing comes: the first", 60 * time.Second, stretch.Right, 5 * time.Second},
		{"there already", 8 * time.Second, stretch.Right, 8 * time.Second},
		{"a side that there is not", 8 * time.Second, stretch.NoSide, 8 * time.Second},
	} {
		p := player{line: sided(), at: c.at}
		if p.turn(c.to); p.at != c.want {
			t.Errorf("%s: at %v, want %v", c.name, p.at, c.want)
		}
	}
}

func TestPlayerPlaysToTheEndAndAnew(t *testing.T) {
	p := newPlayer(sided())
	if p.at != 5*time.Second || p.playing {
		t.Fatalf("it stands at %v, playing %v; want at the first movement", p.at, p.playing)
	}
	p.pass(time.Second)
	if p.at != 5*time.Second {
		t.Errorf("time passes though it does not play: %v", p.at)
	}
	p.toggle()
	p.pass(3 * time.Second)
	if p.at != 8*time.Second || p.cue().Kind != stretch.Hold {
		t.Errorf("at %v, %s", p.at, p.cue().Kind)
	}
	p.pass(time.Hour)
	if p.playing || p.at != p.line.Total || !p.cue().Finished {
		t.Errorf("at the end: at %v of %v, playing %v", p.at, p.line.Total, p.playing)
	}
	p.toggle()
	if !p.playing || p.at != 5*time.Second {
		t.Errorf("begun anew: at %v, playing %v", p.at, p.playing)
	}
	p.toggle()
	if p.playing {
		t.Error("it cannot be stopped")
	}
}

func TestPlayerSteps(t *testing.T) {
	p := player{line: sided(), at: 6 * time.Second}
	p.next()
	if p.at != 7*time.Second {
		t.Errorf("next: %v", p.at)
	}
	p.seek(14 * time.Second)
	p.previous()
	if p.at != 7*time.Second {
		t.Errorf("previous, from the middle of a hold: %v, want its beginning", p.at)
	}
	p.previous()
	if p.at != 5*time.Second {
		t.Errorf("previous, from a beginning: %v, want the phase before", p.at)
	}
	p.seek(-time.Second)
	if p.at != 0 {
		t.Errorf("sought before the beginning: %v", p.at)
	}
	p.seek(time.Hour)
	if p.at != p.line.Total {
		t.Errorf("sought after the end: %v", p.at)
	}
}

func TestPlayerOfNothing(t *testing.T) {
	p := newPlayer(stretch.Timeline{})
	p.toggle()
	p.next()
	p.previous()
	p.turn(stretch.Left)
	p.pass(time.Second)
	if p.playing || p.at != 0 || len(marks(p.line)) != 0 {
		t.Errorf("an empty timeline plays: %+v", p)
	}
}

func TestMarks(t *testing.T) {
	line := sided()
	got := marks(line)
	if len(got) != len(line.Phases)-1 || !slices.IsSorted(got) || got[0] != float32(5.0/67) || got[len(got)-1] >= 1 {
		t.Errorf("marks %v", got)
	}
}

func TestMarksGetCoarserWithMany(t *testing.T) {
	var line stretch.Timeline
	for rep := 1; rep <= 15; rep++ {
		for _, side := range []stretch.Side{stretch.Right, stretch.Left} {
			for range 3 {
				line.Phases = append(line.Phases, stretch.Phase{Side: side, Rep: rep, Set: 1 + rep/8, Start: line.Total, Length: time.Second})
				line.Total += time.Second
			}
		}
	}
	got := marks(line)
	if len(got) != 1 || got[0] != float32(42)/90 {
		t.Errorf("90 phases of 30 repetitions in turns have the marks %v, want the second set only", got)
	}
	line.Phases = line.Phases[:60]
	line.Total = 60 * time.Second
	for i := range line.Phases {
		line.Phases[i].Side = stretch.NoSide
	}
	if got := marks(line); len(got) != 9 {
		t.Errorf("10 repetitions of 6 phases have %d marks, want 9", len(got))
	}
}
