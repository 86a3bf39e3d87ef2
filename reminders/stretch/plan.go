package stretch

import (
	"time"

	"posturebreak/reminders/words"
)

// Lengths of what a source never gives: they are the app's own.
const (
	// DefaultBreath is one calm breath: ten a minute, slower than at work and still easy.
	DefaultBreath = 6 * time.Second
	// DefaultReady is enough to turn away from the desk and read one line.
	DefaultReady = 5 * time.Second
	// DefaultSwitch is enough to come out of one side and set up the other.
	DefaultSwitch = 4 * time.Second
	// DefaultRest between sets is short, because stretching tires little.
	DefaultRest = 15 * time.Second

	// alternateSwitch is the most that changing sides after every repetition takes: one never leaves the position.
	alternateSwitch = 2 * time.Second
)

// Options are the lengths around the movements of a stretch. Zero means the default, negative means none.
type Options struct {
	Breath          time.Duration `json:"breath"` // one breath in and out; none is not possible here
	Ready           time.Duration `json:"ready"`
	SwitchSides     time.Duration `json:"switch_sides"`
	RestBetweenSets time.Duration `json:"rest_between_sets"`

	Book *words.Book `json:"-"` // in which language the cues between the steps are, and reasons that rest on the options
}

func (o Options) filled() Options {
	return Options{
		Breath:          lengthOr(max(o.Breath, 0), DefaultBreath),
		Ready:           lengthOr(o.Ready, DefaultReady),
		SwitchSides:     lengthOr(o.SwitchSides, DefaultSwitch),
		RestBetweenSets: lengthOr(o.RestBetweenSets, DefaultRest),
		Book:            o.Book,
	}
}

func lengthOr(d, fallback time.Duration) time.Duration {
	if d == 0 {
		return fallback
	}
	return max(d, 0)
}

// Plan lays a stretch out in time: ready, then for each set each side (right first) with its lead-in, its repetitions and
// its lead-out, a switch between sides and a rest between sets. The amount is brought inside the published figures first.
//
// Where the source gives only a total, the repetitions fill exactly that: as many whole ones as come closest to their own
// pace, then slowed or hurried a little, so that the last one completes as the total ends, to the millisecond. Lead-in and lead-out, switches
// and rests are not part of the total.
func Plan(s Stretch, amount Amount, o Options) Timeline {
	o = o.filled()
	amount = BoundsOf(s).Clamp(amount)
	if s.Dose.Total != nil {
		amount.Reps = repsFilling(s, amount, o)
	}
	p := planner{stretch: s, amount: amount, options: o, pace: 1, set: 1}
	if s.Dose.Total != nil {
		p.pace = float64(share(s, amount)) / float64(time.Duration(amount.Reps)*repetition(s, amount, o))
	}
	p.add(Phase{Kind: Ready, Side: firstSide(s), Cue: readyCue(o.Book, s.Position), Length: o.Ready})
	for set := 1; set <= amount.Sets; set++ {
		p.set = set
		if set > 1 {
			p.add(Phase{Kind: Rest, Side: firstSide(s), Cue: o.Book.Say("Rest, and breathe"), Length: o.RestBetweenSets})
		}
		p.addSet()
	}
	return Timeline{
		Stretch: s.ID, Variant: s.Variant, Phases: p.phases, Total: p.at, Amount: amount, Breath: o.Breath,
	}
}

// share is what one side of one set gets of a published total.
func share(s Stretch, a Amount) time.Duration {
	total := time.Duration(*s.Dose.Total) * time.Second
	return total / time.Duration(a.Sets*len(sidesOf(s)))
}

// repetition is the natural length of one repetition of the repeating steps.
func repetition(s Stretch, a Amount, o Options) time.Duration {
	length := time.Duration(0)
	for _, step := range s.Steps {
		if step.Part == Repeat {
			hold, _ := holdOf(s, step, a, o)
			length += seconds(step.Move) + hold
		}
	}
	return max(length, time.Millisecond)
}

func repsFilling(s Stretch, a Amount, o Options) int {
	one := repetition(s, a, o)
	return max(1, int((share(s, a)+one/2)/one))
}

