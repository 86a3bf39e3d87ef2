package stretch

import "posturebreak/reminders/words"

// lackWords says what today lacks of a direction. Each direction has sentences of its own: a verb that is put into a sentence
// is wrong in most languages.
func lackWords(b *words.Book, d Direction, moved Moved) string {
	switch {
	case moved.share() == 0:
		return notYetWords(b, d)
	case moved.Right >= 1 && moved.Left == 0:
		return rightOnlyWords(b, d)
	case moved.Left >= 1 && moved.Right == 0:
		return leftOnlyWords(b, d)
	}
	return inPartWords(b, d)
}

// notYetWords says that a direction was not moved today.
func notYetWords(b *words.Book, d Direction) string {
	switch d {
	case Extension:
		return b.Say("You have not straightened your mid-back yet today.")
	case Rotation:
		return b.Say("You have not turned your mid-back yet today.")
	case SideBend:
		return b.Say("You have not stretched your sides yet today.")
	case Chest:
		return b.Say("You have not opened your chest yet today.")
	case Flexion:
		return b.Say("You have not rounded your back yet today.")
	case Strength:
		return b.Say("You have not strengthened your back yet today.")
	}
	return b.Say("You have not moved this way yet today.")
}

// rightOnlyWords says that a direction was moved on one side.
func rightOnlyWords(b *words.Book, d Direction) string {
	switch d {
	case Extension:
		return b.Say("You have straightened your mid-back on the right side only today.")
	case Rotation:
		return b.Say("You have turned your mid-back on the right side only today.")
	case SideBend:
		return b.Say("You have stretched your sides on the right side only today.")
	case Chest:
		return b.Say("You have opened your chest on the right side only today.")
	case Flexion:
		return b.Say("You have rounded your back on the right side only today.")
	case Strength:
		return b.Say("You have strengthened your back on the right side only today.")
	}
	return b.Say("You have moved this way on the right side only today.")
}

// leftOnlyWords says that a direction was moved on the other side.
func leftOnlyWords(b *words.Book, d Direction) string {
	switch d {
	case Extension:
		return b.Say("You have straightened your mid-back on the left side only today.")
	case Rotation:
		return b.Say("You have turned your mid-back on the left side only today.")
	case SideBend:
		return b.Say("You have stretched your sides on the left side only today.")
	case Chest:
		return b.Say("You have opened your chest on the left side only today.")
	case Flexion:
		return b.Say("You have rounded your back on the left side only today.")
	case Strength:
		return b.Say("You have strengthened your back on the left side only today.")
	}
	return b.Say("You have moved this way on the left side only today.")
}

// inPartWords says that a direction was moved, but not by the whole of a stretch.
func inPartWords(b *words.Book, d Direction) string {
	switch d {
	case Extension:
		return b.Say("You have straightened your mid-back only in part today.")
	case Rotation:
		return b.Say("You have turned your mid-back only in part today.")
	case SideBend:
		return b.Say("You have stretched your sides only in part today.")
	case Chest:
		return b.Say("You have opened your chest only in part today.")
	case Flexion:
		return b.Say("You have rounded your back only in part today.")
	case Strength:
		return b.Say("You have strengthened your back only in part today.")
	}
	return b.Say("You have moved this way only in part today.")
}

// weekWords says how long a direction was left out.
func weekWords(b *words.Book, d Direction, days int) string {
	switch d {
	case Extension:
		return b.Count(days, "You have not straightened your mid-back for %d day.", "You have not straightened your mid-back for %d days.")
	case Rotation:
		return b.Count(days, "You have not turned your mid-back for %d day.", "You have not turned your mid-back for %d days.")
	case SideBend:
		return b.Count(days, "You have not stretched your sides for %d day.", "You have not stretched your sides for %d days.")
	case Chest:
		return b.Count(days, "You have not opened your chest for %d day.", "You have not opened your chest for %d days.")
	case Flexion:
		return b.Count(days, "You have not rounded your back for %d day.", "You have not rounded your back for %d days.")
	case Strength:
		return b.Count(days, "You have not strengthened your back for %d day.", "You have not strengthened your back for %d days.")
	}
	return b.Count(days, "You have not moved this way for %d day.", "You have not moved this way for %d days.")
}

// wishWords says that a reminder asks for a direction.
func wishWords(b *words.Book, d Direction) string {
	switch d {
	case Extension:
		return b.Say("Your reminder asks for a back extension.")
	case Rotation:
		return b.Say("Your reminder asks for a turn.")
	case SideBend:
		return b.Say("Your reminder asks for a side-bend.")
	case Chest:
		return b.Say("Your reminder asks for a chest stretch.")
	case Flexion:
		return b.Say("Your reminder asks for a back flexion.")
	case Strength:
		return b.Say("Your reminder asks for a strengthening one.")
	}
	return b.Say("Your reminder asks for this movement.")
}
