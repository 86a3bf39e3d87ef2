package desktop

import (
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// fakeTime is the wall clock and the monotonic clock of a machine that the test puts to sleep and whose clock it
// sets, on top of a bubble's own time.
type fakeTime struct {
	start time.Time

	mu             sync.Mutex // guards the rest
	wallAhead      time.Duration
	monotonicAhead time.Duration
}

func (f *fakeTime) now() (time.Time, time.Duration) {
	f.mu.Lock()
	defer f.mu.Unlock()
	elapsed := time.Since(f.start)
	return noon.Add(elapsed + f.wallAhead), elapsed + f.monotonicAhead
}

// jump lets the wall clock, and the monotonic clock, leave their course by so much.
func (f *fakeTime) jump(wall, monotonic time.Duration) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.wallAhead += wall
	f.monotonicAhead += monotonic
}

// bubbleAlarm starts an Alarm on the ticking clock in a bubble. Its owner closes it.
func bubbleAlarm(t *testing.T) (*Alarm, *fakeTime) {
	t.Helper()
	f := &fakeTime{start: time.Now()}
	a, err := startAlarm(newTickingClock(f.now))
	if err != nil {
		t.Fatal(err)
	}
	return a, f
}

func closeAlarm(t *testing.T, a *Alarm) {
	t.Helper()
	if err := a.Close(); err != nil {
		t.Errorf("close: %v", err)
	}
	for range a.C() { // Closed when the alarm's goroutine has left.
	}
}

func TestAlarmIsDueOnTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a, _ := bubbleAlarm(t)
		defer closeAlarm(t, a)
		a.Set(noon.Add(time.Hour))
		a.Set(noon.Add(2 * time.Minute))
		want := Wake{At: noon.Add(2 * time.Minute), Reason: Due}
		if got := <-a.C(); got != want {
			t.Errorf("got %+v, want %+v", got, want)
		}
	})
}

func TestAlarmGuardsEveryFiveMinutes(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a, _ := bubbleAlarm(t)
		defer closeAlarm(t, a)
		a.Set(noon.Add(12 * time.Minute))
		for _, want := range []Wake{
			{At: noon.Add(5 * time.Minute), Reason: Guard},
			{At: noon.Add(10 * time.Minute), Reason: Guard},
			{At: noon.Add(12 * time.Minute), Reason: Due},
			{At: noon.Add(17 * time.Minute), Reason: Guard},
		} {
			if got := <-a.C(); got != want {
				t.Errorf("got %+v, want %+v", got, want)
			}
		}
	})
}

func TestAlarmGuardIsNotPutOffBySetting(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a, _ := bubbleAlarm(t)
		defer closeAlarm(t, a)
		for range 4 {
			time.Sleep(time.Minute)
			a.Set(noon.Add(time.Hour))
		}
		want := Wake{At: noon.Add(5 * time.Minute), Reason: Guard}
		if got := <-a.C(); got != want {
			t.Errorf("got %+v, want %+v", got, want)
		}
	})
}

func TestAlarmSetToNoneOrThePast(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a, _ := bubbleAlarm(t)
		defer closeAlarm(t, a)
		a.Set(noon.Add(time.Minute))
		a.Set(time.Time{})
		if got := <-a.C(); got.Reason != Guard {
			t.Errorf("set to none: got %+v, want a guard wake", got)
		}
		a.Set(noon)
		want := Wake{At: noon.Add(5 * time.Minute), Reason: Due}
		if got := <-a.C(); got != want {
			t.Errorf("set to the past: got %+v, want %+v", got, want)
		}
	})
}

func TestAlarmSeesStepsAndSleep(t *testing.T) {
	for name, c := range map[string]struct {
		wall, monotonic time.Duration
		want            Wake
	}{
		"set back an hour": {
			wall: -time.Hour,
			want: Wake{At: noon.Add(-59*time.Minute - 30*time.Second), Reason: ClockMoved, Step: -time.Hour},
		},
		"set on by ten seconds": {
			wall: 10 * time.Second,
			want: Wake{At: noon.Add(40 * time.Second), Reason: ClockMoved, Step: 10 * time.Second},
		},
		"slept an hour, monotonic clock stood": {
			wall: time.Hour,
			want: Wake{
				At: noon.Add(time.Hour + 30*time.Second), Reason: Resumed,
				SleptFrom: noon, SleptTo: noon.Add(time.Hour + 30*time.Second),
			},
		},
		"slept an hour, monotonic clock ran": {
			wall: time.Hour, monotonic: time.Hour,
			want: Wake{
				At: noon.Add(time.Hour + 30*time.Second), Reason: Resumed,
				SleptFrom: noon, SleptTo: noon.Add(time.Hour + 30*time.Second),
			},
		},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				a, f := bubbleAlarm(t)
				defer closeAlarm(t, a)
				a.Set(noon.Add(90 * time.Minute))
				synctest.Wait()
				f.jump(c.wall, c.monotonic)
				if got := <-a.C(); got != c.want {
					t.Errorf("\n got %+v\nwant %+v", got, c.want)
				}
			})
		})
	}
}

func TestAlarmJoinsUnreadWakes(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a, f := bubbleAlarm(t)
		defer closeAlarm(t, a)
		synctest.Wait()
		f.jump(-time.Hour, 0)
		time.Sleep(20 * time.Minute)
		got := <-a.C()
		if got.Reason != ClockMoved || got.Step != -time.Hour {
			t.Errorf("a step nobody read was lost: %+v", got)
		}
		if len(a.C()) != 0 {
			t.Error("more than one wake was kept")
		}
	})
}
