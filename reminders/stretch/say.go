package stretch

import (
	"strconv"
	"time"
	"unicode"
	"unicode/utf8"

	"posturebreak/reminders/words"
)

// realHold is the least length of a hold that is worth the word; anything shorter is a pause between two movements.
const realHold = 2 * time.Second

// Words says what to do in the phase, as the window shows it: "Turn to the right — hold", "… — hold for 5 breaths".
func (p Phase) Words(b *words.Book) string {
	switch {
	case p.Kind != Hold || p.Length < realHold:
		return p.Cue
	case p.Breaths > 0:
		return b.Count(p.Breaths, "%[2]s — hold for %[1]d breath", "%[2]s — hold for %[1]d breaths", p.Cue)
	}
	return b.Say("%s — hold", p.Cue)
}

// SideWords names the side that the phase works: "Right side", or "" where both are the same.
func (p Phase) SideWords(b *words.Book) string {
	switch p.Side {
	case Right:
		return b.Say("Right side")
	case Left:
		return b.Say("Left side")
	case NoSide:
	}
	return ""
}

// DoseWords is the published dosage on one line: "hold 15–30 s, 5 times on each side, 1–3 sets". What the source does not
// give is called that, with the app's own figure, and never filled in silently.
func (s Stretch) DoseWords(b *words.Book) string {
	var parts []string
	if s.Dose.Total != nil {
		parts = append(parts, b.Say("%d s in all", *s.Dose.Total))
	} else {
		parts = append(parts, s.holdWords(b)...)
		parts = append(parts, s.repsWords(b))
	}
	if sets := s.Dose.Sets; sets != nil && sets.Max > 1 {
		parts = append(parts, b.Count(sets.Max, "%[2]s set", "%[2]s sets", rangeWords(b, *sets)))
	}
	if s.Cadence != nil {
		parts = append(parts, everyWords(b, *s.Cadence))
	}
	return b.Commas(parts...)
}

func (s Stretch) holdWords(b *words.Book) []string {
	switch d := s.Dose; {
	case d.Hold != nil:
		return []string{b.Say("hold %s s", rangeWords(b, *d.Hold))}
	case d.Breaths != nil:
		return []string{b.Count(*d.Breaths, "hold %d breath", "hold %d breaths")}
	case s.Default.Hold > 0:
		return []string{b.Say("hold not given (%d s here)", s.Default.Hold)}
	}
	return nil // nothing is held
}

func (s Stretch) repsWords(b *words.Book) string {
	each := s.Dose.Sides == BothSides
	switch reps := s.Dose.Reps; {
	case reps == nil && each:
		return b.Say("times not given (%d here) on each side", s.Default.Reps)
	case reps == nil:
		return b.Say("times not given (%d here)", s.Default.Reps)
	case *reps == Range{1, 1} && each:
		return b.Say("once on each side")
	case *reps == Range{1, 1}:
		return b.Say("once")
	case *reps == Range{2, 2} && each:
		return b.Say("twice on each side")
	case *reps == Range{2, 2}:
		return b.Say("twice")
	case each:
		return b.Count(reps.Max, "%[2]s time on each side", "%[2]s times on each side", rangeWords(b, *reps))
	default:
		return b.Count(reps.Max, "%[2]s time", "%[2]s times", rangeWords(b, *reps))
	}
}

func rangeWords(b *words.Book, r Range) string {
	if r.Min == r.Max {
		return strconv.Itoa(r.Min)
	}
	return b.In("range of figures", "%[1]d–%[2]d", r.Min, r.Max)
}

// everyWords says how often a cadence in minutes comes round: "every hour", "every 2 hours", "every 45 minutes".
func everyWords(b *words.Book, minutes int) string {
	const hour, day = 60, 24 * 60
	switch {
	case minutes == hour:
		return b.Say("every hour")
	case minutes == day:
		return b.Say("every day")
	case minutes%day == 0:
		return b.Count(minutes/day, "every %d day", "every %d days")
	case minutes%hour == 0:
		return b.Count(minutes/hour, "every %d hour", "every %d hours")
	}
	return b.Count(minutes, "every %d minute", "every %d minutes")
}

// capital writes the first letter large.
func capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}
