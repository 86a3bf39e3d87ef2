package stretch

import "time"

// Fit plans as much of an amount as a budget allows. It drops repetitions first, then sets, and shortens a hold last, because
// a stretch that is not held does little; among the plans that fit, it takes the longest hold, then the most sets, then the
// most repetitions. It never goes below what the source recommends: where even the least is too long for the budget, the
// timeline holds that least, Over is set, and Total tells the truth. A budget of zero or less is no limit.
func Fit(s Stretch, amount Amount, budget time.Duration, o Options) Timeline {
	b := BoundsOf(s)
	least, most := b.Least, b.Clamp(amount)
	within := func(hold, sets, reps int) (Timeline, bool) {
		t := Plan(s, Amount{Hold: hold, Sets: sets, Reps: reps}, o)
		return t, budget <= 0 || t.Total <= budget
	}
	if t, ok := within(least.Hold, least.Sets, least.Reps); !ok {
		t.Over = true
		return t
	}
	for hold := most.Hold; hold >= least.Hold; hold-- {
		for sets := most.Sets; sets >= least.Sets; sets-- {
			if t, ok := fitReps(within, hold, sets, least.Reps, most.Reps); ok {
				return t
			}
		}
	}
	t, _ := within(least.Hold, least.Sets, least.Reps)
	return t
}

// fitReps finds the most repetitions that fit. It asks about the fewest first: with more of them it is longer still.
func fitReps(within func(hold, sets, reps int) (Timeline, bool), hold, sets, fewest, most int) (Timeline, bool) {
	best, ok := within(hold, sets, fewest)
	for reps := fewest + 1; ok && reps <= most; reps++ {
		t, more := within(hold, sets, reps)
		if !more {
			break
		}
		best = t
	}
	return best, ok
}
