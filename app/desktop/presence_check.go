package desktop

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

// checkClock looks at the clock that the alarm needs.
func checkClock() Check {
	const part = "clock and sleep"
	c := newClock()
	_, err := c.read()
	if closeErr := c.close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return broken(part, "The system's clock cannot be followed: "+err.Error()+".", "")
	}
	return works(part, "Sleep and changes of the clock are noticed.")
}
