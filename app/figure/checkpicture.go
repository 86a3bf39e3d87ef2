package figure

import (
	"image"
	"image/color"

	"posturebreak/app/figure/internal/mesh"
	"posturebreak/app/figure/internal/skeleton"
)

// checkPixels is the height of the pictures the checks look at.
const checkPixels = 240

func (f *Figure) checkSize() image.Point {
	return image.Pt(int(checkPixels*f.Aspect()), checkPixels)
}

// framing tests that the whole figure is inside the picture all the time. The
// mirrored picture is the same one reflected, so one side is enough.
func (c *checker) framing() {
	size := c.f.checkSize()
	camera := c.f.fit(size)
	upper := c.f.file.View.Frame == "upper"
	margin := pictureMargin * float64(size.Y)
	var pose skeleton.Pose
	var w skeleton.World
	const samples = 12
	for step := range c.f.clip.Steps {
		where := "step " + c.f.stepID(step)
		for k := range samples + 1 {
			c.mover.Blend(step-1, step, float64(k)/samples, &pose)
			pose.Place(&w)
			c.body.Place(&pose, &w)
			for _, p := range c.body.Parts {
				if p.Hidden || upper && p.Group >= mesh.ThighR {
					continue
				}
				for _, v := range p.Pos {
					x, y, _ := camera.Project(v)
					out := max(margin-x, x-float64(size.X)+margin, margin-y)
					if !upper {
						out = max(out, y-float64(size.Y)+margin)
					}
					c.note(where, "", p.Name+" leaves the picture", out/float64(size.Y)*100, 0, " %")
				}
			}
		}
	}
}

// picture tests what can be seen while the stretch is held.
func (c *checker) picture() {
	size := c.f.checkSize()
	img := image.NewRGBA(image.Rectangle{Max: size})
	other := image.NewRGBA(img.Rect)
	stage := NewStage(c.f, size, bareTheme(), DefaultPerson())
	for _, id := range c.f.Steps() {
		stage.Draw(img, Moment{Step: id, Part: Wait})
		where := "step " + id
		cover := share(img, func(i int) bool { return img.Pix[i+3] > 128 })
		c.note(where, "", "the figure is too large in the picture", cover, mostCover, " %")
		c.noteBelow(where, "the figure is too small in the picture", cover, leastCover, " %")
		if s := c.f.clip.StepNamed(id); !c.f.clip.Steps[s].Effort || len(c.f.file.Highlight) == 0 {
			continue
		}
		stage.Draw(other, Moment{Step: id, Part: Hold})
		shown := share(img, func(i int) bool {
			return absDiff(img.Pix[i], other.Pix[i])+absDiff(img.Pix[i+1], other.Pix[i+1]) > 60
		})
		c.noteBelow(where, "the highlight can hardly be seen", shown, leastHighlight, " %")
	}
}

// bareTheme draws nothing but the figure and its things.
func bareTheme() Theme {
	t := LightTheme()
	none := color.NRGBA{}
	t.Background, t.Ground, t.Floor, t.Wall, t.Skirting, t.Mat, t.MatEdge = none, none, none, none, none, none, none
	t.ShadowStrength = 0
	return t
}

// share returns the part of the pixels (by their offset) for which is holds, in %.
func share(img *image.RGBA, is func(i int) bool) float64 {
	n := 0
	for i := 0; i < len(img.Pix); i += 4 {
		if is(i) {
			n++
		}
	}
	return float64(n) / float64(len(img.Pix)/4) * 100
}

func absDiff(a, b uint8) int {
	if a > b {
		return int(a - b)
	}
	return int(b - a)
}
