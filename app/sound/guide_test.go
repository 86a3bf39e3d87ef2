package sound

import (
	"context"
	"errors"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// stage is a machine with an output and a voice that only remember, in a bubble of time.
type stage struct {
	mu      sync.Mutex // guards what follows
	open    int        // outputs that are open
	opened  int
	refuses error
	onsets  []time.Duration // when something began to sound after silence
	said    []string
	cuts    int
	slow    float64 // how long the voice takes, against the estimate
	began   time.Time
	trouble []Trouble
	broken  chan struct{}
}

func newStage() *stage {
	return &stage{slow: .9, began: time.Now(), broken: make(chan struct{})}
}

func (s *stage) with(do func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	do()
}

// fakeOutput asks for a block every 20 ms.
type fakeOutput struct {
	stage *stage
	stop  context.CancelFunc
	done  chan struct{}
	once  sync.Once
	ended sync.WaitGroup
}

func (s *stage) openOutput(_ context.Context, fill fillFunc) (output, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.refuses != nil {
		return nil, s.refuses
	}
	s.open++
	s.opened++
	ctx, cancel := context.WithCancel(context.Background())
	o := &fakeOutput{stage: s, stop: cancel, done: make(chan struct{})}
	broken := s.broken
	o.ended.Go(func() { o.play(ctx, fill, broken) })
	return o, nil
}

func (o *fakeOutput) play(ctx context.Context, fill fillFunc, broken <-chan struct{}) {
	every := time.NewTicker(20 * time.Millisecond)
	defer every.Stop()
	silent := true
	for {
		select {
		case <-ctx.Done():
			return
		case <-broken:
			o.once.Do(func() { close(o.done) })
			return
		case now := <-every.C:
			block := make([]float32, 960)
			fill(block, now)
			first, _ := stretchOf(block)
			if first >= 0 && silent {
				o.stage.with(func() {
					o.stage.onsets = append(o.stage.onsets, now.Add(time.Duration(first)*time.Second/Rate).Sub(o.stage.began).Round(5*time.Millisecond))
				})
			}
			silent = first < 0
		}
	}
}

func (o *fakeOutput) Done() <-chan struct{} { return o.done }
func (o *fakeOutput) Err() error            { return errors.New("it broke") }

func (o *fakeOutput) Close() {
	o.stop()
	o.ended.Wait()
	o.stage.with(func() { o.stage.open-- })
}

// fakeVoice takes as long as it is told to.
type fakeVoice struct {
	stage *stage
	told  chan spoke
	stop  func() bool
}

func (s *stage) openVoice(context.Context, Voice) (speaker, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.refuses != nil {
		return nil, s.refuses
	}
	return &fakeVoice{stage: s, told: make(chan spoke, 8), stop: func() bool { return false }}, nil
}

func (v *fakeVoice) Say(text string) error {
	v.stage.with(func() { v.stage.said = append(v.stage.said, text) })
	v.told <- begun
	v.stop = time.AfterFunc(time.Duration(v.stage.slow*float64(spokenLength(text, 1))), func() { v.told <- ended }).Stop
	return nil
}

func (v *fakeVoice) Cut() error {
	if v.stop() {
		v.stage.with(func() { v.stage.cuts++ })
		v.told <- cutOff
	}
	return nil
}

func (v *fakeVoice) Told() <-chan spoke { return v.told }
func (v *fakeVoice) Close()             { v.stop() }

// guided plays in a bubble: the test says where the timeline stands, as a window does with every picture.
func guided(t *testing.T, g Guidance, s *stage, test func(follow func(elapsed time.Duration, playing, over bool))) {
	t.Helper()
	guide := newGuide(g, func(tr Trouble) { s.with(func() { s.trouble = append(s.trouble, tr) }) }, s.openOutput, s.openVoice)
	test(func(elapsed time.Duration, playing, over bool) {
		guide.Follow(Position{At: time.Now(), Elapsed: elapsed, Playing: playing, Over: over})
		synctest.Wait()
	})
	guide.Close()
	if s.open != 0 {
		t.Errorf("%d outputs are left open", s.open)
	}
}

// rest lets time pass, and everybody finish what is to be done by then.
func rest(d time.Duration) {
	time.Sleep(d)
	synctest.Wait()
}

func TestAGuideFollowsToTheEnd(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage()
		g := loudGuidance(short())
		g.Sound.Silent = []string{"breath"}
		guided(t, g, s, func(follow func(time.Duration, bool, bool)) {
			follow(0, false, false)
			if s.opened != 0 {
				t.Error("it connects before anything plays")
			}
			start := time.Now()
			s.began = start
			for at := time.Duration(0); at < g.Timeline.Total; at = time.Since(start) {
				follow(at, true, false)
				rest(33 * time.Millisecond)
			}
			follow(g.Timeline.Total, false, true)
			rest(10 * time.Second)
			if s.open != 0 || s.opened != 1 {
				t.Errorf("after the end %d of %d outputs are open", s.open, s.opened)
			}
		})
		// The notes of some tones part for a moment; each tone begins where it should.
		for _, b := range Compose(g, 0, 1).Beats {
			if !slices.ContainsFunc(s.onsets, func(at time.Duration) bool { return (at - b.At).Abs() <= 25*time.Millisecond }) {
				t.Errorf("no %s at %s: %v", b.Tone, b.At, s.onsets)
			}
		}
	})
}

