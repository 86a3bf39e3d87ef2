package main

import (
	"posturebreak/app/window/session"
	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
)

// keyMeans is what a key stands for in a state of the break. The letters are the same in every language, because what they do is printed beside them.
func keyMeans(key byte, state session.State) session.Choice {
	switch state {
	case session.Playing, session.Paused:
		switch key {
		case 'p', 'P', ' ':
			return session.Choice{Do: session.Pause}
		case 'n', 'N':
			return session.Choice{Do: session.Next}
		case 'b', 'B':
			return session.Choice{Do: session.Previous}
		case 's', 'S':
			return session.Choice{Do: session.Skip, Meaning: reminders.NotNow}
		case 'q', 'Q':
			return session.Choice{Do: session.Finish}
		}
	case session.Thanked, session.Advised:
		switch key {
		case '1':
			return session.Choice{Do: session.Answer, Felt: stretch.Good}
		case '2':
			return session.Choice{Do: session.Answer, Felt: stretch.Hard}
		case '3':
			return session.Choice{Do: session.Answer, Felt: stretch.Hurt}
		case 'y', 'Y':
			return session.Choice{Do: session.LeaveOut, Spare: session.LeftOut}
		case 'n', 'N':
			return session.Choice{Do: session.LeaveOut, Spare: session.Kept}
		case 'q', 'Q', '\r', '\n':
			return session.Choice{Do: session.Leave}
		}
	case session.Offered, session.Starting, session.Finishing, session.Closed:
	}
	return session.Choice{}
}
