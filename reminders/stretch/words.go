package stretch

import (
	"slices"

	"posturebreak/reminders/words"
)

// Positions lists what the body rests on, as files and JSON spell it, from the desk to the floor.
func Positions() []string {
	return []string{
		"chair", "chair-or-standing", "standing",
		"floor-sitting", "hands-and-knees", "childs-pose", "lunge", "plank", "lying-side", "lying-front", "lying-back",
	}
}

// Equipment lists what a stretch can need, as files and JSON spell it. A wall and a doorway count: not every room has one free.
func Equipment() []string {
	return []string{"chair", "wall", "doorway", "mat", "foam-roller", "dumbbells", "band"}
}

// OfficeEquipment is what we take for granted where the user has said nothing: a carpet does for a mat.
func OfficeEquipment() []string { return []string{"chair", "wall", "doorway", "mat"} }

// Areas lists the regions of the body in which a stretch can be felt most, as files and JSON spell them.
func Areas() []string {
	return []string{"mid-back", "upper-back", "whole-back", "shoulders", "chest", "side"}
}

// Directions lists every direction, in the order in which we name them.
func Directions() []Direction {
	return []Direction{Extension, Rotation, SideBend, Chest, Flexion, Strength}
}

// OnFloor says whether a position means going down to the floor, which few do in office clothes.
func OnFloor(position string) bool {
	return !slices.Contains([]string{"chair", "chair-or-standing", "standing"}, position)
}

// readyCue says how to take up a position, for the seconds before a stretch starts.
func readyCue(b *words.Book, position string) string {
	switch position {
	case "chair":
		return b.Say("Sit on your chair, both feet flat")
	case "chair-or-standing":
		return b.Say("Sit or stand tall, arms loose")
	case "standing":
		return b.Say("Stand up and find some room")
	case "floor-sitting":
		return b.Say("Come down to sit on the floor")
	case "hands-and-knees":
		return b.Say("Come onto your hands and knees")
	case "childs-pose":
		return b.Say("Kneel down, hands on your thighs")
	case "lunge":
		return b.Say("Step into a long lunge")
	case "plank":
		return b.Say("Set up a firm plank")
	case "lying-side":
		return b.Say("Lie on your side, knees bent")
	case "lying-front":
		return b.Say("Lie on your front")
	case "lying-back":
		return b.Say("Lie back, knees bent")
	}
	return b.Say("Get ready")
}
