package stretch

import "time"

// Credit is how much of a stretch was done, 0…1: of the whole, and of each side. Where both sides are one, they are credited
// alike.
type Credit struct {
	Share float64 `json:"share"`
	Right float64 `json:"right"`
	Left  float64 `json:"left"`
}

// whole is the credit of a stretch that was done to its end.
func whole() Credit { return Credit{Share: 1, Right: 1, Left: 1} }

// Credit is what the first completed phases of the timeline are worth. Only work counts, by its length: getting ready, changing
// sides and resting move nothing, and a phase that was broken off is not completed.
func (t Timeline) Credit(completed int) Credit {
	var done, all sideTimes
	for i, p := range t.Phases {
		if p.Kind != Move && p.Kind != Hold && p.Kind != Release {
			continue
		}
		all.add(p)
		if i < completed {
			done.add(p)
		}
	}
	c := Credit{Share: ratio(done.all, all.all), Right: ratio(done.right, all.right), Left: ratio(done.left, all.left)}
	if all.right+all.left == 0 {
		c.Right, c.Left = c.Share, c.Share
	}
	return c
}

// sideTimes adds up lengths of work.
type sideTimes struct{ all, right, left time.Duration }

func (s *sideTimes) add(p Phase) {
	s.all += p.Length
	switch p.Side {
	case Right:
		s.right += p.Length
	case Left:
		s.left += p.Length
	case NoSide:
	}
}

func ratio(part, all time.Duration) float64 {
	if all <= 0 {
		return 0
	}
	return float64(part) / float64(all)
}

// CreditOf is what a line of the history is worth that tells only how many phases there were and how many were completed.
// The timeline is laid out again, with the repetitions and sets that have so many phases; where none has (the file was changed
// since), phases count alike and the right side comes first.
func CreditOf(s Stretch, phases, completed int, o Options) Credit {
	completed = min(max(completed, 0), phases)
	if phases <= 0 || completed == 0 {
		return Credit{}
	}
	if completed == phases {
		return whole()
	}
	if line, ok := lineOf(s, phases, o); ok {
		return line.Credit(completed)
	}
	share := float64(completed) / float64(phases)
	if len(sidesOf(s)) == 1 || s.Alternate {
		return Credit{Share: share, Right: share, Left: share}
	}
	return Credit{Share: share, Right: min(2*share, 1), Left: max(2*share-1, 0)}
}

// lineOf finds the timeline of a stretch that has so many phases. How long it is held does not change their number.
func lineOf(s Stretch, phases int, o Options) (Timeline, bool) {
	b := BoundsOf(s)
	for sets := b.Least.Sets; sets <= b.Most.Sets; sets++ {
		for reps := b.Least.Reps; reps <= b.Most.Reps; reps++ {
			line := Plan(s, Amount{Hold: b.Least.Hold, Reps: reps, Sets: sets}, o)
			if len(line.Phases) == phases {
				return line, true
			}
			if len(line.Phases) > phases {
				break // more repetitions have more phases still
			}
		}
	}
	return Timeline{}, false
}
