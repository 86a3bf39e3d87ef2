package desktop

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"
)

// keyboard is a system that only answers how long ago the last key was.
type keyboard struct {
	last   time.Time
	asked  int
	broken error
}

func (k *keyboard) press() { k.last = time.Now() }

func (k *keyboard) idle() (time.Duration, error) {
	k.asked++
	return time.Since(k.last), k.broken
}

// inRoom runs a test with sensors that poll a keyboard, in a bubble.
func inRoom(t *testing.T, test func(t *testing.T, k *keyboard, s *Sensors, p *Presence)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		k := &keyboard{last: time.Now()}
		var p Presence
		s := startSensors(func(now Presence) { p = now }, func(context.Context) (idleSource, error) { return newPolledIdle("a keyboard", k.idle) },
			func(context.Context) <-chan bool { return nil })
		defer s.Close()
		test(t, k, s, &p)
	})
}

func TestPolledPresence(t *testing.T) {
	inRoom(t, func(t *testing.T, k *keyboard, s *Sensors, p *Presence) {
		s.Watch(Attention{AwayAfter: time.Minute})
		synctest.Wait()
		for range 10 {
			time.Sleep(30 * time.Second)
			k.press()
		}
		synctest.Wait()
		if !p.Sensing || !p.IdleSince.IsZero() {
			t.Errorf("at work they know %+v", *p)
		}
		if k.asked > 15 {
			t.Errorf("asked %d times in five minutes of work", k.asked)
		}
		time.Sleep(time.Minute + time.Second)
		if !p.IdleSince.Equal(k.last) {
			t.Errorf("away they know %+v, the last key was at %v", *p, k.last)
		}
		before := k.asked
		time.Sleep(10 * time.Minute)
		if perMinute := (k.asked - before) / 10; perMinute > 12 {
			t.Errorf("asked %d times a minute while nobody is there", perMinute)
		}
		k.press()
		time.Sleep(askAway)
		synctest.Wait()
		if !p.IdleSince.IsZero() {
			t.Errorf("after the first key they know %+v", *p)
		}
	})
}

func TestPolledHands(t *testing.T) {
	inRoom(t, func(t *testing.T, k *keyboard, s *Sensors, p *Presence) {
		s.Watch(Attention{Hands: true})
		synctest.Wait()
		if p.Hands != HandsMove {
			t.Errorf("after a key the hands are %v", p.Hands)
		}
		time.Sleep(HandsRestAfter)
		synctest.Wait()
		if p.Hands != HandsRest || !p.RestSince.Equal(k.last) {
			t.Errorf("after a pause they know %+v", *p)
		}
		k.press()
		time.Sleep(askRest)
		synctest.Wait()
		if p.Hands != HandsMove {
			t.Errorf("after another key the hands are %v", p.Hands)
		}
		s.Watch(Attention{})
		synctest.Wait()
		time.Sleep(time.Minute)
		synctest.Wait()
		before := k.asked
		time.Sleep(time.Hour)
		if p.Hands != HandsUnknown || k.asked != before {
			t.Errorf("nobody wants to know, and it was asked %d times: %+v", k.asked-before, *p)
		}
	})
}

func TestPolledSourceThatBreaks(t *testing.T) {
	inRoom(t, func(t *testing.T, k *keyboard, s *Sensors, p *Presence) {
		s.Watch(Attention{AwayAfter: time.Minute})
		time.Sleep(2 * time.Minute)
		synctest.Wait()
		k.broken = errors.New("the keyboard is gone")
		time.Sleep(askAway)
		synctest.Wait()
		if *p != (Presence{}) {
			t.Errorf("without a source they know %+v", *p)
		}
		k.broken = nil
		time.Sleep(retrySensors)
		synctest.Wait()
		if !p.Sensing || p.IdleSince.IsZero() {
			t.Errorf("with the source back they know %+v", *p)
		}
	})
}
