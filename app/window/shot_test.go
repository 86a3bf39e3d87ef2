package window

import (
	"testing"
	"time"

	"fyne.io/fyne/v2/theme"

	"posturebreak/app/figure"
	"posturebreak/app/link"
	"posturebreak/app/window/session"
	"posturebreak/reminders/stretch"
)

// shotAt is the picture of the twist at a time of its timeline.
func shotAt(t *testing.T, at time.Duration, still bool) shot {
	t.Helper()
	line := twist().Timeline
	return playShot(line.Phases, line.At(at), figure.Moment{Part: figure.Wait}, still)
}

// switchAt is when the twist changes to the other side.
func switchAt(t *testing.T) time.Duration {
	t.Helper()
	for _, p := range twist().Timeline.Phases {
		if p.Kind == stretch.Switch {
			return p.Start
		}
	}
	t.Fatal("there is no change of sides")
	return 0
}

func TestSidesCross(t *testing.T) {
	change := switchAt(t)
	for _, c := range []struct {
		in     time.Duration
		fading float64
	}{
		{0, 1},
		{crossTime / 2, 0.5},
		{crossTime, 0},
		{2 * time.Second, 0},
	} {
		s := shotAt(t, change+c.in, false)
		if s.fading != c.fading || !s.moment.Mirrored || c.fading > 0 && s.before.Mirrored {
			t.Errorf("%v into the change of sides: %+v, want %v of the right side over the left one", c.in, s, c.fading)
		}
	}
}

// TestPicturesJoin looks at both ends of every phase: the body may not jump, except where one picture fades into the next.
func TestPicturesJoin(t *testing.T) {
	line := twist().Timeline
	for _, p := range line.Phases[1:] {
		before, after := shotAt(t, p.Start-time.Nanosecond, false), shotAt(t, p.Start, false)
		if p.Kind == stretch.Switch {
			continue
		}
		if after.fading > 0 {
			t.Errorf("at %v, %s: the picture fades", p.Start, p.Kind)
		}
		if before.moment.Mirrored != after.moment.Mirrored {
			t.Errorf("at %v, %s: the sides jump", p.Start, p.Kind)
		}
	}
}

func TestKeyPicturesFadeIntoEachOther(t *testing.T) {
	for _, p := range twist().Timeline.Phases[1:] {
		half := shotAt(t, p.Start+keyTime/2, true)
		stands := shotAt(t, p.Start+keyTime, true)
		if stands.fading != 0 || !stands.frozen || stands.pace() != 0 {
			t.Errorf("%s at %v: %+v moves on", p.Kind, p.Start, stands)
		}
		if half.moment != stands.moment {
			t.Errorf("%s at %v: fades into %+v, but then shows %+v", p.Kind, p.Start, half.moment, stands.moment)
		}
		if changes := p.Kind != stretch.Hold; changes != (half.fading > 0) {
			t.Errorf("%s at %v: %v of the picture before shows", p.Kind, p.Start, half.fading)
		}
	}
}

func TestOfferMovesForAWhile(t *testing.T) {
	m := &tint{}
	const shown = 32 * time.Second // four loops
	for _, c := range []struct {
		since  time.Duration
		still  bool
		moving bool
	}{
		{0, false, true},
		{shown - time.Second, false, true},
		{shown + keyTime/2, false, true},
		{shown + keyTime, false, false},
		{time.Hour, false, false},
		{0, true, false},
	} {
		s := offerShot(m, c.since, c.still)
		if (s.pace() > 0) != c.moving {
			t.Errorf("after %v, reduced motion %v: %+v, want movement: %v", c.since, c.still, s, c.moving)
		}
		if !c.moving && s.moment != m.telling() {
			t.Errorf("after %v: rests in %+v", c.since, s.moment)
		}
	}
	if s := offerShot(&placeholder{}, 0, false); s.pace() != 0 {
		t.Error("a placeholder is drawn again and again")
	}
}

func TestPace(t *testing.T) {
	for _, c := range []struct {
		name string
		shot shot
		want time.Duration
	}{
		{"movement", shot{moment: figure.Moment{Part: figure.Move, Progress: 0.5}}, time.Second / moveRate},
		{"the end of a movement", shot{moment: figure.Moment{Part: figure.Move, Progress: 1}}, 0},
		{"hold", shot{moment: figure.Moment{Part: figure.Hold}}, time.Second / holdRate},
		{"waiting", shot{moment: figure.Moment{Part: figure.Wait}}, time.Second / holdRate},
		{"fade", shot{fading: 0.1, frozen: true}, time.Second / fadeRate},
		{"one picture", shot{frozen: true}, 0},
	} {
		if got := c.shot.pace(); got != c.want {
			t.Errorf("%s: a picture every %s, want %s", c.name, got, c.want)
		}
	}
}

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
	p.stage.hang(p.stage.artist.draw(<-p.stage.artist.scenes))
	before := p.play.ring.text
	tick(2*time.Second, session.Ticked{})
	if p.play.ring.text != before {
		t.Error("the words do not wait for their picture")
	}
	p.stage.hang(p.stage.artist.draw(<-p.stage.artist.scenes))
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
	k := newLook(link.Look{}, theme.VariantLight, Taste{})
	square, wide := breakSize(k, 1), breakSize(k, 4.0/3)
	if got := wide.Width - square.Width; got < stageSide/3-1 || got > stageSide/3+1 || wide.Height != square.Height {
		t.Errorf("a wide figure gets %v, a square one %v: want a third of %d more in width", wide, square, stageSide)
	}
}
