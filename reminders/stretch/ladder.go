package stretch

// goodsForMore is how many good answers in a row make a dose one step larger: "lengthen the hold and add repetitions as your
// range improves" (article A). One good day is not yet a larger range.
const goodsForMore = 3

// Ladder lists every dose of a stretch from its least to its most, and which of them a new stretch begins with. Each step up
// lengthens the hold, until it is as long as published; then it adds a repetition, and in the end a set. Every rung lies
// inside [BoundsOf].
//
// Below the beginning there are rungs only where the source gives no figure and the app's own default is more than the least.
func Ladder(s Stretch) (rungs []Amount, start int) {
	b, first := BoundsOf(s), Start(s)
	for a := first; ; {
		less, ok := b.less(a)
		if !ok {
			break
		}
		rungs = append([]Amount{less}, rungs...)
		a = less
	}
	start = len(rungs)
	rungs = append(rungs, first)
	for a := first; ; {
		more, ok := b.more(a)
		if !ok {
			return rungs, start
		}
		rungs = append(rungs, more)
		a = more
	}
}

// more is the next larger dose: a longer hold first, then repetitions, then sets.
func (b Bounds) more(a Amount) (Amount, bool) {
	switch {
	case a.Hold < b.Most.Hold:
		a.Hold = min(a.Hold+holdStep(b.Most.Hold-b.Least.Hold), b.Most.Hold)
	case a.Reps < b.Most.Reps:
		a.Reps++
	case a.Sets < b.Most.Sets:
		a.Sets++
	default:
		return a, false
	}
	return a, true
}

// less is the next smaller dose below the one to begin with, whose hold is the shortest already.
func (b Bounds) less(a Amount) (Amount, bool) {
	switch {
	case a.Sets > b.Least.Sets:
		a.Sets--
	case a.Reps > b.Least.Reps:
		a.Reps--
	case a.Hold > b.Least.Hold:
		a.Hold = max(a.Hold-holdStep(b.Most.Hold-b.Least.Hold), b.Least.Hold)
	default:
		return a, false
	}
	return a, true
}

// holdStep is by how many seconds a hold grows: enough to notice, and so that the published range has two to five steps.
func holdStep(span int) int {
	switch {
	case span >= 20:
		return 10
	case span >= 10:
		return 5
	case span >= 4:
		return 2
	default:
		return 1
	}
}

// AmountAt is the dose at a level: 0 is the one to begin with, higher is more. A level past either end is that end.
func AmountAt(s Stretch, level int) Amount {
	rungs, start := Ladder(s)
	return rungs[min(max(start+level, 0), len(rungs)-1)]
}

// levelAfter is the level and the run of good answers after one more answer.
func levelAfter(s Stretch, level, run int, felt Felt) (newLevel, newRun int) {
	rungs, start := Ladder(s)
	lowest, highest := -start, len(rungs)-1-start
	level = min(max(level, lowest), highest)
	switch felt {
	case Good:
		if run+1 < goodsForMore {
			return level, run + 1
		}
		return min(level+1, highest), 0
	case Hard:
		return max(level-1, lowest), 0
	case Hurt:
		return lowest, 0
	case NotSaid:
	}
	return level, run
}
