package stretches

import (
	"slices"

	"posturebreak/app/link"
)

// part is one part of a filter.
type part int

// The parts, in the order in which they stand on the page.
const (
	byQuery part = iota
	byDesk
	byHave
	byLiked
	byOwn
	byWhere
	byDirection
	byLength
)

// parts lists the parts of a filter that keep something out.
func (f filter) parts() []part {
	var on []part
	for p, is := range map[part]bool{
		byQuery: f.Query != "", byDesk: f.Desk, byHave: f.Have, byLiked: f.Liked, byOwn: f.Own,
		byWhere: len(f.Where) > 0, byDirection: len(f.Directions) > 0, byLength: f.Within > 0,
	} {
		if is {
			on = append(on, p)
		}
	}
	slices.Sort(on)
	return on
}

// without is the filter with one part lifted.
func (f filter) without(p part) filter {
	switch p {
	case byQuery:
		f.Query = ""
	case byDesk:
		f.Desk = false
	case byHave:
		f.Have = false
	case byLiked:
		f.Liked = false
	case byOwn:
		f.Own = false
	case byWhere:
		f.Where = nil
	case byDirection:
		f.Directions = nil
	case byLength:
		f.Within = 0
	}
	return f
}

// folded counts the parts that are chosen behind the button for more filters.
func (f filter) folded() int {
	n := 0
	for _, p := range f.parts() {
		if p >= byWhere {
			n++
		}
	}
	return n
}

// lift is a part of a filter that could be given up, and how many stretches there would be then.
type lift struct {
	Part  part
	Count int
}

// lifts answers which parts of a filter to give up where it admits nothing, the one that brings most first. The search comes last:
// who has typed a name wants that stretch, and not the others. It is empty where no single part is enough.
func lifts(all []link.About, f filter, m means, find *finder) []lift {
	var found []lift
	for _, p := range f.parts() {
		if n := len(pick(all, f.without(p), m, find)); n > 0 {
			found = append(found, lift{p, n})
		}
	}
	slices.SortStableFunc(found, func(a, b lift) int {
		if (a.Part == byQuery) != (b.Part == byQuery) {
			return int(b.Part) - int(a.Part) // the search is the first part
		}
		return b.Count - a.Count
	})
	return found
}
