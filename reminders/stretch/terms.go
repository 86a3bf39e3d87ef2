package stretch

import (
	"slices"

	"posturebreak/reminders/words"
)

// The names of what files and JSON spell as ids. A word that is none of them is shown as it is.

// PositionName names a position of [Positions]: "hands and knees".
func PositionName(b *words.Book, position string) string {
	names := b.Names("position", "chair, chair or standing, standing, "+
		"sitting on the floor, hands and knees, child's pose, lunge, plank, lying on the side, lying on the front, lying on the back")
	return named(position, Positions(), names)
}

// EquipmentName names a thing of [Equipment]: "foam roller".
func EquipmentName(b *words.Book, thing string) string {
	return named(thing, Equipment(), b.Names("equipment", "chair, wall, doorway, mat, foam roller, dumbbells, band"))
}

// AreaName names a region of [Areas]: "mid-back".
func AreaName(b *words.Book, area string) string {
	return named(area, Areas(), b.Names("region of the body", "mid-back, upper back, whole back, shoulders, chest, side"))
}

// inArea names a region after "felt in": "your mid-back".
func inArea(b *words.Book, area string) string {
	return named(area, Areas(), b.Names("region of the body after “felt in”",
		"your mid-back, your upper back, your whole back, your shoulders, your chest, your side"))
}

// spareArea names a region after "you spare" and "you leave out": "your mid-back".
func spareArea(b *words.Book, area string) string {
	return named(area, Areas(), b.Names("region of the body after “you spare”",
		"your mid-back, your upper back, your whole back, your shoulders, your chest, your side"))
}

// named finds the name of an id in the list that goes with the list of ids.
func named(id string, ids, names []string) string {
	if i := slices.Index(ids, id); i >= 0 {
		return names[i]
	}
	return id
}
