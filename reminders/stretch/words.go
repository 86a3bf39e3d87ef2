package stretch

import "slices"

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
func readyCue(position string) string {
	switch position {
	case "chair":
		return "Sit on your chair, both feet flat"
	case "chair-or-standing":
		return "Sit or stand tall, arms loose"
	case "standing":
		return "Stand up and find some room"
	case "floor-sitting":
		return "Come down to sit on the floor"
	case "hands-and-knees":
		return "Come onto your hands and knees"
	case "childs-pose":
		return "Kneel down, hands on your thighs"
	case "lunge":
		return "Step into a long lunge"
	case "plank":
		return "Set up a firm plank"
	case "lying-side":
		return "Lie on your side, knees bent"
	case "lying-front":
		return "Lie on your front"
	case "lying-back":
		return "Lie back, knees bent"
	}
	return "Get ready"
}
