package look

// Strokes and radii of small drawn things: frames around what has the focus, and the marks of charts.
const (
	StrokeFocus = 2
	StrokeMark  = 1
	RadiusMark  = 3
)
