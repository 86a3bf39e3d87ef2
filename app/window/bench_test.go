package window

import (
	"testing"
	"time"

	"posturebreak/app/window/session"
)

// BenchmarkTick is what a picture costs beside the drawing: the session, the words, the ring and the bar.
func BenchmarkTick(b *testing.B) {
	s := scenes()["hold"](b, twist())
	p := layOut(b, s.View())
	at := 18 * time.Second
	b.ReportAllocs()
	for b.Loop() {
		at += 10 * time.Microsecond // little enough to stay in the hold
		s.Update(noon().Add(at), session.Ticked{})
		p.show(s.View(), at)
		p.stage.DrawNow()
	}
}
