package stretch

import (
	"fmt"
	"strings"
	"time"
)

// realHold is the least length of a hold that is worth the word; anything shorter is a pause between two movements.
const realHold = 2 * time.Second

// Words says what to do in the phase, as the window shows it: "Turn to the right — hold", "… — hold for 5 breaths".
func (p Phase) Words() string {
	switch {
	case p.Kind != Hold || p.Length < realHold:
		return p.Cue
	case p.Breaths == 1:
		return p.Cue + " — hold for 1 breath"
	case p.Breaths > 1:
		return fmt.Sprintf("%s — hold for %d breaths", p.Cue, p.Breaths)
	}
	return p.Cue + " — hold"
}

// SideWords names the side that the phase works: "Right side", or "" where both are the same.
func (p Phase) SideWords() string {
	switch p.Side {
	case Right:
		return "Right side"
	case Left:
		return "Left side"
	case NoSide:
	}
	return ""
}

// DoseWords is the published dosage on one line: "hold 15–30 s, 5 times on each side, 1–3 sets". What the source does not
// give is called that, with the app's own figure, and never filled in silently.
func (s Stretch) DoseWords() string {
	var parts []string
	if s.Dose.Total != nil {
		parts = append(parts, fmt.Sprintf("%d s in all", *s.Dose.Total))
	} else {
		parts = append(parts, s.holdWords()...)
		parts = append(parts, s.repsWords())
	}
	if sets := s.Dose.Sets; sets != nil && sets.Max > 1 {
		parts = append(parts, rangeWords(*sets)+" sets")
	}
	if s.Cadence != nil {
		parts = append(parts, everyWords(*s.Cadence))
	}
	return strings.Join(parts, ", ")
}

func (s Stretch) holdWords() []string {
	switch d := s.Dose; {
	case d.Hold != nil:
		return []string{"hold " + rangeWords(*d.Hold) + " s"}
	case d.Breaths != nil:
		return []string{"hold " + counted(*d.Breaths, "breath")}
	case s.Default.Hold > 0:
		return []string{fmt.Sprintf("hold not given (%d s here)", s.Default.Hold)}
	}
	return nil // nothing is held
}

func (s Stretch) repsWords() string {
	words := ""
	switch reps := s.Dose.Reps; {
	case reps == nil:
		words = fmt.Sprintf("times not given (%d here)", s.Default.Reps)
	case *reps == Range{1, 1}:
		words = "once"
	case *reps == Range{2, 2}:
		words = "twice"
	default:
		words = rangeWords(*reps) + " times"
	}
	if s.Dose.Sides == BothSides {
		words += " on each side"
	}
	return words
}

func rangeWords(r Range) string {
	if r.Min == r.Max {
		return fmt.Sprint(r.Min)
	}
	return fmt.Sprintf("%d–%d", r.Min, r.Max)
}

func counted(n int, word string) string {
	if n == 1 {
		return "1 " + word
	}
	return fmt.Sprintf("%d %ss", n, word)
}

// everyWords says how often a cadence in minutes comes round: "every hour", "every 2 hours", "every 45 minutes".
func everyWords(minutes int) string {
	switch {
	case minutes == 60:
		return "every hour"
	case minutes == 24*60:
		return "every day"
	case minutes%(24*60) == 0:
		return fmt.Sprintf("every %d days", minutes/(24*60))
	case minutes%60 == 0:
		return fmt.Sprintf("every %d hours", minutes/60)
	}
	return fmt.Sprintf("every %d minutes", minutes)
}

// LengthWords says how long something takes, as one says it to a person: "under a minute", "about 2 minutes".
func LengthWords(d time.Duration) string {
	if d < 50*time.Second {
		return "under a minute"
	}
	if d < 75*time.Second {
		return "about a minute"
	}
	if d < 105*time.Second {
		return "about a minute and a half"
	}
	return "about " + counted(int(d.Round(time.Minute)/time.Minute), "minute")
}
