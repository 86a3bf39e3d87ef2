package window

import "testing"

func TestWithin(t *testing.T) {
	screen := area{x: 1920, y: 30, width: 1920, height: 1050}
	for _, c := range []struct {
		name, place   string
		width, height int
		x, y          int
	}{
		{"in the middle", "centre", 780, 536, 1920 + 570, 30 + 257},
		{"in the middle where nothing is said", "", 780, 536, 1920 + 570, 30 + 257},
		{"in the corner", "corner", 780, 536, 3840 - 780 - 24, 1080 - 536 - 24},
		{"too large", "centre", 4000, 3000, 1920, 30},
		{"too large for the corner", "corner", 1920, 1050, 1920, 30},
	} {
		if x, y := screen.within(c.width, c.height, c.place); x != c.x || y != c.y {
			t.Errorf("%s: got %d, %d, want %d, %d", c.name, x, y, c.x, c.y)
		}
	}
}

func TestNearest(t *testing.T) {
	areas := []area{{0, 0, 1920, 1080}, {1920, 0, 1280, 1024}}
	for _, c := range []struct{ x, y, want int }{{100, 100, 0}, {1920, 0, 1}, {1919, 1079, 0}, {5000, 5000, 0}, {-1, 0, 0}} {
		if got := nearest(areas, c.x, c.y); got != areas[c.want] {
			t.Errorf("nearest to %d, %d is %v, want %v", c.x, c.y, got, areas[c.want])
		}
	}
}
