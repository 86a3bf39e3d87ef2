package stretches

import (
	"slices"

	"posturebreak/reminders/stretch"
)

// mostMarks is how many marks a scrubber has at most: more of them are a pattern and no help.
const mostMarks = 24

// marks answers where in a timeline something begins, as parts of the whole, 0 … 1, without the beginning: every phase, or where
// those are too many every repetition, every side, or every set.
func marks(line stretch.Timeline) []float32 {
	grains := []func(before, p stretch.Phase) bool{
		func(_, _ stretch.Phase) bool { return true },
		func(before, p stretch.Phase) bool {
			return before.Rep != p.Rep || before.Side != p.Side || before.Set != p.Set
		},
		func(before, p stretch.Phase) bool { return before.Side != p.Side || before.Set != p.Set },
		func(before, p stretch.Phase) bool { return before.Set != p.Set },
	}
	for _, begins := range grains {
		if at := marksWhere(line, begins); len(at) <= mostMarks {
			return at
		}
	}
	return nil
}

func marksWhere(line stretch.Timeline, begins func(before, p stretch.Phase) bool) []float32 {
	var at []float32
	for i, p := range line.Phases {
		if i > 0 && p.Start > 0 && line.Total > 0 && begins(line.Phases[i-1], p) {
			at = append(at, float32(float64(p.Start)/float64(line.Total)))
		}
	}
	return slices.Compact(at)
}
