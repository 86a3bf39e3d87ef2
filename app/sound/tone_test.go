package sound

import (
	"math"
	"slices"
	"testing"
	"time"

	"posturebreak/reminders"
)

func TestTonesAreSoft(t *testing.T) {
	for _, tone := range AllTones() {
		samples := tone.Samples(3 * time.Second)
		peak, jump := 0.0, 0.0
		before := 0.0
		for _, v := range samples {
			peak = max(peak, math.Abs(float64(v)))
			jump = max(jump, math.Abs(float64(v)-before))
			before = float64(v)
		}
		// A full sine of 1 kHz and its octave moves by 0.2 a sample at most; a click is a jump far above what the tone itself does.
		if peak < .1 || peak > .9 || jump > .12 || math.Abs(before) > .01 {
			t.Errorf("%s: peak %.2f, largest step %.3f, ends at %.4f", tone, peak, jump, before)
		}
		if d := time.Duration(len(samples)) * time.Second / Rate; d != tone.Length(3*time.Second) {
			t.Errorf("%s takes %s, says %s", tone, d, tone.Length(3*time.Second))
		}
	}
}

// TestTonesAreDistinct compares each pair where they are most alike: 1 would be the same sound.
func TestTonesAreDistinct(t *testing.T) {
	for i, a := range AllTones() {
		for _, b := range AllTones()[i+1:] {
			if alike := likeness(a.Samples(3*time.Second), b.Samples(3*time.Second)); alike > .8 {
				t.Errorf("%s and %s are %.2f alike", a, b, alike)
			}
		}
	}
}

func likeness(a, b []float32) float64 {
	cross, one, other := 0.0, 0.0, 0.0
	for i := range max(len(a), len(b)) {
		x, y := 0.0, 0.0
		if i < len(a) {
			x = float64(a[i])
		}
		if i < len(b) {
			y = float64(b[i])
		}
		cross, one, other = cross+x*y, one+x*x, other+y*y
	}
	return math.Abs(cross) / math.Sqrt(one*other)
}

func TestTonesHaveTheirSwitches(t *testing.T) {
	for _, tone := range AllTones() {
		if !slices.Contains(reminders.Tones(), tone.Setting()) {
			t.Errorf("no setting silences %s", tone)
		}
	}
	for _, name := range reminders.Tones() {
		if !slices.ContainsFunc(AllTones(), func(tone Tone) bool { return tone.Setting() == name }) {
			t.Errorf("the setting %s silences nothing", name)
		}
	}
}
