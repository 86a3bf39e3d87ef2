package figure

import (
	"bytes"
	"image"
	"image/color"
	"math"
	"runtime"
	"testing"
	"time"
)

// picture returns a picture of the moment.
func picture(s *Stage, m Moment) *image.RGBA {
	img := image.NewRGBA(image.Rectangle{Max: s.Size()})
	s.Draw(img, m)
	return img
}

func stageOf(t testing.TB, id string) *Stage {
	return NewStage(named(t, id), image.Pt(120, 120), LightTheme(), DefaultPerson())
}

func same(a, b *image.RGBA) bool { return bytes.Equal(a.Pix, b.Pix) }

func TestTheOtherSideIsTheReflection(t *testing.T) {
	for _, f := range all(t) {
		s := NewStage(f, image.Pt(97, 90), LightTheme(), DefaultPerson())
		m := f.Telling()
		right := picture(s, m)
		m.Mirrored = true
		left := picture(s, m)
		for y := range 90 {
			for x := range 97 {
				want := right.RGBAAt(x, y)
				if f.Flips() {
					want = right.RGBAAt(96-x, y)
				}
				if left.RGBAAt(x, y) != want {
					t.Fatalf("%s: pixel %d,%d is %v, want %v", f.ID(), x, y, left.RGBAAt(x, y), want)
				}
			}
		}
	}
}

func TestUnknownStepsDrawTheStartPose(t *testing.T) {
	s := stageOf(t, "seated-twist")
	start := picture(s, Moment{Part: Wait})
	for _, m := range []Moment{
		{Step: "no such step", Part: Wait},
		{From: "neither", Step: "nor", Part: Move, Progress: .5},
		{Step: "nor", Part: Part(99)},
	} {
		if !same(picture(s, m), start) {
			t.Errorf("%+v does not draw the start pose", m)
		}
	}
}

func TestOddMomentsDraw(t *testing.T) {
	s := stageOf(t, "thread-the-needle")
	end := picture(s, Moment{From: "reach", Step: "thread", Progress: 1})
	begin := picture(s, Moment{From: "reach", Step: "thread", Progress: 0})
	for _, c := range []struct {
		name     string
		progress float64
		want     *image.RGBA
	}{
		{"beyond the end", 7, end}, {"infinite", math.Inf(1), end}, {"before the start", -3, begin}, {"not a number", math.NaN(), begin},
	} {
		if !same(picture(s, Moment{From: "reach", Step: "thread", Progress: c.progress}), c.want) {
			t.Errorf("%s: another picture", c.name)
		}
	}
	picture(s, Moment{Step: "thread", Part: Hold, Elapsed: math.MaxInt64})
	picture(s, Moment{Step: "thread", Part: Hold, Elapsed: -time.Hour})
}

func TestAPictureDependsOnTheMomentOnly(t *testing.T) {
	f := named(t, "doorway")
	s := NewStage(f, image.Pt(120, 120), LightTheme(), DefaultPerson())
	m := Moment{From: "place", Step: "lunge", Progress: .6}
	first := picture(s, m)
	for range 5 { // other moments, steps and sides in between
		picture(s, Moment{Step: "lunge", Part: Hold, Elapsed: time.Second, Mirrored: true})
		picture(s, Moment{From: "lunge", Step: "place", Progress: .3})
	}
	if !same(picture(s, m), first) {
		t.Error("the second picture of a moment differs")
	}
	if !same(picture(NewStage(f, image.Pt(120, 120), LightTheme(), DefaultPerson()), m), first) {
		t.Error("another stage draws another picture")
	}
}

func TestShowReusesAStage(t *testing.T) {
	a, b := named(t, "seated-twist"), named(t, "foam-roller-extension")
	s := NewStage(a, image.Pt(100, 100), LightTheme(), DefaultPerson())
	picture(s, a.Telling())
	s.Show(b)
	if !same(picture(s, b.Telling()), picture(NewStage(b, image.Pt(100, 100), LightTheme(), DefaultPerson()), b.Telling())) {
		t.Error("a stage that showed another figure draws another picture")
	}
	s.SetTheme(DarkTheme())
	s.SetPerson(Persons()[4].Person)
	s.Resize(image.Pt(80, 90))
	want := NewStage(b, image.Pt(80, 90), DarkTheme(), Persons()[4].Person)
	if !same(picture(s, b.Telling()), picture(want, b.Telling())) {
		t.Error("theme, person and size set later give another picture")
	}
}

