package stretch

import (
	"slices"
	"time"
)

// Kind is what the body does in a phase.
type Kind string

// The kinds of phase, in the order in which a stretch usually meets them.
const (
	Ready   Kind = "ready"   // take the starting position
	Move    Kind = "move"    // go to the next position
	Hold    Kind = "hold"    // stay in it
	Release Kind = "release" // the movement that ends a repetition
	Switch  Kind = "switch"  // change to the other side
	Rest    Kind = "rest"    // between two sets
)

// Side is the side of the body that a phase works on, as the person who stretches sees it.
type Side string

// The sides. NoSide is for stretches that are the same on both.
const (
	NoSide Side = ""
	Right  Side = "right"
	Left   Side = "left"
)

// Amount is today's figure out of each published range.
type Amount struct {
	Hold int `json:"hold"` // seconds per hold; with breaths the dose's own count is kept
	Reps int `json:"reps"` // repetitions, per side where there are sides
	Sets int `json:"sets"` // rounds
}

// Phase is one stretch of time in which one thing is done. Phases follow each other without gaps.
type Phase struct {
	Kind    Kind          `json:"kind"`
	From    string        `json:"from"`    // id of the step the body comes from, "" for the starting position
	Step    string        `json:"step"`    // id of the step the body goes to or rests in, "" for the starting position
	Side    Side          `json:"side"`    // which side is worked; in a switch, the side that comes next
	Rep     int           `json:"rep"`     // 1…Reps, 0 where no repetition is under way
	Reps    int           `json:"reps"`    // repetitions of this side in this set
	Set     int           `json:"set"`     // 1…Sets
	Sets    int           `json:"sets"`    //
	Breaths int           `json:"breaths"` // > 0: a hold paced by this many breaths
	Cue     string        `json:"cue"`     // what to do, in words, with the side filled in
	Start   time.Duration `json:"start"`   // from the beginning of the timeline
	Length  time.Duration `json:"length"`
}

// End is when the phase is over, from the beginning of the timeline.
func (p Phase) End() time.Duration { return p.Start + p.Length }

// Timeline is one stretch from start to end: what to do at every moment. It is plain data and travels to the window as JSON.
type Timeline struct {
	Stretch string        `json:"stretch"` // id
	Variant string        `json:"variant"` // id or ""
	Phases  []Phase       `json:"phases"`
	Total   time.Duration `json:"total"`
	Amount  Amount        `json:"amount"` // what the timeline was made of, after fitting
	Breath  time.Duration `json:"breath"` // length of one breath
	Over    bool          `json:"over"`   // longer than the break that was asked for, because less would be below the published minimum
}

// Cue is what to do at one moment.
type Cue struct {
	Phase
	Index    int           // of the phase in the timeline
	In       time.Duration // time since the phase began
	Left     time.Duration // time until the phase ends
	Progress float64       // 0…1 through the phase
	Finished bool          // the timeline is over; the phase is the last one
}

// At says what to do after elapsed. Before the beginning it answers the first moment, after the end the last one with
// Finished set. A timeline without phases is finished at once.
func (t Timeline) At(elapsed time.Duration) Cue {
	for i, p := range t.Phases {
		if elapsed < p.End() {
			return cueIn(p, i, max(elapsed-p.Start, 0))
		}
	}
	if len(t.Phases) == 0 {
		return Cue{Finished: true, Progress: 1}
	}
	last := len(t.Phases) - 1
	cue := cueIn(t.Phases[last], last, t.Phases[last].Length)
	cue.Finished = true
	return cue
}

func cueIn(p Phase, index int, in time.Duration) Cue {
	cue := Cue{Phase: p, Index: index, In: in, Left: p.Length - in, Progress: 1}
	if p.Length > 0 {
		cue.Progress = float64(in) / float64(p.Length)
	}
	return cue
}

// NextPhase is the moment at which the phase after the one at elapsed begins, or the end of the timeline.
func (t Timeline) NextPhase(elapsed time.Duration) time.Duration {
	for _, p := range t.Phases {
		if p.Start > elapsed {
			return p.Start
		}
	}
	return t.Total
}

// PreviousPhase is the moment to go back to from elapsed: the beginning of the phase, or of the one before where this one
// has only just begun. That is what the back key of a music player does, and what hands expect.
func (t Timeline) PreviousPhase(elapsed time.Duration) time.Duration {
	const justBegun = time.Second
	back := time.Duration(0)
	for _, p := range t.Phases {
		if p.Start+justBegun >= elapsed {
			break
		}
		back = p.Start
	}
	return back
}

// SpokenReady is enough for a voice to say what comes, how to begin, and the first movement.
const SpokenReady = 10 * time.Second

// WithReady returns the timeline with at least so much time to take the starting position. Nothing else of it changes: neither the number of
// the phases nor their lengths.
func (t Timeline) WithReady(least time.Duration) Timeline {
	if len(t.Phases) == 0 || t.Phases[0].Kind != Ready || t.Phases[0].Length >= least {
		return t
	}
	more := least - t.Phases[0].Length
	t.Phases = slices.Clone(t.Phases)
	t.Phases[0].Length = least
	for i := range t.Phases[1:] {
		t.Phases[i+1].Start += more
	}
	t.Total += more
	return t
}
