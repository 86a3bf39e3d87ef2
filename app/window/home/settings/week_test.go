package settings

import "testing"

func TestTheWeekStaysInItsRows(t *testing.T) {
	w := &weekLayout{widest: 80}
	for width, want := range map[float32]int{700: 7, 608: 7, 607: 5, 520: 5, 432: 5, 431: 4, 300: 3, 80: 1, 10: 1} {
		if got := w.columns(width); got != want {
			t.Errorf("at %v there are %d in a row, want %d", width, got, want)
		}
	}
}
