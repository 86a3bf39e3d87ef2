package main

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"

	"posturebreak/app/figure"
)

// stillHeight is the height of the picture in a notice, in pixels: sharp where 64 are shown on a screen of two to one.
const stillHeight = 128

// stillCorner is the radius of its rounded corners in pixels.
const stillCorner = 16

// stills draws pictures for notices: somebody in the pose that says most about a stretch. They are drawn anew each time,
// which takes 15 ms, and so follow the program and the settings.
type stills struct {
	folder  string // for the files, which notification daemons read
	figures fs.FS  // the pose files
	log     *slog.Logger
}

// draw draws the figure with this id as this person and returns the path of the picture; "" when that cannot be done, and a
// notice comes without it.
func (s stills) draw(id, person string) string {
	picture, err := still(s.figures, id, person)
	if err != nil {
		s.log.Warn("no picture for the notice", "figure", id, "error", err)
		return ""
	}
	// One file for each picture: a daemon may read it late, when the next one is drawn already.
	path := filepath.Join(s.folder, "still-"+id+".png")
	if err := writeCached(path, picture); err != nil {
		s.log.Warn("no picture for the notice", "error", err)
		return ""
	}
	return path
}

// still is the picture as PNG.
func still(figures fs.FS, id, person string) ([]byte, error) {
	name := id + ".toml"
	text, err := fs.ReadFile(figures, name)
	if err != nil {
		return nil, fmt.Errorf("read figure %q: %w", id, err)
	}
	f, err := figure.Load(name, text)
	if err != nil {
		return nil, fmt.Errorf("load figure %q: %w", id, err)
	}
	theme := figure.LightTheme()
	theme.Background = theme.Ground // a card of its own, which stands on light notices and on dark ones
	picture := image.NewRGBA(image.Rect(0, 0, int(stillHeight*f.Aspect()), stillHeight))
	figure.NewStage(f, picture.Rect.Max, theme, figure.PersonNamed(person)).Draw(picture, f.Telling())
	roundCorners(picture, stillCorner)
	var file bytes.Buffer
	if err := png.Encode(&file, picture); err != nil {
		return nil, fmt.Errorf("encode figure %q: %w", id, err)
	}
	return file.Bytes(), nil
}

// roundCorners makes what lies outside of rounded corners transparent.
func roundCorners(picture *image.RGBA, radius int) {
	size := picture.Rect.Max
	for y := range radius {
		for x := range radius {
			// From the middle of the pixel to the centre of the corner's circle.
			dx, dy := float64(radius-x)-.5, float64(radius-y)-.5
			if dx*dx+dy*dy <= float64(radius*radius) {
				continue
			}
			for _, at := range []image.Point{{x, y}, {size.X - 1 - x, y}, {x, size.Y - 1 - y}, {size.X - 1 - x, size.Y - 1 - y}} {
				picture.SetRGBA(at.X, at.Y, color.RGBA{})
			}
		}
	}
}

// writeCached writes a file that can be made anew, with its folder.
func writeCached(path string, content []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return fmt.Errorf("make the cache: %w", err)
	}
	if err := os.WriteFile(path, content, 0o600); err != nil {
		return fmt.Errorf("write to the cache: %w", err)
	}
	return nil
}
