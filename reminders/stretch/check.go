package stretch

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"posturebreak/reminders/strict"
)

// Limits of a file's texts and lists, so that every stretch fits the window and can be spoken.
const (
	maxCue       = 40  // characters: one line in large type, one breath when spoken
	maxName      = 60  // characters
	maxSentence  = 300 // characters of a summary, an instruction, a caution or a note
	maxSentences = 12  // instructions or cautions
	maxSteps     = 12
	maxVariants  = 8
	minMove      = 0.2 // seconds; anything faster is a jerk
	maxMove      = 30  // seconds
	maxStepHold  = 120 // seconds
)

// check reports what a file of the right shape still gets wrong.
func check(r *report, s Stretch) {
	checkText(r, "name", s.Name, maxName)
	checkText(r, "summary", s.Summary, maxSentence)
	checkID(r, "id", s.ID)
	checkFigure(r, "figure", s.Figure)
	checkOneOf(r, "position", s.Position, Positions())
	checkOneOf(r, "area", s.Area, Areas())
	checkList(r, "equipment", s.Equipment, Equipment(), 0)
	directions := make([]string, len(s.Directions))
	for i, d := range s.Directions {
		directions[i] = string(d)
	}
	checkList(r, "directions", directions, directionWords(), 1)
	checkSentences(r, "instructions", s.Instructions)
	checkSentences(r, "cautions", s.Cautions)
	checkSource(r, s.Source)
	checkDose(r, s)
	checkSteps(r, "step", s.Steps, s.Dose, s.Default)
	checkVariants(r, s)
}

func directionWords() []string {
	words := make([]string, 0, len(Directions()))
	for _, d := range Directions() {
		words = append(words, string(d))
	}
	return words
}

func checkText(r *report, key, text string, longest int) {
	switch n := utf8.RuneCountInString(text); {
	case n == 0:
		r.add(key, "is missing or empty", "write it in a few words")
	case n > longest:
		r.add(key, fmt.Sprintf("is %d characters long", n), fmt.Sprintf("keep it within %d", longest))
	case strings.ContainsFunc(text, func(c rune) bool { return c < ' ' }):
		r.add(key, "has a line break or control character in it", "keep it on one line")
	}
}

