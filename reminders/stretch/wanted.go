package stretch

import (
	"slices"
	"time"

	"posturebreak/reminders/words"
)

// LeftOut is one stretch that cannot be offered now, and the first reason why not.
type LeftOut struct {
	Stretch string `json:"stretch"` // id
	Code    string `json:"code"`    // for scripts: muted, hurt, spared, desk-only, position, equipment, wish, too-long
	Words   string `json:"words"`   // a short sentence

	Until time.Time `json:"until,omitzero"` // with muted, hurt and spared: when that ends; zero for never
}

// wanted lists the stretches to choose among, each in the way that suits the setting best, and those that it leaves out.
func wanted(c Catalogue, m Memory, at time.Time, w Setting, wish Wish) ([]Stretch, []LeftOut) {
	d := door{memory: m, at: at, setting: w}
	if named := d.named(c, wish); len(named) > 0 {
		return named, d.others(c, named, nil)
	}
	var all, turned []Stretch
	var leftOut []LeftOut
	for _, entry := range c.All() {
		way, no := d.opens(entry)
		if no.Code != "" {
			leftOut = append(leftOut, no)
			continue
		}
		all = append(all, way)
		if slices.ContainsFunc(way.Directions, func(d Direction) bool { return slices.Contains(wish.Directions, d) }) {
			turned = append(turned, way)
		}
	}
	if len(turned) > 0 {
		return turned, d.others(c, turned, leftOut)
	}
	return all, leftOut
}

// door lets stretches in or tells why not.
type door struct {
	memory  Memory
	at      time.Time
	setting Setting
}

// book is the language of the reasons.
func (d door) book() *words.Book { return d.setting.Options.Book }

// named lists the stretches that a reminder names. Who names a stretch knows where and with what to do it, so desk,
// position and equipment are not asked about; but muted, hurt and spared stay what they are.
func (d door) named(c Catalogue, wish Wish) []Stretch {
	var named []Stretch
	for _, name := range wish.Stretches {
		s, ok := c.Find(name)
		if !ok || d.refuses(s).Code != "" {
			continue
		}
		if s.Variant == "" {
			s = d.setting.bestWay(s)
		}
		named = append(named, s)
	}
	return named
}

// others adds, to those left out, the ones that a wish has passed over.
func (d door) others(c Catalogue, chosen []Stretch, leftOut []LeftOut) []LeftOut {
	for _, entry := range c.All() {
		isIt := func(id string) bool { return id == entry.ID }
		if slices.ContainsFunc(chosen, func(s Stretch) bool { return isIt(s.ID) }) ||
			slices.ContainsFunc(leftOut, func(o LeftOut) bool { return isIt(o.Stretch) }) {
			continue
		}
		_, no := d.opens(entry)
		if no.Code == "" {
			no = LeftOut{Stretch: entry.ID, Code: codeWish, Words: d.book().Say("Your reminder asks for something else.")}
		}
		leftOut = append(leftOut, no)
	}
	return leftOut
}

// opens finds the way to do a stretch that the setting allows; or says why there is none.
func (d door) opens(entry Stretch) (Stretch, LeftOut) {
	if no := d.refuses(entry); no.Code != "" {
		return Stretch{}, no
	}
	ways := slices.DeleteFunc(entry.Ways(), func(way Stretch) bool { return !d.setting.allows(way) })
	if len(ways) == 0 {
		return Stretch{}, d.setting.hindrance(entry)
	}
	return d.setting.offFloor(ways), LeftOut{}
}

// The codes of what a person can take back: posturebreak unmute does.
const (
	codeMuted  = "muted"  // this stretch is not wanted
	codeHurt   = "hurt"   // it hurt
	codeSpared = "spared" // the region in which it is felt is left out
)

// refuses says why a stretch is not wanted, wherever and with whatever it is done. An empty code is no reason.
func (d door) refuses(s Stretch) LeftOut {
	if until, muted := d.setting.Muted[s.ID]; muted && d.at.Before(until) {
		return LeftOut{Stretch: s.ID, Code: codeMuted, Words: d.book().Say("You have muted it.")}
	}
	if until := d.memory.Muted[s.ID]; d.at.Before(until) {
		return LeftOut{Stretch: s.ID, Code: codeMuted, Words: mutedWords(d.book(), until, d.at), Until: until}
	}
	if hurt := d.memory.Stretches[s.ID].Hurt; !hurt.IsZero() && d.at.Sub(hurt) < RestAfterHurt {
		return LeftOut{Stretch: s.ID, Code: codeHurt, Words: d.book().Say("It hurt %s.", agoWords(d.book(), hurt, d.at)), Until: hurt.Add(RestAfterHurt)}
	}
	if slices.Contains(d.setting.AvoidAreas, s.Area) {
		return LeftOut{Stretch: s.ID, Code: codeSpared, Words: d.book().Say("You spare %s.", spareArea(d.book(), s.Area))}
	}
	if until := d.memory.Spared[s.Area]; d.at.Before(until) {
		return LeftOut{Stretch: s.ID, Code: codeSpared, Words: sparedWords(d.book(), s.Area, until, d.at), Until: until}
	}
	return LeftOut{}
}

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
		return LeftOut{Stretch: way.ID, Code: "desk-only", Words: w.Options.Book.Say("It cannot be done at the desk in office clothes.")}
	case w.Positions != nil && !w.hasPosition(way.Position):
		return LeftOut{Stretch: way.ID, Code: "position", Words: w.Options.Book.Say("There is no room here for its position: %s.", PositionName(w.Options.Book, way.Position))}
	}
	if missing := w.missing(way); len(missing) > 0 {
		return LeftOut{Stretch: way.ID, Code: "equipment", Words: w.Options.Book.Say("It needs what is not at hand: %s.", w.missingNames(missing))}
	}
	return LeftOut{}
}

// missingNames lists what is missing.
func (w Setting) missingNames(missing []string) string {
	names := make([]string, len(missing))
	for i, thing := range missing {
		names[i] = EquipmentName(w.Options.Book, thing)
	}
	return w.Options.Book.Commas(names...)
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
