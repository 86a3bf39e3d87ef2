package sound

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"
)

// cued is a line with the moment at which it is to be said.
type cued struct {
	Line
	at time.Time
}

const (
	// tooLateToSay is how much after its moment a line would run into its phase.
	tooLateToSay = 300 * time.Millisecond
	// speakerLimit is how long the voice may take to be there; it may have to be started first.
	speakerLimit = 5 * time.Second
	// paceNews is how much the pace must have changed to lay out the lines anew.
	paceNews = 0.07
)

// errLostVoice says that the voice is gone in the middle.
var errLostVoice = errors.New("the voice has gone")

// talker says lines at their moments, one at a time. Everything but its three methods happens on its own goroutine.
type talker struct {
	open   speakerFunc
	voice  Voice
	pacer  pacer
	ready  func()      // the voice is there, or there again
	paced  func()      // the pace has changed: lay out the lines anew
	failed func(error) // the voice cannot be had

	mu     sync.Mutex    // guards what follows
	queue  []cued        // in order of time
	cut    bool          // what is being said is to end
	about  time.Duration // the phase that was spoken of last; negative: none
	wake   chan struct{} // something above has changed
	cancel context.CancelFunc
	done   chan struct{}
}

// start opens the voice, if it is not open yet. It does not wait.
func (t *talker) start() {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.cancel != nil {
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	t.cancel, t.done = cancel, make(chan struct{})
	go t.run(ctx, t.done)
}

// close ends the voice and waits until it is silent.
func (t *talker) close() {
	t.mu.Lock()
	cancel, done := t.cancel, t.done
	t.cancel, t.queue = nil, nil
	t.mu.Unlock()
	if cancel != nil {
		cancel()
		<-done
	}
}

// say replaces the lines that are still to be said. With cut what is being said ends, and the lines are about a place that was not spoken of yet.
func (t *talker) say(lines []cued, cut bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if cut {
		t.cut, t.about = true, -1
	}
	t.queue = t.queue[:0]
	for _, l := range lines {
		if l.For > t.about {
			t.queue = append(t.queue, l)
		}
	}
	select {
	case t.wake <- struct{}{}:
	default:
	}
}

// run opens the voice again and again until ctx ends.
func (t *talker) run(ctx context.Context, done chan struct{}) {
	defer close(done)
	for ctx.Err() == nil {
		opening, cancel := context.WithTimeout(ctx, speakerLimit)
		s, err := t.open(opening, t.voice)
		cancel()
		if err == nil {
			t.ready()
			err = t.talk(ctx, s)
			s.Close()
		}
		if ctx.Err() != nil {
			return
		}
		t.failed(err)
		select {
		case <-ctx.Done():
		case <-time.After(retry):
		}
	}
}

// talk says what is queued until ctx ends or the voice breaks.
func (t *talker) talk(ctx context.Context, s speaker) error {
	timer := time.NewTimer(0)
	defer timer.Stop()
	for {
		var err error
		select {
		case <-ctx.Done():
			_ = s.Cut() // It is closed in any case.
			return nil
		case <-t.wake:
		case <-timer.C:
		case event, ok := <-s.Told():
			if !ok {
				return errLostVoice
			}
			if event == ended && t.pacer.ended(time.Now()) {
				t.paced()
			}
		}
		if err = t.obey(s); err != nil {
			return err
		}
		timer.Reset(t.untilNext(time.Now()))
	}
}

// obey does what is to be done now: it cuts off what must end, and says what is due.
func (t *talker) obey(s speaker) error {
	line, cut := t.take(time.Now())
	if cut || line != nil && t.pacer.speaking() {
		t.pacer.dropped()
		if err := s.Cut(); err != nil {
			return fmt.Errorf("cut off the voice: %w", err)
		}
	}
	if line == nil {
		return nil
	}
	t.pacer.began(time.Now(), line.Text, t.voice.Rate)
	if err := s.Say(line.Text); err != nil {
		return fmt.Errorf("speak: %w", err)
	}
	return nil
}

// take is the line that is due, and whether what is being said must end. Lines whose moment has passed are left out.
func (t *talker) take(now time.Time) (line *cued, cut bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	cut, t.cut = t.cut, false
	for len(t.queue) > 0 && !t.queue[0].at.After(now) {
		next := t.queue[0]
		t.queue = t.queue[1:]
		if now.Sub(next.at) <= tooLateToSay {
			line, t.about = &next, next.For
		}
	}
	return line, cut
}

// untilNext is how long it is to the next line.
func (t *talker) untilNext(now time.Time) time.Duration {
	t.mu.Lock()
	defer t.mu.Unlock()
	if len(t.queue) == 0 {
		return time.Hour // something else will wake us
	}
	return max(0, t.queue[0].at.Sub(now))
}

// pacer measures how long the voice really takes, in comparison to the estimate.
type pacer struct {
	mu       sync.Mutex // guards what follows
	pace     float64    // 0: not known yet
	told     float64    // that the lines were laid out for
	since    time.Time  // when the text that is being said was sent; zero: none is
	estimate time.Duration
}

func (p *pacer) began(now time.Time, text string, rate float64) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.since, p.estimate = now, spokenLength(text, rate)
}

func (p *pacer) dropped() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.since = time.Time{}
}

func (p *pacer) speaking() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return !p.since.IsZero()
}

// ended takes a measurement, and says whether the lines should be laid out anew. A voice that was slower than thought is believed at once, one that
// was faster only by and by: a line that is a little early does no harm.
func (p *pacer) ended(now time.Time) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.since.IsZero() {
		return false
	}
	const least, most, trust = 0.5, 3, 0.3
	measured := min(max(float64(now.Sub(p.since))/float64(p.estimate), least), most)
	p.since = time.Time{}
	known := p.known()
	if measured > known {
		p.pace = measured
	} else {
		p.pace = known + (measured-known)*trust
	}
	before := max(p.told, 0)
	if before == 0 {
		before = 1
	}
	if p.pace/before > 1+paceNews || p.pace/before < 1-paceNews {
		p.told = p.pace
		return true
	}
	return false
}

func (p *pacer) known() float64 {
	if p.pace == 0 {
		return 1
	}
	return p.pace
}

// laidOut is the pace to lay out lines for.
func (p *pacer) laidOut() float64 {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.told = p.known()
	return p.told
}
