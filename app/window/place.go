package window

// area is a rectangle on the screen, in the screen's own units.
type area struct{ x, y, width, height int }

// holds says whether a point lies in the area.
func (a area) holds(x, y int) bool {
	return x >= a.x && x < a.x+a.width && y >= a.y && y < a.y+a.height
}

// cornerGap is the distance from the edges of the screen, for a window in the corner.
const cornerGap = 24

// within is where a window of a size goes in the area: into the middle, or near the lower right corner. A window that is
// too large starts at the upper left, where its content starts.
func (a area) within(width, height int, place string) (x, y int) {
	x, y = a.x+(a.width-width)/2, a.y+(a.height-height)/2
	if place == "corner" {
		x, y = a.x+a.width-width-cornerGap, a.y+a.height-height-cornerGap
	}
	return max(x, a.x), max(y, a.y)
}

// nearest is the first area that holds a point, else the first one. There must be one at least.
func nearest(areas []area, x, y int) area {
	for _, a := range areas {
		if a.holds(x, y) {
			return a
		}
	}
	return areas[0]
}
