package desktop

import (
	"context"
	"time"
)

// sensing is the goroutine of Sensors and what it knows.
type sensing struct {
	*Sensors
	idle     idleSource // nil while there is none
	watched  Attention
	presence Presence
	told     Presence
	retry    *time.Timer // runs while a source that broke is left alone
}

// run joins what the sources say until ctx is done. Nothing is told before somebody has asked to be.
func (s *sensing) run(ctx context.Context) {
	select {
	case <-ctx.Done():
		return
	case <-s.wanted:
	}
	s.retry = time.NewTimer(0) // attends to the first wish
	locks := s.locks(ctx)
	defer s.drop()
	for {
		s.tell()
		select {
		case <-ctx.Done():
			return
		case <-s.wanted:
			s.attend(ctx)
		case <-s.retry.C:
			s.attend(ctx)
		case change, ok := <-s.news():
			if ok {
				s.hear(change)
			} else {
				s.drop()
				s.retry.Reset(retrySensors)
			}
		case locked := <-locks:
			s.presence.Locked = locked
		}
	}
}

// news is the source's channel, or one on which nothing ever comes.
func (s *sensing) news() <-chan idleChange {
	if s.idle == nil {
		return nil
	}
	return s.idle.changes()
}

// tell reports what has changed.
func (s *sensing) tell() {
	if s.presence != s.told {
		s.told = s.presence
		s.changed(s.presence)
	}
}

// attend brings the watches of the source to what is wanted. Without a source it looks for one.
func (s *sensing) attend(ctx context.Context) {
	if s.idle == nil {
		idle, err := s.open(ctx)
		if err != nil {
			return
		}
		s.idle, s.presence.Sensing = idle, true
	}
	want, have := s.wish(), s.watched
	if want.AwayAfter != have.AwayAfter {
		s.swap(have.AwayAfter, want.AwayAfter)
	}
	if want.Hands != have.Hands {
		s.swap(handsTime(have), handsTime(want))
	}
	s.watched = want
}

// handsTime is the watched time that tells about the hands, zero for none.
func handsTime(a Attention) time.Duration {
	if a.Hands {
		return HandsRestAfter
	}
	return 0
}

// swap watches another time in place of the old one. What the old one said is forgotten.
func (s *sensing) swap(old, next time.Duration) {
	if old != 0 {
		s.idle.forget(old)
		s.hear(idleChange{after: old})
	}
	if next == 0 {
		return
	}
	since, err := s.idle.watch(next)
	if err != nil {
		return // The source is broken, and its channel says so.
	}
	s.hear(idleChange{after: next, idle: !since.IsZero(), since: since})
}

// hear takes in a change. One of a time that is not wanted any more clears what it once said.
func (s *sensing) hear(c idleChange) {
	want := s.wish()
	if c.after == HandsRestAfter {
		s.hands(c, want.Hands)
		return
	}
	s.presence.IdleSince = time.Time{}
	if c.idle && c.after == want.AwayAfter {
		s.presence.IdleSince = c.since.Round(0)
	}
}

func (s *sensing) hands(c idleChange, wanted bool) {
	s.presence.Hands, s.presence.RestSince = HandsUnknown, time.Time{}
	switch {
	case !wanted:
	case c.idle:
		s.presence.Hands, s.presence.RestSince = HandsRest, c.since.Round(0)
	default:
		s.presence.Hands = HandsMove
	}
}

// drop lets go of the source. What it said is not known any more.
func (s *sensing) drop() {
	if s.idle != nil {
		s.idle.close()
	}
	s.idle, s.watched = nil, Attention{}
	s.presence = Presence{Locked: s.presence.Locked}
}
