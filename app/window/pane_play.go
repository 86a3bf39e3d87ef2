package window

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"posturebreak/app/window/look"
	"posturebreak/app/window/parts"
	"posturebreak/app/window/session"
)

// playPane is the right half while the timeline runs: what to do now, how long, and where in the whole.
type playPane struct {
	root  *fyne.Container
	words book
	why   *parts.Prose
	ring  *ring
	kind  *parts.Prose
	sides *sides
	count *parts.Prose
	pips  *pips
	set   *parts.Prose
	cue   *parts.Prose
	then  *parts.Prose
	note  *parts.Prose
	least float32 // size of the cue
}

// cueLines is how many lines a cue may take.
const cueLines = 3

func newPlayPane(k look.Look, words book, v session.View) *playPane {
	c, f := k.Colours, k.Fonts
	p := &playPane{
		words: words,
		ring:  newRing(k),
		kind:  parts.NewProse(f.Lead, c.Accent).Strong().Within(2, f.Caption),
		sides: newSides(k, words.In("side", "Left"), words.In("side", "Right")),
		count: parts.NewProse(f.Body, c.Text).Within(2, f.Caption),
		pips:  newPips(k),
		set:   parts.NewProse(f.Caption, c.Muted).Within(1, f.Caption),
		cue:   parts.NewProse(f.Cue, c.Text).Strong().Within(cueLines, f.Lead),
		least: f.Lead,
		then:  parts.NewProse(f.Lead, c.Muted).Within(2, f.Caption),
		note:  parts.NewProse(f.Body, c.Accent).Strong().Within(2, f.Caption),
	}
	name := parts.NewProse(f.Title, c.Text).Strong().Within(2, f.Lead)
	name.Set(v.Offer.Stretch.Name)
	p.why = parts.NewProse(f.Body, c.Muted).Within(2, f.Caption)
	p.why.Set(v.Offer.Why)
	facts := parts.NewColumn(look.GapSmall, p.kind, p.sides, p.count, p.pips, p.set)
	p.root = parts.NewColumn(look.GapLarge,
		parts.NewColumn(look.GapTiny, name, p.why),
		container.New(&beside{gap: look.GapLarge}, p.ring, facts),
		parts.NewColumn(look.GapSmall, p.cue, p.then, p.note))
	return p
}

// show brings the pane up to the view. It must have its size by then.
func (p *playPane) show(v session.View) {
	c, words := v.Cue, p.words
	left := c.Left
	if c.Finished {
		left = 0
	}
	p.ring.set(left, c.Length)
	set, then := "", ""
	if c.Sets > 1 {
		set = words.Say("Set %d of %d", max(c.Set, 1), c.Sets)
	}
	if v.Next != "" && v.State == session.Playing {
		then = words.Say("Then: %s", v.Next)
	}
	changed := []bool{
		p.kind.Set(words.kind(c.Phase)),
		p.sides.set(c.Side),
		p.count.Set(words.count(c, v.Offer.Timeline.Breath)),
		p.pips.set(c.Rep, c.Reps),
		p.set.Set(set),
		p.cue.Set(words.cue(c)),
		p.then.Set(then),
		p.note.Set(p.remark(v)),
	}
	if slices.Contains(changed, true) {
		p.squeeze()
		parts.Arrange(p.root)
	}
}

// squeeze leaves out what can be spared where large letters or long words leave no room: first the reason, which was read
// before the start, then what comes next, and at last it sets the cue in fewer and smaller lines.
func (p *playPane) squeeze() {
	p.why.Show()
	p.then.Show()
	p.cue.Within(cueLines, p.least)
	size := p.root.Size()
	if size.Width == 0 {
		return // not laid out yet
	}
	for _, spare := range []*parts.Prose{p.why, p.then} {
		if parts.HeightOf(p.root, size.Width) > size.Height {
			spare.Hide()
		}
	}
	if parts.HeightOf(p.root, size.Width) > size.Height {
		p.cue.Within(cueLines-1, p.least)
	}
}

// remark is why nothing moves, "" while it does.
func (p *playPane) remark(v session.View) string {
	switch {
	case v.State == session.Finishing:
		return p.words.In("phase", "Done")
	case v.State != session.Paused:
		return ""
	case v.Note == session.SleptNote:
		return p.words.Say("Paused while the computer slept.")
	default:
		return p.words.Say("Paused. Take your time.")
	}
}

// beside puts an object at the left, at its own size, and another in the rest, both in the middle of the height.
type beside struct{ gap float32 }

// Layout is called by Fyne.
func (b *beside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left := objects[0].MinSize()
	rest := size.Width - left.Width - b.gap
	height := parts.HeightOf(objects[1], rest)
	objects[0].Resize(left)
	objects[0].Move(fyne.NewPos(0, (size.Height-left.Height)/2))
	objects[1].Resize(fyne.NewSize(rest, height))
	objects[1].Move(fyne.NewPos(left.Width+b.gap, (size.Height-height)/2))
}

// MinSize is called by Fyne.
func (b *beside) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

func (b *beside) Height(objects []fyne.CanvasObject, width float32) float32 {
	left := objects[0].MinSize()
	return max(left.Height, parts.HeightOf(objects[1], width-left.Width-b.gap))
}
