package window

import (
	"fmt"
	"image"
	"io/fs"
	"time"

	"posturebreak/app/figure"
)

// loadModel returns the figure of this id from a folder of pose files, drawn in the colours of the look.
func loadModel(figures fs.FS, id string, k look) (model, error) {
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
	return &body{figure: f, theme: room(k), person: figure.PersonNamed(k.person)}, nil
}

// room is the colours around the figure.
func room(k look) figure.Theme {
	var t figure.Theme
	switch {
	case k.dark && k.plain:
		t = figure.DarkContrastTheme()
	case k.plain:
		t = figure.LightContrastTheme()
	case k.dark:
		t = figure.DarkTheme()
	default:
		t = figure.LightTheme()
	}
	t.Background, t.Ground = k.colours.stage, k.colours.stage // the bed goes on without an edge
	return t
}

// body is a figure in its clothes.
type body struct {
	figure *figure.Figure
	theme  figure.Theme
	person figure.Person
}

func (b *body) at(size image.Point) drawer { return figure.NewStage(b.figure, size, b.theme, b.person) }
func (b *body) telling() figure.Moment     { return b.figure.Telling() }
func (b *body) loop() time.Duration        { return b.figure.LoopLength() }
func (b *body) aspect() float64            { return b.figure.Aspect() }
func (b *body) preview(elapsed time.Duration) figure.Moment {
	return b.figure.Preview(elapsed)
}
