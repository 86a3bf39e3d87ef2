// Package names says what the catalogue's ids mean: positions, equipment, directions and regions of the body, in the person's
// language. It is for all pages of the home window, so that a thing has one name everywhere.
//
// It may import reminders/stretch and the words. An id that it does not know, from a newer file, is said as it is.
package names

import (
	"strings"

	"posturebreak/reminders/stretch"
	"posturebreak/reminders/words"
)

// Position names what the body rests on, an id of [stretch.Positions], as a label: "Sitting on a chair".
func Position(b *words.Book, id string) string {
	switch id {
	case "chair":
		return b.Say("Sitting on a chair")
	case "chair-or-standing":
		return b.Say("Sitting or standing")
	case "standing":
		return b.Say("Standing")
	case "floor-sitting":
		return b.Say("Sitting on the floor")
	case "hands-and-knees":
		return b.Say("On hands and knees")
	case "childs-pose":
		return b.Say("Kneeling, in child’s pose")
	case "lunge":
		return b.Say("In a lunge")
	case "plank":
		return b.Say("In a plank")
	case "lying-side":
		return b.Say("Lying on the side")
	case "lying-front":
		return b.Say("Lying on the front")
	case "lying-back":
		return b.Say("Lying on the back")
	}
	return plain(id)
}

// Equipment names a thing that a stretch can need, an id of [stretch.Equipment], as a label: "Foam roller".
func Equipment(b *words.Book, id string) string {
	switch id {
	case "chair":
		return b.In("equipment", "Chair")
	case "wall":
		return b.In("equipment", "Wall")
	case "doorway":
		return b.In("equipment", "Doorway")
	case "mat":
		return b.In("equipment", "Mat")
	case "foam-roller":
		return b.In("equipment", "Foam roller")
	case "dumbbells":
		return b.In("equipment", "Dumbbells")
	case "band":
		return b.In("equipment", "Band")
	}
	return plain(id)
}

// Direction names a way in which a stretch moves the back, as a label: "Side-bend".
func Direction(b *words.Book, d stretch.Direction) string {
	switch d {
	case stretch.Extension:
		return b.In("direction", "Straightening")
	case stretch.Flexion:
		return b.In("direction", "Rounding")
	case stretch.Rotation:
		return b.In("direction", "Turning")
	case stretch.SideBend:
		return b.In("direction", "Side-bending")
	case stretch.Chest:
		return b.In("direction", "Opening the chest")
	case stretch.Strength:
		return b.In("direction", "Strengthening")
	}
	return plain(string(d))
}

// Area names a region of the body, an id of [stretch.Areas], as a label: "Mid-back".
func Area(b *words.Book, id string) string {
	switch id {
	case "mid-back":
		return b.In("area", "Mid-back")
	case "upper-back":
		return b.In("area", "Upper back")
	case "whole-back":
		return b.In("area", "Whole back")
	case "shoulders":
		return b.In("area", "Shoulders")
	case "chest":
		return b.In("area", "Chest")
	case "side":
		return b.In("area", "Side of the body")
	}
	return plain(id)
}

func plain(id string) string { return strings.ReplaceAll(id, "-", " ") }