// holdOf is how long to stay after a step, and in how many breaths where those count.
func holdOf(s Stretch, step Step, a Amount, o Options) (hold time.Duration, breaths int) {
	switch {
	case !step.Dose:
		return seconds(step.Hold), 0
	case s.Dose.Breaths != nil:
		return time.Duration(*s.Dose.Breaths) * o.Breath, *s.Dose.Breaths
	default:
		return time.Duration(a.Hold) * time.Second, 0
	}
}

func seconds(s float64) time.Duration { return time.Duration(s * float64(time.Second)) }

func sidesOf(s Stretch) []Side {
	if s.Dose.Sides == BothSides {
		return []Side{Right, Left}
	}
	return []Side{NoSide}
}

func firstSide(s Stretch) Side { return sidesOf(s)[0] }

// planner writes phases one after the other. It remembers where the body is, so that every phase knows where it comes from.
type planner struct {
	stretch Stretch
	amount  Amount
	options Options
	pace    float64 // by which repetitions are stretched to fill a published total

	phases []Phase
	at     time.Duration
	set    int
	pose   string // id of the step the body is in
}

func (p *planner) add(phase Phase) {
	if phase.Length <= 0 {
		p.pose = phase.Step
		return
	}
	phase.From = p.pose
	phase.Start, phase.Set, phase.Sets = p.at, p.set, p.amount.Sets
	p.phases = append(p.phases, phase)
	p.at += phase.Length
	p.pose = phase.Step
}

// addSet writes one round of all repetitions: a side after the other, or in turns.
func (p *planner) addSet() {
	bouts := [][2]int{{1, p.amount.Reps}} // first and last repetition done on one side before changing to the other
	change := p.options.SwitchSides
	if p.stretch.Alternate {
		bouts, change = nil, min(change, alternateSwitch)
		for rep := 1; rep <= p.amount.Reps; rep++ {
			bouts = append(bouts, [2]int{rep, rep})
		}
	}
	for i, bout := range bouts {
		for j, side := range sidesOf(p.stretch) {
			if i+j > 0 {
				p.add(Phase{Kind: Switch, Side: side, Reps: p.amount.Reps, Cue: nowSide(p.options.Book, side), Length: change})
			}
			p.addSide(side, bout[0], bout[1])
		}
	}
}

func (p *planner) addSide(side Side, first, last int) {
	p.addSteps(Enter, side, 0)
	began, from := p.at, len(p.phases)
	for rep := first; rep <= last; rep++ {
		p.addSteps(Repeat, side, rep)
	}
	if p.stretch.Dose.Total != nil {
		p.repace(from, began)
	}
	p.addSteps(Leave, side, 0)
}

// repace stretches the phases from an index on so that they end exactly with the published total. Boundaries are moved, not
// lengths, so that rounding cannot add up.
func (p *planner) repace(from int, began time.Duration) {
	move := func(at time.Duration) time.Duration {
		return began + time.Duration(float64(at-began)*p.pace).Round(time.Millisecond)
	}
	for i := from; i < len(p.phases); i++ {
		phase := &p.phases[i]
		start, end := move(phase.Start), move(phase.End())
		phase.Start, phase.Length = start, end-start
	}
	p.at = move(p.at)
}

// addSteps writes the steps of one part: the movement, then the hold.
func (p *planner) addSteps(part Part, side Side, rep int) {
	last := p.lastOf(part)
	for i, step := range p.stretch.Steps {
		if step.Part != part {
			continue
		}
		phase := Phase{Kind: Move, Step: step.ID, Side: side, Rep: rep, Reps: p.amount.Reps, Cue: fill(step.Cue, side, p.options.Book)}
		if i == last && part != Enter && !step.Dose {
			phase.Kind = Release
		}
		phase.Length = seconds(step.Move)
		p.add(phase)
		phase.Kind = Hold
		phase.Length, phase.Breaths = holdOf(p.stretch, step, p.amount, p.options)
		p.add(phase)
	}
}

func (p *planner) lastOf(part Part) int {
	last := -1
	for i, step := range p.stretch.Steps {
		if step.Part == part {
			last = i
		}
	}
	return last
}

func nowSide(b *words.Book, side Side) string {
	if side == Right {
		return b.Say("Now the right side")
	}
	return b.Say("Now the left side")
}
