package window

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"posturebreak/app/window/session"
)

// playPane is the right half while the timeline runs: what to do now, how long, and where in the whole.
type playPane struct {
	root  *fyne.Container
	words book
	why   *prose
	ring  *ring
	kind  *prose
	sides *sides
	count *prose
	pips  *pips
	set   *prose
	cue   *prose
	then  *prose
	note  *prose
}

func newPlayPane(k look, words book, v session.View) *playPane {
	c, f := k.colours, k.fonts
	p := &playPane{
		words: words,
		ring:  newRing(k),
		kind:  newProse(f.lead, c.accent).strong().within(2, f.caption),
		sides: newSides(k, words.say(wordSideLeft), words.say(wordSideRight)),
		count: newProse(f.body, c.text).within(2, f.caption),
		pips:  newPips(k),
		set:   newProse(f.caption, c.muted).within(1, f.caption),
		cue:   newProse(f.cue, c.text).strong().within(3, f.lead),
		then:  newProse(f.lead, c.muted).within(2, f.caption),
		note:  newProse(f.body, c.accent).strong().within(2, f.caption),
	}
	name := newProse(f.title, c.text).strong().within(2, f.lead)
	name.set(v.Offer.Stretch.Name)
	p.why = newProse(f.body, c.muted).within(2, f.caption)
	p.why.set(v.Offer.Why)
	facts := newColumn(gapSmall, p.kind, p.sides, p.count, p.pips, p.set)
	p.root = newColumn(gapLarge,
		newColumn(gapTiny, name, p.why),
		container.New(&beside{gap: gapLarge}, p.ring, facts),
		newColumn(gapSmall, p.cue, p.then, p.note))
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
		set = words.say(wordSet, max(c.Set, 1), c.Sets)
	}
	if v.Next != "" && v.State == session.Playing {
		then = words.say(wordThen, v.Next)
	}
	changed := []bool{
		p.kind.set(words.kind(c.Phase)),
		p.sides.set(c.Side),
		p.count.set(words.count(c, v.Offer.Timeline.Breath)),
		p.pips.set(c.Rep, c.Reps),
		p.set.set(set),
		p.cue.set(cue(c)),
		p.then.set(then),
		p.note.set(p.remark(v)),
	}
	if slices.Contains(changed, true) {
		p.squeeze()
		arrange(p.root)
	}
}

// squeeze leaves out what can be spared where large letters or long words leave no room: first the reason, which was read
// before the start, then what comes next.
func (p *playPane) squeeze() {
	p.why.Show()
	p.then.Show()
	size := p.root.Size()
	if size.Width == 0 {
		return // not laid out yet
	}
	for _, spare := range []*prose{p.why, p.then} {
		if heightOf(p.root, size.Width) > size.Height {
			spare.Hide()
		}
	}
}

// remark is why nothing moves, "" while it does.
func (p *playPane) remark(v session.View) string {
	switch {
	case v.State == session.Finishing:
		return p.words.say(wordSaving)
	case v.State != session.Paused:
		return ""
	case v.Note == session.SleptNote:
		return p.words.say(wordSlept)
	default:
		return p.words.say(wordPaused)
	}
}

// beside puts an object at the left, at its own size, and another in the rest, both in the middle of the height.
type beside struct{ gap float32 }

// Layout is called by Fyne.
func (b *beside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left := objects[0].MinSize()
	rest := size.Width - left.Width - b.gap
	height := heightOf(objects[1], rest)
	objects[0].Resize(left)
	objects[0].Move(fyne.NewPos(0, (size.Height-left.Height)/2))
	objects[1].Resize(fyne.NewSize(rest, height))
	objects[1].Move(fyne.NewPos(left.Width+b.gap, (size.Height-height)/2))
}

// MinSize is called by Fyne.
func (b *beside) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

func (b *beside) height(objects []fyne.CanvasObject, width float32) float32 {
	left := objects[0].MinSize()
	return max(left.Height, heightOf(objects[1], width-left.Width-b.gap))
}
