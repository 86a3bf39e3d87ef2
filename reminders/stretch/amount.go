package stretch

import "cmp"

// ownMaxReps bounds repetitions where the source gives no figure: more of them would not be a break but a workout.
const ownMaxReps = 15

// Bounds is the least and the most of a stretch that may be planned, inside the published figures.
type Bounds struct{ Least, Most Amount }

// BoundsOf returns the bounds of an amount. Where the source names an easier amount for beginners, that is the least; where
// it gives no figure, repetitions go from one to the app's default or a few more. A hold that the source counts in breaths,
// or does not hold at all, is zero, and so are repetitions that simply fill a published total.
func BoundsOf(s Stretch) Bounds {
	d := s.Dose
	hold := figureOr(d.Hold, s.Default.Hold, s.Default.Hold)
	reps := figureOr(d.Reps, min(s.Default.Reps, 1), max(s.Default.Reps, ownMaxReps))
	if d.Total != nil {
		reps = Range{}
	}
	sets := figureOr(d.Sets, 1, max(s.Default.Sets, 1))
	b := Bounds{
		Least: Amount{Hold: hold.Min, Reps: reps.Min, Sets: sets.Min},
		Most:  Amount{Hold: hold.Max, Reps: reps.Max, Sets: sets.Max},
	}
	if easy := s.Beginner; easy != nil {
		b.Least = Amount{
			Hold: cmp.Or(easy.Hold, b.Least.Hold), Reps: cmp.Or(easy.Reps, b.Least.Reps), Sets: cmp.Or(easy.Sets, b.Least.Sets),
		}
	}
	return b
}

func figureOr(published *Range, least, most int) Range {
	if published != nil {
		return *published
	}
	return Range{Min: least, Max: most}
}

// Clamp brings an amount inside the bounds. A zero figure becomes the least.
func (b Bounds) Clamp(a Amount) Amount {
	return Amount{
		Hold: min(max(a.Hold, b.Least.Hold), b.Most.Hold),
		Reps: min(max(a.Reps, b.Least.Reps), b.Most.Reps),
		Sets: min(max(a.Sets, b.Least.Sets), b.Most.Sets),
	}
}

// Start is the amount to begin with when a stretch is new: the low end of every published range, and the app's own default
// where the source gives none. "Start with a short hold and lengthen it gradually" is what the sources advise.
func Start(s Stretch) Amount {
	b := BoundsOf(s)
	own := Amount{}
	if s.Dose.Reps == nil && s.Dose.Total == nil {
		own.Reps = s.Default.Reps
	}
	if s.Dose.Sets == nil {
		own.Sets = s.Default.Sets
	}
	return b.Clamp(own)
}
