package app

import (
	"testing"
	"testing/synctest"
	"time"
)

// TestItSleepsBetweenBreaks counts how often the loop wakes in a day on which nobody answers: for four breaks, each with the
// tray's hint before it and the end of its window, and not once more.
func TestItSleepsBetweenBreaks(t *testing.T) {
	inOffice(t, func(t *testing.T, w *world) {
		before := w.see().looks
		time.Sleep(24 * time.Hour)
		synctest.Wait()
		const breaks, wakesOfOne = 4, 3
		if got := w.see().looks - before; got != breaks*wakesOfOne {
			t.Errorf("the loop woke %d times in a day, want %d", got, breaks*wakesOfOne)
		}
	})
}