func validID(id string) bool {
	plain := func(c rune) bool { return c == '-' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' }
	return id != "" && len(id) <= maxName && id[0] != '-' && !strings.ContainsFunc(id, func(c rune) bool { return !plain(c) })
}

func checkID(r *report, key, id string) {
	if !validID(id) {
		r.add(key, fmt.Sprintf("%q is not an id", id), "use small letters, digits and hyphens: seated-twist")
	}
}

// checkFigure accepts none: the window then shows a sign of the position, and the steps in large type.
func checkFigure(r *report, key, id string) {
	if id != "" {
		checkID(r, key, id)
	}
}

func checkOneOf(r *report, key, word string, words []string) {
	if !slices.Contains(words, word) {
		r.add(key, fmt.Sprintf("%q is not known", word), "use one of "+strings.Join(words, ", "))
	}
}

func checkList(r *report, key string, list, words []string, least int) {
	if len(list) < least {
		r.add(key, "is missing or empty", "use at least one of "+strings.Join(words, ", "))
	}
	seen := map[string]bool{}
	for _, word := range list {
		checkOneOf(r, key, word, words)
		if seen[word] {
			r.add(key, fmt.Sprintf("names %q twice", word), "name it once")
		}
		seen[word] = true
	}
}

func checkSentences(r *report, key string, list []string) {
	switch {
	case len(list) == 0:
		r.add(key, "is missing or empty", `write a list of sentences: ["…", "…"]`)
	case len(list) > maxSentences:
		r.add(key, fmt.Sprintf("has %d sentences", len(list)), fmt.Sprintf("keep it within %d", maxSentences))
	}
	for _, sentence := range list {
		checkText(r, key, sentence, maxSentence)
	}
}

func checkSource(r *report, s Source) {
	parts := []struct{ key, text string }{
		{"title", s.Title}, {"publisher", s.Publisher}, {"expert", s.Expert}, {"article", s.Article},
	}
	for _, part := range parts {
		if part.text == "" {
			r.add("source."+part.key, "is missing or empty", `say where the stretch comes from; "not named" and "own" are answers too`)
		}
	}
}

func checkDose(r *report, s Stretch) {
	d := s.Dose
	checkOneOf(r, "dose.sides", string(d.Sides), []string{string(BothSides), string(NoSides)})
	if d.Hold != nil && d.Breaths != nil {
		r.add("dose.breaths", "stands beside dose.hold", "keep one: a hold is counted in seconds or in breaths")
	}
	if d.Reps == nil && d.Total == nil && s.Default.Reps == 0 {
		r.add("dose.reps", "is missing", "write it, or the app's own figure under [default]")
	}
	if s.Alternate && d.Sides != BothSides {
		r.add("alternate", "is set where there are no sides", `write dose.sides = "both" or leave it out`)
	}
	if utf8.RuneCountInString(s.DoseNotes) > maxSentence {
		r.add("dose.notes", "is too long", fmt.Sprintf("keep it within %d characters", maxSentence))
	}
	checkDefault(r, s)
	if s.Beginner != nil {
		checkBeginner(r, "hold", d.Hold, s.Beginner.Hold)
		checkBeginner(r, "reps", d.Reps, s.Beginner.Reps)
		checkBeginner(r, "sets", d.Sets, s.Beginner.Sets)
	}
}

// checkDefault keeps the app's own figures out of the way of published ones.
func checkDefault(r *report, s Stretch) {
	d := s.Dose
	pairs := []struct {
		key       string
		published bool
		own       int
	}{
		{"hold", d.Hold != nil || d.Breaths != nil, s.Default.Hold},
		{"reps", d.Reps != nil || d.Total != nil, s.Default.Reps},
		{"sets", d.Sets != nil, s.Default.Sets},
	}
	for _, pair := range pairs {
		if pair.published && pair.own > 0 {
			r.add("default."+pair.key, "stands beside a published figure", "leave it out: defaults are for what the source does not give")
		}
	}
}

func checkBeginner(r *report, key string, published *Range, easy int) {
	if easy > 0 && (published == nil || easy > published.Max) {
		r.add("beginner."+key, fmt.Sprintf("is %d, which is not easier than the dose", easy), "write a figure below the dose's, or leave it out")
	}
}

func checkSteps(r *report, key string, steps []Step, d Dose, own Amount) {
	if len(steps) == 0 || len(steps) > maxSteps {
		r.add(key, fmt.Sprintf("is there %d times", len(steps)), fmt.Sprintf("write 1 to %d of [[%s]]", maxSteps, key))
		return
	}
	dosed, repeats := 0, 0
	seen := map[string]bool{}
	for i, step := range steps {
		at := strict.Element(key, i+1)
		checkStep(r, at, step, d.Sides)
		if seen[step.ID] {
			r.add(at+".id", fmt.Sprintf("%q is there twice", step.ID), "give every step an id of its own")
		}
		seen[step.ID] = true
		if i > 0 && order(step.Part) < order(steps[i-1].Part) {
			r.add(at+".part", "stands out of order", "write enter steps first, leave steps last")
		}
		if step.Dose {
			dosed++
		}
		if step.Part == Repeat {
			repeats++
		}
	}
	checkHeld(r, key, dosed, d, own)
	if repeats == 0 {
		r.add(key, "has nothing to repeat", `leave part out of at least one step, or write part = "repeat"`)
	}
}

// checkHeld makes sure that a published hold is spent somewhere, and that nothing waits for a hold which nobody gives.
func checkHeld(r *report, key string, dosed int, d Dose, own Amount) {
	held := d.Hold != nil || d.Breaths != nil || own.Hold > 0
	switch {
	case held && dosed == 0:
		r.add(key, "has no step in which the dose is held", "write dose = true in the step that is held")
	case !held && dosed > 0:
		r.add("dose.hold", "is missing although a step has dose = true", "write it, or the app's own figure under [default]")
	}
}

func order(p Part) int { return slices.Index([]Part{Enter, Repeat, Leave}, p) }

func checkStep(r *report, key string, step Step, sides Sides) {
	checkID(r, key+".id", step.ID)
	checkText(r, key+".cue", step.Cue, maxCue)
	checkOneOf(r, key+".part", string(step.Part), []string{string(Enter), string(Repeat), string(Leave)})
	if math.IsNaN(step.Move) || step.Move < minMove || step.Move > maxMove {
		r.add(key+".move", fmt.Sprintf("is %g seconds", step.Move), fmt.Sprintf("write %g to %d seconds", minMove, maxMove))
	}
	if math.IsNaN(step.Hold) || step.Hold < 0 || step.Hold > maxStepHold {
		r.add(key+".hold", fmt.Sprintf("is %g seconds", step.Hold), fmt.Sprintf("write 0 to %d seconds", maxStepHold))
	}
	if step.Dose && (step.Hold != 0 || step.Part != Repeat) {
		r.add(key+".dose", "stands in a step with a hold or part of its own", "take that out: the dose is held in every repetition")
	}
	for _, hole := range placeholders(step.Cue) {
		switch {
		case hole != "{side}" && hole != "{other}":
			r.add(key+".cue", "has "+hole+" in it", "only {side} and {other} are filled in")
		case sides != BothSides:
			r.add(key+".cue", "has "+hole+" in it but no sides", `write dose.sides = "both" or name no side`)
		}
	}
}

func placeholders(cue string) []string {
	return regexp.MustCompile(`\{[^}]*\}?|\}`).FindAllString(cue, -1)
}

func checkVariants(r *report, s Stretch) {
	if len(s.Variants) > maxVariants {
		r.add("variant", fmt.Sprintf("is there %d times", len(s.Variants)), fmt.Sprintf("keep it within %d", maxVariants))
	}
	seen := map[string]bool{}
	for i, v := range s.Variants {
		at := strict.Element("variant", i+1)
		way := s.with(v)
		checkID(r, at+".id", v.ID)
		if seen[v.ID] {
			r.add(at+".id", fmt.Sprintf("%q is there twice", v.ID), "give every variant an id of its own")
		}
		seen[v.ID] = true
		checkText(r, at+".name", v.Name, maxName)
		checkFigure(r, at+".figure", way.Figure)
		checkOneOf(r, at+".position", way.Position, Positions())
		checkList(r, at+".equipment", way.Equipment, Equipment(), 0)
		checkOneOf(r, at+".sides", string(way.Dose.Sides), []string{string(BothSides), string(NoSides)})
		checkSentences(r, at+".instructions", way.Instructions)
		if len(v.Cautions) > 0 {
			checkSentences(r, at+".cautions", v.Cautions)
		}
		checkSteps(r, at+".step", way.Steps, way.Dose, way.Default)
	}
}
