package today

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"posturebreak/app/window/look"
)

// draw returns the objects of the timeline at a width: the hours, the band of work, the moments, and what is now.
func (s *strip) draw(width float32) []fyne.CanvasObject {
	c := s.kit.Look.Colours
	top, high := s.top(), s.band()
	middle := top + high/2
	day := canvas.NewRectangle(c.Background)
	day.StrokeColor, day.StrokeWidth, day.CornerRadius = c.Line, look.StrokeLine, look.RadiusButton
	if s.focused {
		day.StrokeColor, day.StrokeWidth = c.Text, look.StrokeFocus
	}
	day.Move(fyne.NewPos(0, top))
	day.Resize(fyne.NewSize(width, high))
	objects := []fyne.CanvasObject{day}
	if s.closes.After(s.opens) {
		left, right := s.x(s.opens, width), s.x(s.closes, width)
		work := canvas.NewRectangle(c.Surface)
		work.Move(fyne.NewPos(left, top+look.StrokeFocus))
		work.Resize(fyne.NewSize(right-left, high-2*look.StrokeFocus))
		objects = append(objects, work)
	}
	objects = append(objects, s.hours(width)...)
	objects = append(objects, s.nowLine(width)...)
	for i, m := range s.marks {
		x, room := s.x(m.at, width), s.room(i, width)
		if i == s.at {
			objects = append(objects, s.ring(x, middle, room))
		}
		objects = append(objects, signOf(m.kind, m.next, c).draw(s.kit, x, middle, room)...)
	}
	return append(objects, s.hint)
}

// room is how wide a sign may be, so that it can be told apart from its neighbours. A stretch in between makes only these small.
func (s *strip) room(i int, width float32) float32 {
	room := float32(signSide) * s.kit.Look.Scale
	for _, other := range []int{i - 1, i + 1} {
		if other < 0 || other >= len(s.marks) {
			continue
		}
		apart := s.x(s.marks[i].at, width) - s.x(s.marks[other].at, width)
		if apart = max(apart, -apart); apart > 0 {
			room = min(room, apart-look.StrokeFocus)
		}
	}
	return room
}

// ring is around the moment that is told about.
func (s *strip) ring(x, y, room float32) fyne.CanvasObject {
	side := max(room, leastSide) + look.GapSmall
	ring := canvas.NewRectangle(s.kit.Look.Colours.Hover)
	ring.StrokeColor, ring.StrokeWidth, ring.CornerRadius = s.kit.Look.Colours.Text, look.StrokeFocus, side/2
	ring.Move(fyne.NewPos(x-side/2, y-side/2))
	ring.Resize(fyne.NewSquareSize(side))
	return ring
}

// hours are the lines and numbers of the hours, as many as there is room for.
func (s *strip) hours(width float32) []fyne.CanvasObject {
	k := s.kit.Look
	widest := fyne.MeasureText(s.kit.Words.ClockAt(22, 0), k.Fonts.Caption, fyne.TextStyle{}).Width + look.GapMedium
	count := int(s.to.Sub(s.from) / time.Hour)
	step := 1
	for step < count && s.x(s.from.Add(time.Duration(step)*time.Hour), width)-s.x(s.from, width) < widest {
		step++
	}
	var objects []fyne.CanvasObject
	for hour := 0; hour <= count; hour += step {
		at := s.from.Add(time.Duration(hour) * time.Hour)
		x := s.x(at, width)
		line := canvas.NewRectangle(k.Colours.Line)
		line.Move(fyne.NewPos(x, s.top()+look.StrokeFocus))
		line.Resize(fyne.NewSize(look.StrokeLine, s.band()-2*look.StrokeFocus))
		label := canvas.NewText(s.kit.Words.Clock(at), k.Colours.Muted)
		label.TextSize = k.Fonts.Caption
		size := label.MinSize()
		label.Move(fyne.NewPos(min(max(x-size.Width/2, 0), width-size.Width), s.top()+s.band()+look.GapTiny))
		label.Resize(size)
		objects = append(objects, line, label)
	}
	return objects
}

// nowLine is where the day has got to, with the time above it.
func (s *strip) nowLine(width float32) []fyne.CanvasObject {
	if s.now.Before(s.from) || s.now.After(s.to) {
		return nil
	}
	k := s.kit.Look
	x := s.x(s.now, width)
	line := canvas.NewRectangle(k.Colours.Danger)
	line.Move(fyne.NewPos(x-look.StrokeFocus/2, s.top()-look.GapTiny))
	line.Resize(fyne.NewSize(look.StrokeFocus, s.band()+look.GapTiny+look.GapTiny))
	label := canvas.NewText(s.kit.Words.Clock(s.now), k.Colours.Danger)
	label.TextSize, label.TextStyle.Bold = k.Fonts.Caption, true
	size := label.MinSize()
	label.Move(fyne.NewPos(min(max(x-size.Width/2, 0), width-size.Width), s.top()-look.GapTiny-size.Height))
	label.Resize(size)
	return []fyne.CanvasObject{line, label}
}
