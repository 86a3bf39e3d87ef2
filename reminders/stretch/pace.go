package stretch

import (
	"slices"
	"time"
)

const (
	// turns is how many of the latest breaks are looked at to see whose turn it is.
	turns = 3
	// fewestGaps is from how many times between breaks on it is known how often they come.
	fewestGaps = 2
	// gapsKnown is how many of the latest times tell that: more of them, and a new schedule would be noticed too late.
	gapsKnown = 12
	// slackPart of a rhythm is how early it counts as come round: ten minutes of an hour, because a break is not begun by the
	// minute and the next one may be an hour away.
	slackPart = 6
)

// pace says how much room there is for those that claim a turn: stretches with a rhythm of hours, and favourites. An hourly
// one would be due in every break of a day with few of them, and crowd out all others. So those whose rhythm the breaks can
// keep get it, as long as one break in four is left to the others; and where the breaks are too rare for any, every second
// break is.
type pace struct {
	gap  time.Duration // usual time between two breaks of a day; zero where too little is known
	kept bool          // the breaks come so often that a rhythm can be kept
	room bool          // for a claim in this break
}

// paceOf looks at the latest breaks. The stretches are those to choose among: one that cannot be offered claims nothing.
func paceOf(among []Stretch, m Memory, w Setting) pace {
	p := pace{gap: m.gap()}
	p.kept = slices.ContainsFunc(among, func(s Stretch) bool {
		minutes, _ := w.Rhythm(s)
		return p.keeps(minutes)
	})
	claimed := 0
	for _, t := range m.Lately[max(len(m.Lately)-turns, 0):] {
		if slices.ContainsFunc(among, func(s Stretch) bool { return s.ID == t.Stretch && p.claims(s, w) }) {
			claimed++
		}
	}
	p.room = claimed < turns-1 || p.kept && claimed < turns
	return p
}

// claims says whether a stretch claims a turn. A favourite comes once a day, and where breaks are many that crowds out nobody.
func (p pace) claims(s Stretch, w Setting) bool {
	minutes, _ := w.Rhythm(s)
	return minutes > 0 || !p.kept && slices.Contains(w.Favourites, s.ID)
}

// keeps says whether breaks come so often that a rhythm can be kept: twice within it, because nothing comes twice running.
func (p pace) keeps(minutes int) bool {
	rhythm := time.Duration(minutes) * time.Minute
	return p.gap > 0 && minutes > 0 && minutes < minutesOfDay && 2*p.gap <= rhythm+rhythm/slackPart
}

// gap is the usual time between two breaks of one day, the median of the latest; zero where too few are known.
func (m Memory) gap() time.Duration {
	var gaps []time.Duration
	for i := len(m.Lately) - 1; i > 0 && len(gaps) < gapsKnown; i-- {
		before, after := m.Lately[i-1].At, m.Lately[i].At
		if gap := after.Sub(before); gap >= sameBreak && dayOf(before) == dayOf(after) {
			gaps = append(gaps, gap)
		}
	}
	if len(gaps) < fewestGaps {
		return 0
	}
	slices.Sort(gaps)
	return gaps[len(gaps)/2]
}
