package stage

import (
	"fmt"
	"image"
	"io/fs"
	"time"

	"posturebreak/app/figure"
	"posturebreak/app/window/look"
)

// Load returns the figure of this id from a folder of pose files, drawn in the colours of the look.
func Load(figures fs.FS, id string, k look.Look) (Model, error) {
	b, err := loadBody(figures, id, k)
	if err != nil {
		return nil, err
	}
	return b, nil
}

func loadBody(figures fs.FS, id string, k look.Look) (*body, error) {
	name := id + ".toml"
	if !fs.ValidPath(name) {
		return nil, fmt.Errorf("no figure can be called %q", id)
	}
	file, err := fs.ReadFile(figures, name)
	if err != nil {
		return nil, fmt.Errorf("read figure %q: %w", id, err)
	}
	f, err := figure.Load(name, file)
	if err != nil {
		return nil, fmt.Errorf("load figure %q: %w", id, err)
	}
	return &body{figure: f, theme: room(k), person: figure.PersonNamed(k.Person)}, nil
}

// room is the colours around the figure.
func room(k look.Look) figure.Theme {
	var t figure.Theme
	switch {
	case k.Dark && k.Plain:
		t = figure.DarkContrastTheme()
	case k.Plain:
		t = figure.LightContrastTheme()
	case k.Dark:
		t = figure.DarkTheme()
	default:
		t = figure.LightTheme()
	}
	t.Background, t.Ground = k.Colours.Stage, k.Colours.Stage // the bed goes on without an edge
	return t
}

// body is a figure in its clothes.
type body struct {
	figure *figure.Figure
	theme  figure.Theme
	person figure.Person
}

func (b *body) At(size image.Point) Drawer { return figure.NewStage(b.figure, size, b.theme, b.person) }
func (b *body) Telling() figure.Moment     { return b.figure.Telling() }
func (b *body) Loop() time.Duration        { return b.figure.LoopLength() }
func (b *body) Aspect() float64            { return b.figure.Aspect() }
func (b *body) Preview(elapsed time.Duration) figure.Moment {
	return b.figure.Preview(elapsed)
}
