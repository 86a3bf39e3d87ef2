package desktop

import (
	"context"
	"errors"
	"sync/atomic"
	"time"
)

// Verdict is the answer of one source.
type Verdict int

// The verdicts.
const (
	Unknown Verdict = iota
	No
	Yes
)

// String is the verdict in a word.
func (v Verdict) String() string {
	switch v {
	case No:
		return "no"
	case Yes:
		return "yes"
	case Unknown:
	}
	return "unknown"
}

// Concern is one thing that can keep a person from being interrupted.
type Concern string

// The concerns, in the order in which they are asked about and reported.
const (
	Microphone   Concern = "microphone"     // a program records
	Camera       Concern = "camera"         // a program films
	ScreenShared Concern = "screen sharing" // others see the screen
	Inhibitor    Concern = "inhibitor"      // a program keeps the screen awake: a film, a call, a presentation
	FullScreen   Concern = "full screen"    // the window in use fills the screen
	DoNotDisturb Concern = "do not disturb" // the person has silenced notifications
)

// AskLimit is how long all sources together may take. Healthy ones need a few milliseconds.
const AskLimit = 300 * time.Millisecond

// probe asks about one concern.
type probe struct {
	concern Concern
	ask     func(ctx context.Context) Finding
	asking  atomic.Bool
}

// errSlow means that the time for an answer is over; errStuck that even an earlier question was not answered yet.
var (
	errSlow  = errors.New("did not answer in time")
	errStuck = errors.New("has not answered an earlier question yet")
)

// askAll asks all probes at the same time and answers a finding for each, in their order, after AskLimit at the latest.
// What is not known by then is unknown. A probe that hangs is not asked again before it has come back, so that a
// program that hangs costs us one goroutine and not one each time.
func askAll(ctx context.Context, probes []*probe) []Finding {
	ctx, cancel := context.WithTimeout(ctx, AskLimit)
	defer cancel()
	answers := make([]chan Finding, len(probes))
	for i, p := range probes {
		answers[i] = p.start(ctx)
	}
	findings := make([]Finding, len(probes))
	for i, p := range probes {
		var inTime bool
		if findings[i], inTime = awaited(ctx, answers[i]); !inTime {
			findings[i] = unknown("", errSlow)
		}
		findings[i].Concern = p.concern
	}
	return findings
}

// awaited waits for an answer until ctx is done. One that is there by then counts, also when another has used up the time.
func awaited[T any](ctx context.Context, answer <-chan T) (got T, inTime bool) {
	select {
	case got = <-answer:
		return got, true
	case <-ctx.Done():
	}
	select {
	case got = <-answer:
		return got, true
	default:
		return got, false
	}
}

// start asks on a goroutine of its own. The channel holds the answer, so that nobody need wait for it.
func (p *probe) start(ctx context.Context) chan Finding {
	answer := make(chan Finding, 1)
	if !p.asking.CompareAndSwap(false, true) {
		answer <- unknown("", errStuck)
		return answer
	}
	go func() {
		defer p.asking.Store(false)
		answer <- p.ask(ctx)
	}()
	return answer
}

// Ask finds out what keeps the person from being interrupted: one finding for each concern that this system knows of,
// after [AskLimit] at the latest. It is meant for the moments around a break: each call opens its connections anew and
// leaves none behind.
func (s *Sensors) Ask(ctx context.Context) []Finding { return askAll(ctx, s.probes) }
