package session

import (
	"errors"
	"fmt"
	"time"

	"posturebreak/app/link"
	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
)

// ErrOffer is returned by [New] for an order that shows no break that could be played.
var ErrOffer = errors.New("no break to show")

const (
	startAnswer  = time.Second      // a healthy resident answers Start in milliseconds; the person shall not wait for a sick one
	thanksAnswer = 3 * time.Second  // the resident writes to disk before it answers
	thanksStay   = 8 * time.Second  // long enough to read and answer
	answeredStay = 3 * time.Second  // after the answer there is one line left to read
	adviceStay   = 30 * time.Second // there is a question to think about
	leftOutStay  = 8 * time.Second  // after that answer there are the gentler one and the advice left to read
	hoverStay    = 30 * time.Second // since the pointer has moved last
	tickLapse    = 5 * time.Second  // no tick for so long: the machine slept, or this process was stopped
	maxSpeed     = 1000             // faster than any demonstration
	maxPhases    = 10_000           // far above any real timeline; a stranger's line must not fill the memory
	maxLength    = 6 * time.Hour    // likewise
)

// State is what the window is doing.
type State int

// The states, in the order in which a break usually meets them.
const (
	Offered   State = iota // shown, not started
	Starting               // Start was pressed, the resident has not answered yet
	Playing                // the timeline runs
	Paused                 // the timeline stands still
	Finishing              // the timeline is over, the resident has not answered yet
	Thanked                // over; how it felt may be answered
	Advised                // left because it hurts; the advice is shown
	Closed                 // nothing more to show
)

// Session is one break in one window. It is owned by one goroutine.
type Session struct {
	offer link.Offer
	state State
	menu  Verb // OpenSkips or OpenSnoozes while that list is open
	note  Note
	guard guard

	last    time.Time     // of the latest update
	until   time.Time     // when the state ends by itself, where it does
	elapsed time.Duration // time played, from the beginning of the timeline
	phase   int           // index of the phase that is played
	done    []bool        // which phases were done to their end
	felt    stretch.Felt
	spare   Spare
	shown   bool
	hushed  bool          // nothing is to be heard any more
	hovered time.Time     // until when the pointer holds the window open
	reports []link.Report // of the update that is under way
}

// New returns the session of the break that the first order shows. It answers [ErrOffer], with the reason, for any other
// order and for a break without phases.
func New(now time.Time, first link.Order) (*Session, error) {
	if first.Do != link.ShowBreak {
		return nil, fmt.Errorf("%w: the first order is %q, not %q", ErrOffer, first.Do, link.ShowBreak)
	}
	if first.Offer == nil {
		return nil, fmt.Errorf("%w: the order has no offer", ErrOffer)
	}
	offer := *first.Offer
	if err := checkTimeline(offer.Timeline); err != nil {
		return nil, err
	}
	if !(offer.Speed > 0 && offer.Speed <= maxSpeed) { // written so that NaN is caught too
		offer.Speed = 1
	}
	return &Session{offer: offer, hushed: offer.Quiet, last: now, done: make([]bool, len(offer.Timeline.Phases))}, nil
}

// checkTimeline refuses what could not be played: the phases must follow each other without gaps.
func checkTimeline(t stretch.Timeline) error {
	if len(t.Phases) == 0 {
		return fmt.Errorf("%w: the timeline has no phases", ErrOffer)
	}
	if len(t.Phases) > maxPhases {
		return fmt.Errorf("%w: the timeline has %d phases, more than %d", ErrOffer, len(t.Phases), maxPhases)
	}
	var end time.Duration
	for i, p := range t.Phases {
		if p.Length < 0 || p.Length > maxLength || p.Start != end {
			return fmt.Errorf("%w: phase %d starts at %s for %s, after an end at %s", ErrOffer, i, p.Start, p.Length, end)
		}
		if end = p.End(); end > maxLength {
			return fmt.Errorf("%w: the timeline is longer than %s", ErrOffer, maxLength)
		}
	}
	return nil
}

// Update tells the session what happened at now, and returns what the resident is to be told. Times before an earlier
// one count as no time passed.
func (s *Session) Update(now time.Time, event Event) []link.Report {
	s.reports = nil
	s.advance(now)
	switch e := event.(type) {
	case Appeared:
		s.appear(now)
	case Ticked:
	case Ordered:
		s.order(now, e.Order)
	case Pressed:
		s.press(now, e.Choice)
	case KeyDown:
		s.keyDown(now, e)
	case KeyUp:
		s.guard.up(e.Key)
	case Focused:
		s.guard.focused(now)
	case Hovered:
		s.hover(now, e.Over)
	case Shut:
		s.shut()
	case Failed:
		s.report(link.Report{Did: link.Problem, Problem: e.What})
	}
	return s.reports
}

func (s *Session) appear(now time.Time) {
	if s.shown {
		return
	}
	s.shown = true
	s.guard.appeared(now)
	s.report(link.Report{Did: link.Shown})
	if s.offer.Begin && s.state == Offered {
		s.play()
	}
}

// hover holds the thanks and the advice open while the pointer is over the window: it is being read. Not for ever, because
// not every system tells when the pointer leaves a window fast.
func (s *Session) hover(now time.Time, over bool) {
	if over {
		s.hovered = now.Add(hoverStay)
		return
	}
	if now.Before(s.hovered) && (s.state == Thanked || s.state == Advised) {
		s.until = now.Add(max(s.until.Sub(now), answeredStay))
	}
	s.hovered = time.Time{}
}

// shut is the close button of the window manager: an answer, too.
func (s *Session) shut() {
	switch s.state {
	case Offered, Starting:
		s.report(link.Report{Did: link.Skip, Meaning: string(reminders.NotNow)})
	case Playing, Paused:
		s.report(link.Report{Did: link.Finished, Completed: s.completed()})
	case Finishing, Thanked, Advised, Closed:
	}
	s.state = Closed
}

// report queues a report, with what every report carries.
func (s *Session) report(r link.Report) {
	r.V, r.Break = link.Version, s.offer.Break
	s.reports = append(s.reports, r)
}

func (s *Session) completed() int {
	n := 0
	for _, done := range s.done {
		if done {
			n++
		}
	}
	return n
}
