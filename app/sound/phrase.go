package sound

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"posturebreak/reminders/stretch"
	"posturebreak/reminders/words"
)

// Phrases are written to be heard: short, the action first, and a word that is expected comes last. Each phase has several, from the full one to a
// single word; the longest that there is time for is said. How the texts are joined is a text as well, because not every language ends a sentence
// with a full stop.

// spoken is the context of what is only ever heard.
const spoken = "spoken"

// realHold is the least length of a hold that is worth the word.
const realHold = 2 * time.Second

// forms are what can be said of a phase, the longest first.
func forms(g Guidance, i int) []string {
	p, b := g.Timeline.Phases[i], g.Book
	switch p.Kind {
	case stretch.Ready:
		return readyForms(g, p)
	case stretch.Hold:
		return holdForms(b, p)
	case stretch.Rest:
		return restForms(b, p)
	case stretch.Switch:
		return []string{sentence(b, p.Cue), sideWord(b, p.Side)}
	case stretch.Release:
		return []string{sentence(b, p.Cue), b.In(spoken, "Back.")}
	case stretch.Move:
	}
	return moveForms(g, i)
}

// readyForms say what comes and how to begin.
func readyForms(g Guidance, p stretch.Phase) []string {
	b := g.Book
	both := []string{
		b.In(spoken, "%s. %s.", bare(g.Name), bare(p.Cue)),
		sentence(b, p.Cue),
		sentence(b, g.Name),
	}
	switch p.Side {
	case stretch.Right:
		return append([]string{b.In(spoken, "%s. %s. Right side first.", bare(g.Name), bare(p.Cue))}, both...)
	case stretch.Left:
		return append([]string{b.In(spoken, "%s. %s. Left side first.", bare(g.Name), bare(p.Cue))}, both...)
	case stretch.NoSide:
	}
	return both
}

// holdForms say how long to stay.
func holdForms(b *words.Book, p stretch.Phase) []string {
	if p.Length < realHold {
		return nil
	}
	if p.Breaths > 0 {
		return []string{b.Count(p.Breaths, "Hold for %d breath.", "Hold for %d breaths."), b.In(spoken, "Hold.")}
	}
	seconds := int(p.Length.Round(time.Second) / time.Second)
	return []string{
		b.Count(seconds, "Hold for %d second.", "Hold for %d seconds."),
		b.Count(seconds, "%d second.", "%d seconds."), // the tone says the rest
		b.In(spoken, "Hold."),
	}
}

func restForms(b *words.Book, p stretch.Phase) []string {
	left := p.Sets - p.Set + 1
	return []string{
		b.Count(left, "Rest, and breathe. One more round.", "Rest, and breathe. %d more rounds."),
		sentence(b, p.Cue),
		b.In(spoken, "Rest."),
	}
}

// moveForms say where to go, and with the first movement of a repetition how many are left.
func moveForms(g Guidance, i int) []string {
	p, b := g.Timeline.Phases[i], g.Book
	again := []string{sentence(b, p.Cue), sideWord(b, p.Side)}
	if p.Rep <= 1 || g.Timeline.Phases[i-1].Rep == p.Rep {
		return again
	}
	left := p.Reps - p.Rep + 1
	return append([]string{
		b.Count(left, "Last time. %[2]s.", "%d more. %s.", bare(p.Cue)),
		b.Count(left, "Last time.", "%d more."),
	}, again[1])
}

func sideWord(b *words.Book, s stretch.Side) string {
	switch s {
	case stretch.Right:
		return b.In(spoken, "Right.")
	case stretch.Left:
		return b.In(spoken, "Left.")
	case stretch.NoSide:
	}
	return b.In(spoken, "Go.")
}

// doneForms say that it is over.
func doneForms(b *words.Book) []string {
	return []string{b.In(spoken, "Done. Well done, that was the stretch."), b.In(spoken, "Done.")}
}

// sentence makes a sentence of a cue or a name.
func sentence(b *words.Book, text string) string { return b.In(spoken, "%s.", bare(text)) }

// bare is a text without the sign that ends it, because a sentence brings its own.
func bare(text string) string { return strings.TrimRight(strings.TrimSpace(text), ".!。！") }

// How long a voice takes, at its usual rate: measured with espeak-ng, which speaks about 170 words a minute, and rounded up. The figures are only the
// beginning: what the voice really takes is measured while it speaks.
const (
	startOfSpeech = 150 * time.Millisecond // until the first sound
	perRune       = 60 * time.Millisecond  // of a script with letters
	perDigit      = 260 * time.Millisecond // which is a word
	perSyllable   = 190 * time.Millisecond // of a script with syllables or words, such as kana and han
	perStop       = 200 * time.Millisecond // between two sentences
)

// spokenLength is how long it takes to say a text at a rate, 1 being the usual one.
func spokenLength(text string, rate float64) time.Duration {
	length := time.Duration(0)
	for _, r := range text {
		switch {
		case strings.ContainsRune(".!?。！？", r):
			length += perStop
		case unicode.IsDigit(r):
			length += perDigit
		case utf8.RuneLen(r) >= utf8.RuneLen('あ'):
			length += perSyllable
		default:
			length += perRune
		}
	}
	if rate <= 0 {
		rate = 1
	}
	return startOfSpeech + time.Duration(float64(length)/rate)
}
