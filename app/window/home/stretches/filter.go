package stretches

import (
	"cmp"
	"slices"
	"time"

	"posturebreak/app/link"
	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
)

// where is a kind of place in the room at which a stretch is done.
type where string

// The kinds of place.
const (
	sitting  where = "sitting"
	standing where = "standing"
	wall     where = "wall"
	doorway  where = "doorway"
	floor    where = "floor"
)

// wheres lists the kinds of place, from the chair to the floor.
func wheres() []where { return []where{sitting, standing, wall, doorway, floor} }

// lengths lists the limits of time that can be chosen.
func lengths() []time.Duration { return []time.Duration{time.Minute, 2 * time.Minute, 3 * time.Minute} }

// nearly is how much longer than a limit a stretch may take: a minute and ten seconds are said to be about a minute.
const nearly = 15 * time.Second

// filter is what the person wants to see. Its parts must all be met; of the choices inside one part, any may be. The zero
// filter admits everything.
type filter struct {
	Query      string
	Desk       bool // can be done at the desk in office clothes
	Have       bool // needs nothing but what is at hand
	Liked      bool // favourites
	Own        bool // from files of the person's own
	Where      []where
	Directions []stretch.Direction
	Within     time.Duration // not longer than this; 0 for any length
}

// means is what the place where the person is allows.
type means struct {
	Equipment []string
	Positions []string // nil for all
}

// meansOf answers what the settings say about the chosen place, or else in general.
func meansOf(s reminders.Settings) means {
	for _, p := range s.Places {
		if p.Name == s.Stretch.Place && p.Name != "" {
			m := means{Equipment: p.Equipment}
			if len(p.Positions) > 0 {
				m.Positions = p.Positions
			}
			return m
		}
	}
	return means{Equipment: s.Stretch.Equipment}
}

// allow says whether a way to do a stretch is possible.
func (m means) allow(way stretch.Stretch) bool {
	if m.Positions != nil && !slices.ContainsFunc(standsFor(way.Position), func(p string) bool { return slices.Contains(m.Positions, p) }) {
		return false
	}
	return !slices.ContainsFunc(way.Equipment, func(e string) bool { return !slices.Contains(m.Equipment, e) })
}

// standsFor lists the positions that one position leaves to choose from, itself among them.
func standsFor(position string) []string {
	if position == "chair-or-standing" {
		return []string{position, "chair", "standing"}
	}
	return []string{position}
}

// pick answers the stretches that the filter admits: first what would be recommended now, then the rest in their order, and last
// those that are left out at present. In a search those come first whose name is what is searched for.
func pick(all []link.About, f filter, m means, find *finder) []link.About {
	var picked []link.About
	for _, a := range all {
		if f.admits(a, m, find) {
			picked = append(picked, a)
		}
	}
	slices.SortStableFunc(picked, func(a, b link.About) int {
		byName := 0
		if f.Query != "" {
			byName = find.rank(a, f.Query) - find.rank(b, f.Query)
		}
		return cmp.Or(byName, chance(a)-chance(b))
	})
	return picked
}

// chance is how near a stretch is to being recommended now: the first, any other, or one that is left out.
func chance(a link.About) int {
	switch a.Rank {
	case 0:
		return 2
	case 1:
		return 0
	}
	return 1
}

// admits says whether a stretch is wanted. What is said about place, desk and equipment has to be true of one and the same way to
// do it: a row at the desk and a row with dumbbells do not make a row with dumbbells at the desk.
func (f filter) admits(a link.About, m means, find *finder) bool {
	switch {
	case f.Liked && !a.Favourite,
		f.Own && a.Origin == link.BuiltIn,
		f.Within > 0 && a.Length > f.Within+nearly,
		len(f.Directions) > 0 && !slices.ContainsFunc(a.Stretch.Directions, f.wants),
		f.Query != "" && !find.matches(a, f.Query):
		return false
	}
	return slices.ContainsFunc(a.Ways, func(way stretch.Stretch) bool { return f.admitsWay(way, m) })
}

func (f filter) wants(d stretch.Direction) bool { return slices.Contains(f.Directions, d) }

func (f filter) admitsWay(way stretch.Stretch, m means) bool {
	switch {
	case f.Desk && !way.Desk,
		f.Have && !m.allow(way),
		len(f.Where) > 0 && !slices.ContainsFunc(f.Where, func(w where) bool { return w.fits(way) }):
		return false
	}
	return true
}

// fits says whether a way to do a stretch is done there. Who leans on a wall also stands or sits.
func (w where) fits(way stretch.Stretch) bool {
	switch w {
	case sitting:
		return slices.Contains(standsFor(way.Position), "chair")
	case standing:
		return slices.Contains(standsFor(way.Position), "standing")
	case floor:
		return stretch.OnFloor(way.Position)
	case wall, doorway:
		return slices.Contains(way.Equipment, string(w))
	}
	return false
}

// toggled returns the list with one more, or without it where it is in there. The list itself stays as it is.
func toggled[T comparable](list []T, one T) []T {
	if i := slices.Index(list, one); i >= 0 {
		return slices.Delete(slices.Clone(list), i, i+1)
	}
	return append(slices.Clone(list), one)
}