func TestAPauseIsSilent(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage()
		guided(t, spokenGuidance(short()), s, func(follow func(time.Duration, bool, bool)) {
			follow(0, true, false)
			rest(time.Second)
			follow(time.Second, false, false)
			paused := time.Since(s.began)
			if s.cuts != 1 || len(s.said) != 1 {
				t.Errorf("said %q, cut %d times", s.said, s.cuts)
			}
			rest(time.Minute)
			follow(time.Second, false, false)
			if s.open != 0 {
				t.Error("it stays connected in a pause")
			}
			for _, at := range s.onsets {
				if at > paused+50*time.Millisecond {
					t.Errorf("a tone at %s in a pause that began at %s", at, paused)
				}
			}
			follow(time.Second, true, false)
			rest(3 * time.Second)
			if s.opened != 2 || len(s.said) < 2 {
				t.Errorf("after the pause: opened %d times, said %q", s.opened, s.said)
			}
		})
	})
}

func TestAJumpIsHeardAtOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage()
		g := spokenGuidance(short())
		g.Sound.Silent = []string{"breath", "ready", "last-seconds"}
		guided(t, g, s, func(follow func(time.Duration, bool, bool)) {
			follow(0, true, false)
			rest(time.Second)
			follow(3500*time.Millisecond, true, false) // to the hold
			rest(4 * time.Second)
			if len(s.onsets) == 0 || s.onsets[0] < time.Second || s.onsets[0] > 1050*time.Millisecond {
				t.Errorf("the tone of the hold: %v", s.onsets)
			}
			if s.cuts != 1 || !slices.Equal(s.said[1:], []string{"Hold for 8 seconds."}) {
				t.Errorf("cut %d times, said %q", s.cuts, s.said)
			}
			follow(7500*time.Millisecond, false, true) // ended early
			rest(3 * time.Second)
			if said := s.said[len(s.said)-1]; said != "Done. Well done, that was the stretch." {
				t.Errorf("at the end it says %q", said)
			}
		})
	})
}

// TestASlowVoiceIsLearnt has a voice that takes twice as long as thought: from the second phrase on nothing overlaps.
func TestASlowVoiceIsLearnt(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage()
		s.slow = 2
		g := spokenGuidance(short().WithReady(15 * time.Second))
		guided(t, g, s, func(follow func(time.Duration, bool, bool)) {
			start := time.Now()
			for at := time.Duration(0); at < g.Timeline.Total; at = time.Since(start) {
				follow(at, true, false)
				rest(33 * time.Millisecond)
			}
		})
		if s.cuts > 0 {
			t.Errorf("%d phrases were cut off: %q", s.cuts, s.said)
		}
		seen := map[string]bool{}
		for _, text := range s.said {
			if seen[text] {
				t.Errorf("%q is said twice: %q", text, s.said)
			}
			seen[text] = true
		}
	})
}

func TestASilentMachineIsToldOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage()
		s.refuses = errors.New("no sound server runs")
		guided(t, spokenGuidance(short()), s, func(follow func(time.Duration, bool, bool)) {
			start := time.Now()
			s.began = start
			for at := time.Duration(0); at < 10*time.Second; at = time.Since(start) {
				follow(at, true, false)
				rest(33 * time.Millisecond)
			}
			parts := []string{}
			for _, tr := range s.trouble {
				parts = append(parts, tr.Part)
			}
			slices.Sort(parts)
			if !slices.Equal(parts, []string{TonesPart, VoicePart}) {
				t.Errorf("told of %v", parts)
			}
			s.with(func() { s.refuses = nil }) // it comes late
			rest(5 * time.Second)
			if s.opened == 0 || len(s.onsets) == 0 || len(s.said) == 0 {
				t.Errorf("a late machine: opened %d, heard %v, said %q", s.opened, s.onsets, s.said)
			}
		})
	})
}

func TestABrokenOutputIsOpenedAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage()
		guided(t, loudGuidance(short()), s, func(follow func(time.Duration, bool, bool)) {
			follow(0, true, false)
			rest(3 * time.Second)
			broken := s.broken
			s.with(func() { s.broken = make(chan struct{}) })
			close(broken)
			rest(10 * time.Second)
			if s.opened != 2 || s.open != 1 || len(s.trouble) != 1 {
				t.Errorf("opened %d times, %d open, told %v", s.opened, s.open, s.trouble)
			}
		})
	})
}

func TestNothingIsOpenedForSilence(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStage()
		g := loudGuidance(short())
		g.Sound.Volume = 0
		guided(t, g, s, func(follow func(time.Duration, bool, bool)) {
			follow(0, true, false)
			rest(time.Minute)
			follow(g.Timeline.Total, false, true)
		})
		if s.opened != 0 {
			t.Error("it connects, and has nothing to say")
		}
	})
}
