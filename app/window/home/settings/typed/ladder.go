package typed

import "time"

// Ladder is the values that a stepper goes through, ascending.
type Ladder []time.Duration

// Lengths are the lengths of time from least to most that people choose from: in small steps at first, and larger ones further on.
func Lengths(least, most time.Duration) Ladder {
	var ladder Ladder
	for _, part := range []struct{ until, step time.Duration }{
		{time.Minute, 15 * time.Second},
		{5 * time.Minute, time.Minute},
		{time.Hour, 5 * time.Minute},
		{3 * time.Hour, 15 * time.Minute},
		{24 * time.Hour, time.Hour},
	} {
		at := time.Duration(0)
		if len(ladder) > 0 {
			at = ladder[len(ladder)-1]
		}
		for at = at + part.step; at <= part.until; at += part.step {
			ladder = append(ladder, at)
		}
	}
	return ladder.between(least, most)
}

// Seconds are all whole seconds from least to most.
func Seconds(least, most time.Duration) Ladder {
	var ladder Ladder
	for at := least; at <= most; at += time.Second {
		ladder = append(ladder, at)
	}
	return ladder
}

// between keeps what lies in a range, and its ends.
func (l Ladder) between(least, most time.Duration) Ladder {
	kept := Ladder{least}
	for _, at := range l {
		if at > least && at < most {
			kept = append(kept, at)
		}
	}
	return append(kept, most)
}

// Above is the next larger value than at; the largest where there is none.
func (l Ladder) Above(at time.Duration) time.Duration {
	for _, rung := range l {
		if rung > at {
			return rung
		}
	}
	return l[len(l)-1]
}

// Below is the next smaller value than at; the smallest where there is none.
func (l Ladder) Below(at time.Duration) time.Duration {
	for i := len(l) - 1; i >= 0; i-- {
		if l[i] < at {
			return l[i]
		}
	}
	return l[0]
}
