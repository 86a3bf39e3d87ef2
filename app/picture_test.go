package app

import (
	"path/filepath"
	"testing"

	"posturebreak/reminders"
)

func TestTheNoticeShowsTheStretchOfTheBreak(t *testing.T) {
	inOffice(t, func(t *testing.T, w *world) {
		w.until("10:00:00")
		want := filepath.Join("/", w.see().offer.Stretch.Figure, reminders.Persons()[0]+".png")
		if got := w.see().notice.Picture; got != want {
			t.Errorf("the notice shows %q, the window %q", got, want)
		}
	})
}
