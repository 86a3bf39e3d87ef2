package main

import (
	"strings"
	"sync"
)

// logKept is how many lines of the log are kept for the diagnostics.
const logKept = 60

// logTail keeps the last lines that were written to it. It is safe for concurrent use.
type logTail struct {
	mu   sync.Mutex // guards kept
	kept []string
}

// Write takes whole lines, as the logger writes them.
func (t *logTail) Write(text []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for line := range strings.Lines(string(text)) {
		t.kept = append(t.kept, strings.TrimRight(line, "\n"))
	}
	t.kept = t.kept[max(0, len(t.kept)-logKept):]
	return len(text), nil
}

// lines are the last lines, oldest first.
func (t *logTail) lines() []string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return append([]string{}, t.kept...)
}
