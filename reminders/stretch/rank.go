package stretch

import (
	"cmp"
	"encoding/binary"
	"hash/fnv"
	"slices"
	"time"
)

// Wish is what a reminder asks for by itself. The zero value asks for nothing.
type Wish struct {
	Stretches  []string    // ids, or "row/band" for a variant; naming one means it, on the floor or with a band or not
	Directions []Direction // any of them will do
}

// Pick is one stretch that fits, with how much of it, and why it stands where it stands.
type Pick struct {
	Stretch  Stretch  // resolved to the variant that fits
	Dose     Amount   // what its dose has grown to; a short break has less of it
	Amount   Amount   // that the timeline is made of
	Timeline Timeline //
	Score    float64  // the higher, the better; comparable within one ranking only: the sum of all points below
	Reasons  []Reason // what speaks for it, the weightiest first, never empty
	Against  []Reason // what speaks against it, the weightiest first
}

// Ranking is what can be offered, the best first, and what cannot and why not.
type Ranking struct {
	Picks   []Pick
	LeftOut []LeftOut
}

// Rank orders the stretches that fit, the best first. Same inputs, same answer: the seed alone decides between equals.
//
// What is not allowed is left out: what needs the floor or equipment that is not there, what is muted or hurt within
// [RestAfterHurt], what is felt in a region to spare, what is longer than the break. A reminder's own wish narrows the choice
// further, where it leaves any. Where nothing fits the break, all that is allowed is there, the shortest first, with Over set in the timeline. There are no
// picks only where nothing is allowed at all.
func Rank(c Catalogue, m Memory, at time.Time, w Setting, wish Wish, seed uint64) Ranking {
	candidates, leftOut := wanted(c, m, at, w, wish)
	var fitting, over []Pick
	p := paceOf(candidates, m, w)
	for _, each := range candidates {
		pick := w.pick(each, m, at, wish, p)
		if pick.Timeline.Over {
			over = append(over, pick)
		} else {
			fitting = append(fitting, pick)
		}
	}
	if len(fitting) > 0 {
		for _, p := range over {
			leftOut = append(leftOut, LeftOut{Stretch: p.Stretch.ID, Code: "too-long", Words: tooLong(w.Options.Book)})
		}
		slices.SortFunc(fitting, func(a, b Pick) int { return byScore(a, b, seed) })
		return Ranking{fitting, leftOut}
	}
	slices.SortFunc(over, func(a, b Pick) int {
		return cmp.Or(cmp.Compare(a.Timeline.Total, b.Timeline.Total), byScore(a, b, seed))
	})
	for i := range over {
		over[i].Reasons = slices.Insert(over[i].Reasons, 1, overReason(w.Options.Book))
	}
	return Ranking{over, leftOut}
}

// pick plans and weighs one candidate.
func (w Setting) pick(s Stretch, m Memory, at time.Time, wish Wish, p pace) Pick {
	dose := w.DoseOf(s, m)
	line := w.fit(s, dose)
	x := weigh(s, m, at, w, wish, p)
	return Pick{
		Stretch: s, Dose: dose, Amount: line.Amount, Timeline: line,
		Score: x.score(), Reasons: x.reasons, Against: x.against,
	}
}

func byScore(a, b Pick, seed uint64) int {
	return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(lot(a, seed), lot(b, seed)), cmp.Compare(a.Stretch.ID, b.Stretch.ID))
}

// lot is the number that a stretch draws among equals.
func lot(p Pick, seed uint64) uint64 {
	h := fnv.New64a()
	// A hash never fails to take what is written to it.
	_, _ = h.Write(binary.LittleEndian.AppendUint64(nil, seed))
	_, _ = h.Write([]byte(p.Stretch.ID))
	return h.Sum64()
}
