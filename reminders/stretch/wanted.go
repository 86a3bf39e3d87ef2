package stretch

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// LeftOut is one stretch that cannot be offered now, and the first reason why not.
type LeftOut struct {
	Stretch string `json:"stretch"` // id
	Code    string `json:"code"`    // for scripts: muted, hurt, sore, spared, desk-only, position, equipment, wish, too-long
	Words   string `json:"words"`   // a short sentence
}

// candidate is one stretch to choose among, in the way that suits the setting best.
type candidate struct {
	way    Stretch
	gently string // why it has to be done with care, "" for no reason
}

// wanted lists the stretches to choose among, and those that it leaves out.
func wanted(c Catalogue, m Memory, at time.Time, w Setting, wish Wish) ([]candidate, []LeftOut) {
	d := door{memory: m, at: at, setting: w}
	if named := d.named(c, wish); len(named) > 0 {
		return named, d.others(c, named, nil)
	}
	var all, turned, sore []candidate
	var leftOut []LeftOut
	for _, entry := range c.All() {
		way, no := d.opens(entry)
		switch {
		case no.Code == codeSore:
			sore = append(sore, candidate{way, no.Words + " Go gently."})
			leftOut = append(leftOut, no)
			continue
		case no.Code != "":
			leftOut = append(leftOut, no)
			continue
		}
		all = append(all, candidate{way: way})
		if slices.ContainsFunc(way.Directions, func(d Direction) bool { return slices.Contains(wish.Directions, d) }) {
			turned = append(turned, candidate{way: way})
		}
	}
	switch {
	case len(turned) > 0:
		return turned, d.others(c, turned, leftOut)
	case len(all) == 0:
		return sore, d.others(c, sore, slices.DeleteFunc(leftOut, func(o LeftOut) bool { return o.Code == codeSore }))
	}
	return all, leftOut
}

// codeSore marks what is left out because something else hurt in the same region.
const codeSore = "sore"

// door lets stretches in or tells why not.
type door struct {
	memory  Memory
	at      time.Time
	setting Setting
}

// named lists the stretches that a reminder names. Who names a stretch knows where and with what to do it, so desk,
// position and equipment are not asked about; but muted, hurt and spared stay what they are.
func (d door) named(c Catalogue, wish Wish) []candidate {
	var named []candidate
	for _, name := range wish.Stretches {
		s, ok := c.Find(name)
		if !ok || d.refuses(s).Code != "" {
			continue
		}
		if s.Variant == "" {
			s = d.setting.bestWay(s)
		}
		named = append(named, candidate{way: s})
	}
	return named
}

// others adds, to those left out, the ones that a wish has passed over.
func (d door) others(c Catalogue, chosen []candidate, leftOut []LeftOut) []LeftOut {
	for _, entry := range c.All() {
		isIt := func(id string) bool { return id == entry.ID }
		if slices.ContainsFunc(chosen, func(c candidate) bool { return isIt(c.way.ID) }) ||
			slices.ContainsFunc(leftOut, func(o LeftOut) bool { return isIt(o.Stretch) }) {
			continue
		}
		_, no := d.opens(entry)
		if no.Code == "" {
			no = LeftOut{entry.ID, codeWish, "Your reminder asks for something else."}
		}
		leftOut = append(leftOut, no)
	}
	return leftOut
}

// opens finds the way to do a stretch that the setting allows; or says why there is none. What is sore has a way all the same.
func (d door) opens(entry Stretch) (Stretch, LeftOut) {
	no := d.refuses(entry)
	if no.Code != "" && no.Code != codeSore {
		return Stretch{}, no
	}
	ways := slices.DeleteFunc(entry.Ways(), func(way Stretch) bool { return !d.setting.allows(way) })
	if len(ways) == 0 {
		return Stretch{}, d.setting.hindrance(entry)
	}
	return d.setting.offFloor(ways), no
}

// refuses says why a stretch is not wanted, wherever and with whatever it is done. An empty code is no reason.
func (d door) refuses(s Stretch) LeftOut {
	if until, muted := d.setting.Muted[s.ID]; muted && d.at.Before(until) {
		return LeftOut{s.ID, "muted", "You have muted it."}
	}
	if hurt := d.memory.Stretches[s.ID].Hurt; d.recent(hurt) {
		return LeftOut{s.ID, "hurt", "It hurt " + agoWords(hurt, d.at) + "."}
	}
	if slices.Contains(d.setting.AvoidAreas, s.Area) {
		return LeftOut{s.ID, "spared", "You spare " + areaWords(s.Area) + "."}
	}
	if hurt := d.memory.Sore[s.Area]; d.recent(hurt) {
		return LeftOut{s.ID, codeSore, "Something felt in " + areaWords(s.Area) + " hurt " + agoWords(hurt, d.at) + "."}
	}
	return LeftOut{}
}

// recent says whether it is still to be spared.
func (d door) recent(hurt time.Time) bool { return !hurt.IsZero() && d.at.Sub(hurt) < RestAfterHurt }

// bestWay is the allowed way of a stretch; where none is, one for the desk or the usual one.
func (w Setting) bestWay(entry Stretch) Stretch {
	all := entry.Ways()
	ways := slices.DeleteFunc(slices.Clone(all), func(way Stretch) bool { return !w.allows(way) })
	if len(ways) == 0 && w.DeskOnly {
		ways = slices.DeleteFunc(slices.Clone(all), func(way Stretch) bool { return !way.Desk })
	}
	if len(ways) == 0 {
		ways = all
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

func (w Setting) allows(way Stretch) bool { return w.hinders(way) == (LeftOut{}) }

// hindrance says why no way of a stretch can be done here: what hinders the one that comes nearest.
func (w Setting) hindrance(entry Stretch) LeftOut {
	var nearest LeftOut
	for _, way := range entry.Ways() {
		no := w.hinders(way)
		if no.Code == "equipment" || nearest.Code == "" || nearest.Code == "desk-only" && no.Code == "position" {
			nearest = no
		}
	}
	return nearest
}

// hinders says why a way to do a stretch is not possible here; nothing where it is.
func (w Setting) hinders(way Stretch) LeftOut {
	switch {
	case w.DeskOnly && !way.Desk:
		return LeftOut{way.ID, "desk-only", "It cannot be done at the desk in office clothes."}
	case w.Positions != nil && !w.hasPosition(way.Position):
		return LeftOut{way.ID, "position", "There is no room here for its position: " + way.Position + "."}
	}
	if missing := w.missing(way); len(missing) > 0 {
		return LeftOut{way.ID, "equipment", fmt.Sprintf("It needs what is not at hand: %s.", strings.Join(missing, ", "))}
	}
	return LeftOut{}
}

func (w Setting) missing(way Stretch) []string {
	there := w.Equipment
	if there == nil {
		there = OfficeEquipment()
	}
	var missing []string
	for _, e := range way.Equipment {
		if !slices.Contains(there, e) {
			missing = append(missing, e)
		}
	}
	return missing
}

func (w Setting) hasPosition(position string) bool {
	if position == "chair-or-standing" && (slices.Contains(w.Positions, "chair") || slices.Contains(w.Positions, "standing")) {
		return true
	}
	return slices.Contains(w.Positions, position)
}
