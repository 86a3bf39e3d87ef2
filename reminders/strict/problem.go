package strict

import (
	"fmt"
	"strings"

	"posturebreak/reminders/words"
)

// Problem is one thing wrong with a file, with what to do about it.
type Problem struct {
	File   string // as it was named by the reader
	Line   int    // from 1; 0 where the problem has no one place
	Column int    // from 1; 0 where the problem has no one place
	Key    string // the key it is about, as a path: "dose.hold", "step[2].cue" (counted from 1); "" for the whole file
	What   string // what is wrong
	Remedy string // what to write instead

	Words words.Sayer // What and Remedy in every language; nil where there is only the English
}

var _ words.Sayer = Problem{}

// Error is the problem in one line: place, key, what is wrong and the remedy.
func (p Problem) Error() string { return p.Said(words.Locale{}) }

// Said is what Error is, in a language as far as there are words in it.
func (p Problem) Said(l words.Locale) string {
	var b strings.Builder
	b.WriteString(p.File)
	if p.Line > 0 {
		fmt.Fprintf(&b, ":%d:%d", p.Line, p.Column)
	}
	b.WriteString(": ")
	if p.Key != "" {
		b.WriteString(p.Key + ": ")
	}
	if p.Words != nil {
		b.WriteString(p.Words.Said(l))
		return b.String()
	}
	b.WriteString(p.What)
	if p.Remedy != "" {
		b.WriteString("; " + p.Remedy)
	}
	return b.String()
}

// Problems is everything wrong with a file, so that its author mends it in one go.
type Problems []Problem

// Error lists the problems, one a line.
func (p Problems) Error() string {
	lines := make([]string, len(p))
	for i, problem := range p {
		lines[i] = problem.Error()
	}
	return strings.Join(lines, "\n")
}

// Said lists them in a language, one a line.
func (p Problems) Said(l words.Locale) string {
	lines := make([]string, len(p))
	for i, problem := range p {
		lines[i] = problem.Said(l)
	}
	return strings.Join(lines, "\n")
}

// Unwrap gives the problems one by one to errors.Is and errors.As.
func (p Problems) Unwrap() []error {
	all := make([]error, len(p))
	for i, problem := range p {
		all[i] = problem
	}
	return all
}
