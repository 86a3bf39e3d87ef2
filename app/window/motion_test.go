package window

import (
	"testing"
	"time"

	"posturebreak/app/link"
	"posturebreak/app/window/look"
	"posturebreak/app/window/session"

	"fyne.io/fyne/v2/theme"
)

// TestWordsComeWithTheirPicture lets time pass: the words change when the picture is hung, or at the next picture at the
// latest, and at once where the person has done something.
func TestWordsComeWithTheirPicture(t *testing.T) {
	o := twist()
	s := begin(t, o)
	p := layOut(t, s.View())
	tick := func(at time.Duration, e session.Event) session.View {
		s.Update(noon().Add(at), e)
		p.show(s.View(), at)
		return s.View()
	}
	tick(0, begun())
	p.stage.DrawNow()
	before := p.play.ring.text
	tick(2*time.Second, session.Ticked{})
	if p.play.ring.text != before {
		t.Error("the words do not wait for their picture")
	}
	p.stage.DrawNow()
	if p.play.ring.text != "3" {
		t.Errorf("with the picture, %q seconds are left, want 3", p.play.ring.text)
	}
	tick(3*time.Second, session.Ticked{})
	tick(4*time.Second, session.Ticked{})
	if p.play.ring.text != "1" {
		t.Errorf("without a picture, %q seconds are left, want 1", p.play.ring.text)
	}
	tick(4100*time.Millisecond, session.Ticked{})
	tick(4200*time.Millisecond, pressed(session.Pause))
	if !p.play.note.Visible() || p.controls.shown.state != session.Paused {
		t.Error("a pause waits for a picture")
	}
}

func TestLyingFigureGetsAWiderWindow(t *testing.T) {
	k := look.New(link.Look{}, theme.VariantLight, look.Taste{})
	square, wide := breakSize(k, 1), breakSize(k, 4.0/3)
	if got := wide.Width - square.Width; got < stageSide/3-1 || got > stageSide/3+1 || wide.Height != square.Height {
		t.Errorf("a wide figure gets %v, a square one %v: want a third of %d more in width", wide, square, stageSide)
	}
}
