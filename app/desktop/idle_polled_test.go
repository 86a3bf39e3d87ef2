package desktop

import (
	"context"
	"errors"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// keyboard is a system that only answers how long ago the last key was.
type keyboard struct {
	mu sync.Mutex // guards typed
	typed
}

// typed is what a keyboard knows.
type typed struct {
	last   time.Time
	asked  int
	broken error
}

func (k *keyboard) with(do func()) {
	k.mu.Lock()
	defer k.mu.Unlock()
	do()
}

func (k *keyboard) press() { k.with(func() { k.last = time.Now() }) }

func (k *keyboard) fail(err error) { k.with(func() { k.broken = err }) }

// now is what the keyboard knows at this moment.
func (k *keyboard) now() (known typed) {
	k.with(func() { known = k.typed })
	return known
}

func (k *keyboard) idle() (time.Duration, error) {
	k.with(func() { k.asked++ })
	return time.Since(k.now().last), k.now().broken
}

// inRoom runs a test with sensors that poll a keyboard, in a bubble. felt is what the sensors told last.
func inRoom(t *testing.T, test func(t *testing.T, k *keyboard, s *Sensors, felt func() Presence)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		k := &keyboard{typed: typed{last: time.Now()}}
		var p Presence
		felt := func() (now Presence) {
			k.with(func() { now = p })
			return now
		}
		s := startSensors(func(now Presence) { k.with(func() { p = now }) },
			func(context.Context) (idleSource, error) { return newPolledIdle("a keyboard", k.idle) },
			func(context.Context) <-chan bool { return nil })
		defer s.Close()
		test(t, k, s, felt)
	})
}

func TestPolledPresence(t *testing.T) {
	inRoom(t, func(t *testing.T, k *keyboard, s *Sensors, felt func() Presence) {
		s.Watch(Attention{AwayAfter: time.Minute})
		synctest.Wait()
		for range 10 {
			time.Sleep(30 * time.Second)
			k.press()
		}
		synctest.Wait()
		if !felt().Sensing || !felt().IdleSince.IsZero() {
			t.Errorf("at work they know %+v", felt())
		}
		if k.now().asked > 15 {
			t.Errorf("asked %d times in five minutes of work", k.now().asked)
		}
		time.Sleep(time.Minute + time.Second)
		if !felt().IdleSince.Equal(k.now().last) {
			t.Errorf("away they know %+v, the last key was at %v", felt(), k.now().last)
		}
		before := k.now().asked
		time.Sleep(10 * time.Minute)
		if perMinute := (k.now().asked - before) / 10; perMinute > 12 {
			t.Errorf("asked %d times a minute while nobody is there", perMinute)
		}
		k.press()
		time.Sleep(askAway)
		synctest.Wait()
		if !felt().IdleSince.IsZero() {
			t.Errorf("after the first key they know %+v", felt())
		}
	})
}

func TestPolledHands(t *testing.T) {
	inRoom(t, func(t *testing.T, k *keyboard, s *Sensors, felt func() Presence) {
		s.Watch(Attention{Hands: true})
		synctest.Wait()
		if felt().Hands != HandsMove {
			t.Errorf("after a key the hands are %v", felt().Hands)
		}
		time.Sleep(HandsRestAfter)
		synctest.Wait()
		if felt().Hands != HandsRest || !felt().RestSince.Equal(k.now().last) {
			t.Errorf("after a pause they know %+v", felt())
		}
		k.press()
		time.Sleep(askRest)
		synctest.Wait()
		if felt().Hands != HandsMove {
			t.Errorf("after another key the hands are %v", felt().Hands)
		}
		s.Watch(Attention{})
		synctest.Wait()
		time.Sleep(time.Minute)
		synctest.Wait()
		before := k.now().asked
		time.Sleep(time.Hour)
		if felt().Hands != HandsUnknown || k.now().asked != before {
			t.Errorf("nobody wants to know, and it was asked %d times: %+v", k.now().asked-before, felt())
		}
	})
}

func TestPolledSourceThatBreaks(t *testing.T) {
	inRoom(t, func(t *testing.T, k *keyboard, s *Sensors, felt func() Presence) {
		s.Watch(Attention{AwayAfter: time.Minute})
		time.Sleep(2 * time.Minute)
		synctest.Wait()
		k.fail(errors.New("the keyboard is gone"))
		time.Sleep(askAway)
		synctest.Wait()
		if felt() != (Presence{}) {
			t.Errorf("without a source they know %+v", felt())
		}
		k.fail(nil)
		time.Sleep(retrySensors)
		synctest.Wait()
		if !felt().Sensing || felt().IdleSince.IsZero() {
			t.Errorf("with the source back they know %+v", felt())
		}
	})
}
