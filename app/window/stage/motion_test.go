package stage

import (
	"testing"
	"time"

	"posturebreak/app/figure"
	"posturebreak/reminders/stretch"
)

func TestMoment(t *testing.T) {
	turn := stretch.Phase{Kind: stretch.Move, From: "tall", Step: "turn", Side: stretch.Right}
	hold := stretch.Phase{Kind: stretch.Hold, From: "turn", Step: "turn", Side: stretch.Left}
	other := stretch.Phase{Kind: stretch.Switch, From: "return", Step: "tall", Side: stretch.Left}
	back := stretch.Phase{Kind: stretch.Release, From: "turn", Step: "return"}
	for _, c := range []struct {
		name string
		cue  stretch.Cue
		want figure.Moment
	}{
		{
			"a movement",
			stretch.Cue{Phase: turn, Progress: 0.4, In: time.Second},
			figure.Moment{From: "tall", Step: "turn", Part: figure.Move, Progress: 0.4, Elapsed: time.Second},
		},
		{
			"a hold on the left",
			stretch.Cue{Phase: hold, Progress: 0.1, In: 2 * time.Second},
			figure.Moment{From: "turn", Step: "turn", Part: figure.Hold, Progress: 0.1, Elapsed: 2 * time.Second, Mirrored: true},
		},
		{
			"a change of sides waits as the coming side",
			stretch.Cue{Phase: other, Progress: 0.5, In: time.Second},
			figure.Moment{Part: figure.Wait, Progress: 0.5, Elapsed: time.Second, Mirrored: true},
		},
		{
			"a release",
			stretch.Cue{Phase: back, Progress: 1},
			figure.Moment{From: "turn", Step: "return", Part: figure.Move, Progress: 1},
		},
	} {
		if got := MomentOf(c.cue); got != c.want {
			t.Errorf("%s: got %+v, want %+v", c.name, got, c.want)
		}
	}
	want := figure.Moment{From: "turn", Step: "turn", Part: figure.Hold, Progress: 1}
	if got := KeyMoment(stretch.Cue{Phase: turn, Progress: 0.4, In: time.Second}); got != want {
		t.Errorf("a movement that stands still: got %+v, want %+v", got, want)
	}
}

func TestNextDeadline(t *testing.T) {
	const every = 40 * time.Millisecond
	at := func(ms int) time.Time { return noon().Add(time.Duration(ms) * time.Millisecond) }
	for _, c := range []struct {
		name      string
		last      time.Time
		now, want int
	}{
		{"the first", time.Time{}, 0, 40},
		{"in time", at(0), 0, 40},
		{"a little late: no time is lost", at(0), 15, 40},
		{"a click in between: still as planned", at(40), 20, 40},
		{"much late: nothing to make up for", at(0), 200, 240},
		{"faster than before", at(100), 0, 40},
	} {
		if got := NextDeadline(c.last, at(c.now), every); !got.Equal(at(c.want)) {
			t.Errorf("%s: got %s, want %s", c.name, got.Sub(noon()), at(c.want).Sub(noon()))
		}
	}
}
