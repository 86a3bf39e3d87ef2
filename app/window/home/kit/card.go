package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"posturebreak/app/window/look"
	"posturebreak/app/window/parts"
)

// Card is a surface with round corners under content.
func (k Kit) Card(content fyne.CanvasObject) *fyne.Container {
	bed := canvas.NewRectangle(k.Look.Colours.Background)
	bed.CornerRadius = look.RadiusCard
	bed.StrokeColor, bed.StrokeWidth = k.Look.Colours.Line, look.StrokeLine
	return parts.NewCard(look.GapHuge, bed, content)
}

// Panel is a quieter surface than a card, for what belongs together inside one.
func (k Kit) Panel(content fyne.CanvasObject) *fyne.Container {
	bed := canvas.NewRectangle(k.Look.Colours.Surface)
	bed.CornerRadius = look.RadiusButton
	return parts.NewCard(look.GapLarge, bed, content)
}

// Tone is what a banner is about.
type Tone int

// The tones.
const (
	Note    Tone = iota // something to know
	Caution             // something serves less well than it could
	Fault               // something is wrong
)

// Banner says across the page that something needs the person: what it is, what to do about it ("" for nothing), and perhaps
// buttons that do it.
func (k Kit) Banner(tone Tone, what, remedy string, actions ...fyne.CanvasObject) *fyne.Container {
	c := k.Look.Colours
	bed, ink, icon := c.Surface, c.Text, look.IconInfo
	switch tone {
	case Caution:
		bed, ink, icon = c.OnWarning, c.Warning, look.IconWarning
	case Fault:
		bed, ink, icon = c.OnDanger, c.Danger, look.IconWarning
	case Note:
	}
	box := canvas.NewRectangle(bed)
	box.CornerRadius = look.RadiusButton
	box.StrokeColor, box.StrokeWidth = ink, look.StrokeLine
	sign := newIcon()
	sign.Resource = icon.In(ink)
	text := Column(look.GapSmall, said(parts.NewProse(k.Look.Fonts.Body, ink).Strong(), what))
	if remedy != "" {
		text.Add(k.Body(remedy))
	}
	if len(actions) > 0 {
		text.Add(Flow(look.GapSmall, actions...))
	}
	return parts.NewCard(look.GapLarge, box, Lead(look.GapMedium, k.beforeText(sign), text))
}

// Empty is what stands where there is nothing yet: a large sign, what it is and what to do.
func (k Kit) Empty(icon look.Icon, what, remedy string, actions ...fyne.CanvasObject) *fyne.Container {
	box := Column(look.GapMedium, look.NewBadge(k.Look, icon), k.Heading(what))
	if remedy != "" {
		box.Add(k.Muted(remedy))
	}
	if len(actions) > 0 {
		box.Add(Flow(look.GapSmall, actions...))
	}
	return Bounded(look.SizeColumn, look.GapHuge, box)
}