func TestDrawFitsThePictureItIsGiven(t *testing.T) {
	s := stageOf(t, "seated-twist")
	whole := image.NewRGBA(image.Rect(0, 0, 200, 150))
	part := whole.SubImage(image.Rect(50, 20, 150, 120)).(*image.RGBA)
	s.Draw(part, Moment{Step: "turn", Part: Hold})
	if s.Size() != image.Pt(100, 100) {
		t.Errorf("the stage has size %v", s.Size())
	}
	if whole.RGBAAt(49, 60).A != 0 || whole.RGBAAt(150, 60).A != 0 || whole.RGBAAt(100, 19).A != 0 || whole.RGBAAt(100, 120).A != 0 {
		t.Error("the figure was drawn outside the part")
	}
	if whole.RGBAAt(51, 21).A != 255 {
		t.Error("the part was not filled")
	}
	s.Draw(image.NewRGBA(image.Rectangle{}), Moment{})
	s.Draw(image.NewRGBA(image.Rect(0, 0, 1, 1)), Moment{})
	s.Draw(image.NewRGBA(image.Rect(0, 0, 3, 40)), Moment{Step: "turn", Progress: .5})
}

func TestATransparentBackgroundStaysTransparent(t *testing.T) {
	theme := LightTheme()
	theme.Background, theme.Ground = color.NRGBA{}, color.NRGBA{}
	img := picture(NewStage(named(t, "cross-arm"), image.Pt(160, 160), theme, DefaultPerson()), Moment{Step: "pull", Part: Hold})
	clear, solid := 0, 0
	for i := 0; i < len(img.Pix); i += 4 {
		a := img.Pix[i+3]
		switch a {
		case 0:
			clear++
		case 255:
			solid++
		}
		if img.Pix[i] > a || img.Pix[i+1] > a || img.Pix[i+2] > a {
			t.Fatalf("pixel %d is not premultiplied: %v", i/4, img.Pix[i:i+4])
		}
	}
	if n := 160 * 160; clear < n/3 || solid < n/10 {
		t.Errorf("%d of %d pixels are clear and %d solid", clear, n, solid)
	}
}

func TestArrowsShowInMovementsOnly(t *testing.T) {
	theme := LightTheme()
	theme.ArrowEdge = color.NRGBA{R: 255, B: 255, A: 255} // nothing else is purple
	s := NewStage(named(t, "thoracic-extension"), image.Pt(240, 240), theme, DefaultPerson())
	accent := func(m Moment) int {
		img, n := picture(s, m), 0
		for i := 0; i < len(img.Pix); i += 4 {
			if img.Pix[i] > 220 && img.Pix[i+1] < 60 && img.Pix[i+2] > 220 {
				n++
			}
		}
		return n
	}
	if n := accent(Moment{From: "", Step: "tall", Progress: .5}); n < 10 {
		t.Errorf("a movement shows no arrow: %d pixels", n)
	}
	if n := accent(Moment{Step: "tall", Part: Hold}); n != 0 {
		t.Errorf("a hold shows the arrow of its movement: %d pixels", n)
	}
	if n := accent(Moment{Step: "squeeze", Part: Hold}); n < 10 {
		t.Errorf("a lasting arrow is gone in the hold: %d pixels", n)
	}
	if n := accent(Moment{Step: "squeeze", Part: Wait}); n != 0 {
		t.Errorf("waiting shows an arrow: %d pixels", n)
	}
}

// The budget at 480 pixels is 20 MiB for a stage with its picture.
func TestAStageKeepsItsMemoryBudget(t *testing.T) {
	f := named(t, "doorway") // the most that stands still
	size := image.Pt(480, 480)
	var s *Stage
	var img *image.RGBA
	used := allocated(func() {
		s = NewStage(f, size, LightTheme(), DefaultPerson())
		img = picture(s, f.Telling())
	})
	if limit := uint64(20 << 20); used > limit {
		t.Errorf("%d bytes for a stage of %v, %d is the limit", used, s.Size(), limit)
	}
	if img.Rect.Size() != size {
		t.Errorf("the picture is %v", img.Rect)
	}
}

// allocated returns the bytes f allocates, kept or not.
func allocated(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}
