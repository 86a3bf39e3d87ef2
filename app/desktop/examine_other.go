//go:build !linux

package desktop

import (
	"context"

	"posturebreak/reminders/words"
)

// inspections are the parts of this system, in the order in which they are told.
func inspections(book *words.Book) []inspection {
	return []inspection{
		alone(book.In("what is examined", "clock and sleep"), checkClock),
		alone(book.In("what is examined", "idle time"), checkIdle),
		alone(book.In("what is examined", "speech"), checkSpeech),
	}
}

func checkIdle(ctx context.Context, book *words.Book, part string) Check {
	idle, err := openIdle(ctx)
	if err != nil {
		return limited(part, book.Say("This system does not tell whether somebody is at the desk."),
			book.Say("Pause the reminders by hand when you leave."))
	}
	defer idle.close()
	return works(part, book.Say("Told by %s.", idle.name()))
}
