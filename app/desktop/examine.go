package desktop

import (
	"context"
	"time"

	"posturebreak/reminders/words"
)

// Health is how well a part of the desktop serves the program.
type Health string

// The degrees.
const (
	Works   Health = "works"
	Limited Health = "limited" // this desktop does not have it; the program does without
	Broken  Health = "broken"  // it should work here, and something can be done about it
)

// Check is what was found out about one part.
type Check struct {
	Part   string `json:"part"`
	Health Health `json:"health"`
	Found  string `json:"found"`  // a sentence: what is there, or what is missing and what that means
	Remedy string `json:"remedy"` // what to do about it, a sentence; "" when nothing is wrong or nothing helps
}

func works(part, found string) Check { return Check{Part: part, Health: Works, Found: found} }

func limited(part, found, remedy string) Check {
	return Check{Part: part, Health: Limited, Found: found, Remedy: remedy}
}

func broken(part, found, remedy string) Check {
	return Check{Part: part, Health: Broken, Found: found, Remedy: remedy}
}

// ExamineLimit is how long [Examine] takes at most. A healthy desktop needs a tenth of it.
const ExamineLimit = 900 * time.Millisecond

// An inspection looks at one part, or at several that belong together.
type inspection struct {
	part string
	look func(ctx context.Context, book *words.Book) []Check
}

// alone makes an inspection of one part.
func alone(part string, look func(context.Context, *words.Book, string) Check) inspection {
	return inspection{part, func(ctx context.Context, book *words.Book) []Check { return []Check{look(ctx, book, part)} }}
}

// Examine finds out what of this desktop the program can use, and says it in the book's language. It changes nothing, shows
// nothing and starts nothing. All parts are looked at together, and after [ExamineLimit] one that has not answered is told
// as broken, so that a window can show the answer soon after it is opened.
func Examine(ctx context.Context, book *words.Book) []Check {
	return examine(ctx, book, inspections(book))
}

func examine(ctx context.Context, book *words.Book, parts []inspection) []Check {
	whole, cancel := context.WithTimeout(ctx, ExamineLimit)
	defer cancel()
	// What listens to its context ends earlier than what does not, and can say more about it.
	const toSayIt = 200 * time.Millisecond
	inTime, cancel := context.WithTimeout(whole, ExamineLimit-toSayIt)
	defer cancel()
	answers := make([]chan []Check, len(parts))
	for i, p := range parts {
		answers[i] = make(chan []Check, 1) // so that nobody need wait for one that is late
		go func() { answers[i] <- p.look(inTime, book) }()
	}
	var checks []Check
	for i, p := range parts {
		found, answered := awaited(whole, answers[i])
		if !answered {
			found = []Check{broken(p.part, book.Say("It does not answer."), book.Say("Start it anew, or log out and in again."))}
		}
		checks = append(checks, found...)
	}
	return checks
}

// checkClock looks at the clock that the alarm needs.
func checkClock(_ context.Context, book *words.Book, part string) Check {
	c := newClock()
	_, err := c.read()
	if closeErr := c.close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return broken(part, book.Say("The system's clock cannot be followed: %s.", err), "")
	}
	return works(part, book.Say("Sleep and changes of the clock are noticed."))
}
