package sound

import (
	"math"
	"testing"
	"time"
)

// beeper is a mixer with a tone of a steady height, so that its place in a stream can be read off.
func beeper(gain float32, samples int) *mixer {
	made := make([]float32, samples)
	for i := range made {
		made[i] = 1
	}
	return &mixer{gain: gain, made: map[sized][]float32{{Move, 0}: made}}
}

func beep(at time.Time) strike { return strike{at: at, tone: Move} }

// stretchOf is the first and one past the last sample of a stream that is not silent.
func stretchOf(stream []float32) (first, end int) {
	first = -1
	for i, v := range stream {
		if v != 0 {
			if first < 0 {
				first = i
			}
			end = i + 1
		}
	}
	return first, end
}

func TestStrikesAreWhereTheyAreHeard(t *testing.T) {
	start := time.Date(2026, 11, 21, 10, 0, 0, 0, time.UTC)
	for name, c := range map[string]struct {
		at         time.Duration
		first, end int
	}{
		"at once":            {0, 0, 960},
		"within a block":     {ms(5), 240, 1200},
		"across blocks":      {ms(95), 4560, 5520},
		"a little late":      {-ms(100), 0, 960},
		"too late to matter": {-ms(300), -1, 0},
	} {
		m := beeper(1, 960)
		m.play([]strike{beep(start.Add(c.at))}, false)
		var stream []float32
		for i := range 10 {
			block := make([]float32, 960)
			m.fill(block, start.Add(time.Duration(i)*ms(20)))
			stream = append(stream, block...)
		}
		if first, end := stretchOf(stream); first != c.first || end != c.end {
			t.Errorf("%s: from %d to %d, want %d to %d", name, first, end, c.first, c.end)
		}
	}
}

func TestAToneThatIsCutOffFades(t *testing.T) {
	start := time.Date(2026, 11, 21, 10, 0, 0, 0, time.UTC)
	m := beeper(.5, Rate)
	m.play([]strike{beep(start)}, false)
	before, after := make([]float32, 960), make([]float32, 1920)
	m.fill(before, start)
	m.play(nil, true)
	m.fill(after, start.Add(ms(20)))
	if before[959] != .5 {
		t.Errorf("before it is %v", before[959])
	}
	for i := 1; i < len(after); i++ {
		if math.Abs(float64(after[i]-after[i-1])) > .01 {
			t.Fatalf("a jump at %d: from %v to %v", i, after[i-1], after[i])
		}
	}
	if _, end := stretchOf(after); end > samplesIn(cutting) {
		t.Errorf("it goes on for %d samples", end)
	}
}

func TestNewStrikesReplaceTheOld(t *testing.T) {
	start := time.Date(2026, 11, 21, 10, 0, 0, 0, time.UTC)
	m := beeper(1, 48)
	m.play([]strike{beep(start.Add(ms(1)))}, false)
	m.play([]strike{beep(start.Add(ms(10)))}, false)
	block := make([]float32, 960)
	m.fill(block, start)
	if first, end := stretchOf(block); first != 480 || end != 528 {
		t.Errorf("from %d to %d", first, end)
	}
}

func TestStreamClock(t *testing.T) {
	start := time.Date(2026, 11, 21, 10, 0, 0, 0, time.UTC)
	var c streamClock
	c.guess(start)
	c.measured(start.Add(ms(100)))
	if got := c.heard(Rate); !got.Equal(start.Add(ms(1100))) {
		t.Errorf("the first measurement is believed: %v", got.Sub(start))
	}
	c.measured(start.Add(ms(104)))
	if got := c.heard(0); !got.Equal(start.Add(ms(101))) {
		t.Errorf("trembling is smoothed: %v", got.Sub(start))
	}
	c.measured(start.Add(ms(900)))
	if got := c.heard(0); !got.Equal(start.Add(ms(101))) {
		t.Errorf("one stray measurement is not believed: %v", got.Sub(start))
	}
	c.measured(start.Add(ms(910)))
	if got := c.heard(0); !got.Equal(start.Add(ms(910))) {
		t.Errorf("two are: %v", got.Sub(start))
	}
}

func TestStreamClockThatRanDry(t *testing.T) {
	start := time.Date(2026, 11, 21, 10, 0, 0, 0, time.UTC)
	var c streamClock
	c.measured(start)
	c.doubt()
	c.measured(start.Add(ms(300)))
	if got := c.heard(0); !got.Equal(start.Add(ms(300))) {
		t.Errorf("got %v", got.Sub(start))
	}
}

func TestGain(t *testing.T) {
	for volume, want := range map[float64]float32{-1: 0, 0: 0, .5: .25, 1: 1, 7: 1} {
		if got := gainOf(volume); got != want {
			t.Errorf("%v: %v, want %v", volume, got, want)
		}
	}
}
