package stage

import (
	"testing"
	"time"

	"posturebreak/app/figure"
	"posturebreak/reminders/stretch"
)

// shotAt is the picture of the twist at a time of its timeline.
func shotAt(t *testing.T, at time.Duration, still bool) Shot {
	t.Helper()
	line := twist()
	return OfCue(line.Phases, line.At(at), figure.Moment{Part: figure.Wait}, still)
}

// switchAt is when the twist changes to the other side.
func switchAt(t *testing.T) time.Duration {
	t.Helper()
	for _, p := range twist().Phases {
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
		if s.Fading != c.fading || !s.Moment.Mirrored || c.fading > 0 && s.Before.Mirrored {
			t.Errorf("%v into the change of sides: %+v, want %v of the right side over the left one", c.in, s, c.fading)
		}
	}
}

// TestPicturesJoin looks at both ends of every phase: the body may not jump, except where one picture fades into the next.
func TestPicturesJoin(t *testing.T) {
	line := twist()
	for _, p := range line.Phases[1:] {
		before, after := shotAt(t, p.Start-time.Nanosecond, false), shotAt(t, p.Start, false)
		if p.Kind == stretch.Switch {
			continue
		}
		if after.Fading > 0 {
			t.Errorf("at %v, %s: the picture fades", p.Start, p.Kind)
		}
		if before.Moment.Mirrored != after.Moment.Mirrored {
			t.Errorf("at %v, %s: the sides jump", p.Start, p.Kind)
		}
	}
}

func TestKeyPicturesFadeIntoEachOther(t *testing.T) {
	for _, p := range twist().Phases[1:] {
		half := shotAt(t, p.Start+keyTime/2, true)
		stands := shotAt(t, p.Start+keyTime, true)
		if stands.Fading != 0 || !stands.Frozen || stands.Pace() != 0 {
			t.Errorf("%s at %v: %+v moves on", p.Kind, p.Start, stands)
		}
		if half.Moment != stands.Moment {
			t.Errorf("%s at %v: fades into %+v, but then shows %+v", p.Kind, p.Start, half.Moment, stands.Moment)
		}
		if changes := p.Kind != stretch.Hold; changes != (half.Fading > 0) {
			t.Errorf("%s at %v: %v of the picture before shows", p.Kind, p.Start, half.Fading)
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
		s := OfOffer(m, c.since, c.still)
		if (s.Pace() > 0) != c.moving {
			t.Errorf("after %v, reduced motion %v: %+v, want movement: %v", c.since, c.still, s, c.moving)
		}
		if !c.moving && s.Moment != m.Telling() {
			t.Errorf("after %v: rests in %+v", c.since, s.Moment)
		}
	}
	if s := OfOffer(&placeholder{}, 0, false); s.Pace() != 0 {
		t.Error("a placeholder is drawn again and again")
	}
}

func TestPace(t *testing.T) {
	for _, c := range []struct {
		name string
		shot Shot
		want time.Duration
	}{
		{"movement", Shot{Moment: figure.Moment{Part: figure.Move, Progress: 0.5}}, time.Second / moveRate},
		{"the end of a movement", Shot{Moment: figure.Moment{Part: figure.Move, Progress: 1}}, 0},
		{"hold", Shot{Moment: figure.Moment{Part: figure.Hold}}, time.Second / holdRate},
		{"waiting", Shot{Moment: figure.Moment{Part: figure.Wait}}, time.Second / holdRate},
		{"fade", Shot{Fading: 0.1, Frozen: true}, time.Second / fadeRate},
		{"one picture", Shot{Frozen: true}, 0},
	} {
		if got := c.shot.Pace(); got != c.want {
			t.Errorf("%s: a picture every %s, want %s", c.name, got, c.want)
		}
	}
}
