package desktop

import (
	"testing"
	"time"
)

var noon = time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)

func TestExplain(t *testing.T) {
	before := reading{wall: noon, awake: time.Hour, boot: 3 * time.Hour}
	// after is what the clocks read when the machine was awake for a while, slept, and had its clock set by step.
	after := func(awake, slept, step time.Duration) reading {
		return reading{
			wall:  noon.Add(awake + slept + step),
			awake: before.awake + awake,
			boot:  before.boot + awake + slept,
		}
	}
	for name, c := range map[string]struct {
		now     reading
		at      time.Time
		stepped bool
		want    Wake
	}{
		"nothing happened": {
			now:  after(5*time.Minute, 0, 0),
			want: Wake{Reason: Guard},
		},
		"not yet due": {
			now:  after(time.Minute, 0, 0),
			at:   noon.Add(time.Hour),
			want: Wake{Reason: Guard},
		},
		"due to the instant": {
			now:  after(time.Minute, 0, 0),
			at:   noon.Add(time.Minute),
			want: Wake{Reason: Due},
		},
		"the network slews the clock": {
			now:  after(5*time.Minute, 0, 150*time.Millisecond),
			want: Wake{Reason: Guard},
		},
		"slept over the due time": {
			now: after(time.Minute, time.Hour, 0),
			at:  noon.Add(30 * time.Minute),
			want: Wake{
				Reason:    Resumed,
				SleptFrom: noon.Add(time.Minute),
				SleptTo:   noon.Add(61 * time.Minute),
			},
		},
		"set forwards": {
			now:  after(time.Minute, 0, time.Hour),
			at:   noon.Add(30 * time.Minute),
			want: Wake{Reason: ClockMoved, Step: time.Hour},
		},
		"set backwards": {
			now:  after(time.Minute, 0, -time.Hour),
			at:   noon.Add(30 * time.Minute),
			want: Wake{Reason: ClockMoved, Step: -time.Hour},
		},
		"set by less than a second": {
			now:     after(time.Minute, 0, 300*time.Millisecond),
			stepped: true,
			want:    Wake{Reason: ClockMoved},
		},
		"the clock was corrected on resume": {
			now: after(0, time.Hour, -time.Minute),
			want: Wake{
				Reason:    Resumed,
				SleptFrom: noon.Add(-time.Minute),
				SleptTo:   noon.Add(59 * time.Minute),
				Step:      -time.Minute,
			},
		},
	} {
		t.Run(name, func(t *testing.T) {
			c.want.At = c.now.wall
			if got := explain(before, c.now, c.at, c.stepped); got != c.want {
				t.Errorf("explain:\n got %+v\nwant %+v", got, c.want)
			}
		})
	}
}

func TestMergeKeepsSleepAndSteps(t *testing.T) {
	slept := Wake{At: noon, Reason: Resumed, SleptFrom: noon.Add(-time.Hour), SleptTo: noon}
	stepped := Wake{At: noon.Add(time.Minute), Reason: ClockMoved, Step: time.Minute}
	again := Wake{
		At: noon.Add(time.Hour), Reason: Resumed,
		SleptFrom: noon.Add(50 * time.Minute), SleptTo: noon.Add(time.Hour),
	}
	want := Wake{
		At: noon.Add(time.Hour), Reason: Resumed, Step: time.Minute,
		SleptFrom: noon.Add(-time.Hour), SleptTo: noon.Add(time.Hour),
	}
	if got := merge(merge(slept, stepped), again); got != want {
		t.Errorf("merge:\n got %+v\nwant %+v", got, want)
	}
}

func TestReasonNames(t *testing.T) {
	for reason, want := range map[Reason]string{
		Guard: "guard", Due: "due", ClockMoved: "clock moved", Resumed: "resumed", 9: "reason 9",
	} {
		if got := reason.String(); got != want {
			t.Errorf("Reason(%d) is called %q, want %q", int(reason), got, want)
		}
	}
}
