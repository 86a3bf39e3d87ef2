package figure

import (
	"image"
	"image/draw"
	"time"
)

// Sheet returns a contact sheet: a row of frames for every theme, cells of the
// given size in pixels, drawn as the default person. frames is the number of
// cells in a row; below 1 it is two for every step, the middle of its movement
// and its rest. It is what to look at after every change to a file or the body.
func Sheet(f *Figure, frames int, cell image.Point, themes []Theme, mirrored bool) *image.RGBA {
	moments := f.sheetMoments(frames)
	sheet := image.NewRGBA(image.Rect(0, 0, cell.X*len(moments), cell.Y*len(themes)))
	if len(themes) == 0 || sheet.Bounds().Empty() {
		return sheet
	}
	picture := image.NewRGBA(image.Rectangle{Max: cell})
	stage := NewStage(f, cell, themes[0], DefaultPerson())
	for y, theme := range themes {
		stage.SetTheme(theme)
		for x, m := range moments {
			m.Mirrored = mirrored
			stage.Draw(picture, m)
			at := image.Rectangle{Min: image.Pt(x*cell.X, y*cell.Y)}
			at.Max = at.Min.Add(cell)
			draw.Draw(sheet, at, picture, image.Point{}, draw.Src)
		}
	}
	return sheet
}

// sheetMoments picks moments of the loop: the given number at even distances,
// or the middle and the end of every step.
func (f *Figure) sheetMoments(frames int) []Moment {
	var out []Moment
	if frames > 0 {
		for i := range frames {
			out = append(out, f.Preview(f.LoopLength()*time.Duration(i)/time.Duration(frames)))
		}
		return out
	}
	for i := range f.clip.Steps {
		m := Moment{From: f.stepID(i - 1), Step: f.stepID(i), Progress: .5}
		rest := Moment{Step: m.Step, Part: Wait, Elapsed: breathPeriod / 4}
		if f.clip.Steps[i].Effort {
			rest.Part = Hold
		}
		out = append(out, m, rest)
	}
	return out
}
