package stretch

import (
	"cmp"
	"slices"
	"strings"
	"time"
)

// Gentler finds what asks less of a person whom a stretch has hurt. First another stretch that moves the same way, is felt
// elsewhere and can be done now; of those that move that way beside their main one, only what chair or floor bear. Where there is none, another way to do the same stretch, for when it hurts no more: later
// is then true. It reports false where neither is known, and that has to be said too.
func Gentler(c Catalogue, hurt Stretch, m Memory, at time.Time, w Setting) (gentler Stretch, later, found bool) {
	if len(hurt.Directions) == 0 {
		return Stretch{}, false, false
	}
	main := hurt.Directions[0]
	less := func(s Stretch) bool { return effortOf(s).compare(effortOf(hurt)) < 0 }
	candidates, _ := wanted(c, m, at, w, Wish{})
	candidates = slices.DeleteFunc(candidates, func(s Stretch) bool {
		same := s.Directions[0] == main || slices.Contains(s.Directions, main) && effortOf(s).stance == 0
		return !same || touches(s.Area, hurt.Area) || !less(s)
	})
	if len(candidates) > 0 {
		return slices.MinFunc(candidates, func(a, b Stretch) int {
			return cmp.Or(boolFirst(a.Directions[0] == main, b.Directions[0] == main), effortOf(a).compare(effortOf(b)))
		}), false, true
	}
	entry, _ := c.ByID(hurt.ID)
	ways := slices.DeleteFunc(entry.Ways(), func(way Stretch) bool { return !less(way) || !w.allows(way) })
	if len(ways) == 0 {
		return Stretch{}, false, false
	}
	return slices.MinFunc(ways, func(a, b Stretch) int { return effortOf(a).compare(effortOf(b)) }), true, true
}

// touches says whether what is felt in one region concerns the other: the whole back is each part of it.
func touches(a, b string) bool {
	const whole = "whole-back"
	isBack := func(area string) bool { return strings.HasSuffix(area, "-back") }
	return a == b || (a == whole || b == whole) && isBack(a) && isBack(b)
}

// effort is what a stretch asks of a person, as far as the catalogue tells. It compares the app's own judgement and no
// source's: no weight before a weight, carried before bearing oneself, and then less time at work.
type effort struct {
	load   int // what is lifted, pulled or pressed: one for strengthening, and more for what it is done with
	stance int // how much of oneself is borne; 0 where chair or floor do that
	work   time.Duration
}

func (e effort) compare(other effort) int {
	return cmp.Or(cmp.Compare(e.load, other.load), cmp.Compare(e.stance, other.stance), cmp.Compare(e.work, other.work))
}

func effortOf(s Stretch) effort {
	var e effort
	for _, each := range []struct {
		is   bool
		load int
	}{
		{slices.Contains(s.Directions, Strength), 1},
		{slices.Contains(s.Equipment, "band"), 1},
		{slices.Contains(s.Equipment, "foam-roller"), 1},
		{slices.Contains(s.Equipment, "dumbbells"), 2},
	} {
		if each.is {
			e.load += each.load
		}
	}
	switch s.Position {
	case "standing", "hands-and-knees":
		e.stance = 1
	case "lunge":
		e.stance = 2
	case "plank":
		e.stance = 3
	}
	for _, p := range Plan(s, BoundsOf(s).Least, Options{}).Phases {
		if p.Kind == Move || p.Kind == Hold || p.Kind == Release {
			e.work += p.Length
		}
	}
	return e
}
