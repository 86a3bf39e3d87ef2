package stretch

import (
	"cmp"
	"encoding/binary"
	"hash/fnv"
	"slices"
	"time"
)

// Wish is what a reminder asks for by itself. The zero value asks for nothing.
type Wish struct {
	Stretches  []string    // ids, or "row/band" for a variant; naming one means it, on the floor or with a band or not
	Directions []Direction // any of them will do
}

// Setting is what the day and the settings allow.
type Setting struct {
	Budget     time.Duration        // length of the break; zero for no limit
	Positions  []string             // of [Positions]; nil for all
	Equipment  []string             // of [Equipment]; nil for what every office has
	DeskOnly   bool                 // only what can be done at the desk in office clothes
	Muted      map[string]time.Time // until when a stretch is not wanted, by id
	AvoidAreas []string             // of [Areas]: regions to spare
	Options    Options              // lengths around the movements

	fitted map[string]Timeline // by key; see Prepared
}

// Prepared returns the setting with the timelines of all stretches made, so that [Rank] need not make them each time. It is
// for the budget and the options that the setting has now. The timelines are shared and must not be changed.
func (w Setting) Prepared(c Catalogue) Setting {
	w.fitted = map[string]Timeline{}
	for _, entry := range c.All() {
		for _, way := range append(entry.Ways(), entry) {
			w.fitted[way.key()] = Fit(way, Start(way), w.Budget, w.Options)
		}
	}
	return w
}

// fit is the timeline of a stretch within the budget.
func (w Setting) fit(s Stretch) Timeline {
	if line, ok := w.fitted[s.key()]; ok {
		return line
	}
	return Fit(s, Start(s), w.Budget, w.Options)
}

func (s Stretch) key() string { return s.ID + "/" + s.Variant }

// Pick is one stretch that fits, with how much of it, and why it stands where it stands.
type Pick struct {
	Stretch  Stretch  // resolved to the variant that fits
	Amount   Amount   // that the timeline is made of
	Timeline Timeline //
	Score    float64  // the higher, the better; comparable within one ranking only
	Reasons  []Reason // the weightiest first, never empty
}

// Rank orders the stretches that fit, the best first. Same inputs, same answer: the seed alone decides between equals.
//
// What is not allowed is left out: what needs the floor or equipment that is not there, what is muted, what is felt in a
// region to spare, what is longer than the break. A reminder's own wish narrows the choice further, where it leaves any.
// Where nothing fits the break, all that is allowed is there, the shortest first, with Over set in the timeline. The answer
// is empty only where nothing is allowed at all.
func Rank(c Catalogue, m Memory, at time.Time, w Setting, wish Wish, seed uint64) []Pick {
	candidates := wanted(c, at, w, wish)
	var fitting, over []Pick
	for _, s := range candidates {
		line := w.fit(s)
		score, reasons := weigh(s, m, at, wish)
		pick := Pick{Stretch: s, Amount: line.Amount, Timeline: line, Score: score, Reasons: reasons}
		if line.Over {
			over = append(over, pick)
		} else {
			fitting = append(fitting, pick)
		}
	}
	if len(fitting) == 0 {
		slices.SortFunc(over, func(a, b Pick) int {
			return cmp.Or(cmp.Compare(a.Timeline.Total, b.Timeline.Total), byScore(a, b, seed))
		})
		for i := range over {
			over[i].Reasons = slices.Insert(over[i].Reasons, 1, overReason())
		}
		return over
	}
	slices.SortFunc(fitting, func(a, b Pick) int { return byScore(a, b, seed) })
	return fitting
}

func byScore(a, b Pick, seed uint64) int {
	return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(lot(a, seed), lot(b, seed)), cmp.Compare(a.Stretch.ID, b.Stretch.ID))
}

// lot is the number that a stretch draws among equals.
func lot(p Pick, seed uint64) uint64 {
	h := fnv.New64a()
	// A hash never fails to take what is written to it.
	_, _ = h.Write(binary.LittleEndian.AppendUint64(nil, seed))
	_, _ = h.Write([]byte(p.Stretch.ID))
	return h.Sum64()
}

// wanted lists the stretches to choose among, each in the way that suits the setting best.
func wanted(c Catalogue, at time.Time, w Setting, wish Wish) []Stretch {
	if named := namedBy(c, at, w, wish); len(named) > 0 {
		return named
	}
	var all, turned []Stretch
	for _, entry := range c.All() {
		way, ok := w.wayFor(entry, at)
		if !ok {
			continue
		}
		all = append(all, way)
		if slices.ContainsFunc(way.Directions, func(d Direction) bool { return slices.Contains(wish.Directions, d) }) {
			turned = append(turned, way)
		}
	}
	if len(turned) > 0 {
		return turned
	}
	return all
}

// namedBy lists the stretches that a reminder names. Who names a stretch knows where and with what to do it, so desk,
// position and equipment are not asked about; but muted and spared stay what they are.
func namedBy(c Catalogue, at time.Time, w Setting, wish Wish) []Stretch {
	var named []Stretch
	for _, name := range wish.Stretches {
		s, ok := c.Find(name)
		if !ok || w.refuses(s, at) {
			continue
		}
		if s.Variant == "" {
			s = w.bestWay(s)
		}
		named = append(named, s)
	}
	return named
}

// refuses reports whether a stretch is muted or felt where it must not be.
func (w Setting) refuses(s Stretch, at time.Time) bool {
	until, muted := w.Muted[s.ID]
	return muted && at.Before(until) || slices.Contains(w.AvoidAreas, s.Area)
}

// wayFor finds the first way to do a stretch that the setting allows, one that stays off the floor before others.
func (w Setting) wayFor(entry Stretch, at time.Time) (Stretch, bool) {
	if w.refuses(entry, at) {
		return Stretch{}, false
	}
	ways := slices.DeleteFunc(entry.Ways(), func(way Stretch) bool { return !w.allows(way) })
	if len(ways) == 0 {
		return Stretch{}, false
	}
	return w.offFloor(ways), true
}

// bestWay is the allowed way of a stretch, or its usual one where none is.
func (w Setting) bestWay(entry Stretch) Stretch {
	ways := entry.Ways()
	if allowed := slices.DeleteFunc(slices.Clone(ways), func(way Stretch) bool { return !w.allows(way) }); len(allowed) > 0 {
		ways = allowed
	}
	return w.offFloor(ways)
}

// offFloor prefers, at the desk, a way that does not go down to the floor: the wall angel is published sitting on it.
func (w Setting) offFloor(ways []Stretch) Stretch {
	if i := slices.IndexFunc(ways, func(way Stretch) bool { return !OnFloor(way.Position) }); w.DeskOnly && i >= 0 {
		return ways[i]
	}
	return ways[0]
}

func (w Setting) allows(way Stretch) bool {
	if w.DeskOnly && !way.Desk || w.Positions != nil && !w.hasPosition(way.Position) {
		return false
	}
	there := w.Equipment
	if there == nil {
		there = OfficeEquipment()
	}
	return !slices.ContainsFunc(way.Equipment, func(e string) bool { return !slices.Contains(there, e) })
}

func (w Setting) hasPosition(position string) bool {
	if position == "chair-or-standing" && (slices.Contains(w.Positions, "chair") || slices.Contains(w.Positions, "standing")) {
		return true
	}
	return slices.Contains(w.Positions, position)
}
