// Package link is what the programs say to each other: the resident and its windows over the child's standard input and
// output, and the command line and the resident over a unix socket. It owns the messages, their coding and the start of a
// window process; who listens where is decided by the callers.
//
// One JSON object a line, UTF-8, at most [MaxLine] bytes, each with the version of the message set. A line that cannot be
// read is an error that names what was wrong, never a panic and never a guess: both ends come from the same release, and a
// stranger's line must not move the resident.
//
// It may import reminders and below. Test it with pipes; no window is needed.
package link

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"sync"
)

// Version of the message set. Both ends must speak the same one.
const Version = 1

// MaxLine is the longest line that is read, in bytes. The largest message is the first one to the home window, with the whole
// catalogue: about 150 kB, and with a thousand stretches of the person's own a few megabytes.
const MaxLine = 8 << 20

// ErrVersion is returned for a message of another version of the set.
var ErrVersion = errors.New("message of another version")

// ErrNoMessage is returned for a line that is no message.
var ErrNoMessage = errors.New("this is no message")

// readable says whether the reader can go on after err.
func readable(err error) bool { return errors.Is(err, ErrVersion) || errors.Is(err, ErrNoMessage) }

// versioned is any message that carries its version.
type versioned interface{ version() int }

// Writer sends messages, one a line. It is safe for concurrent use.
type Writer struct {
	mu sync.Mutex // guards w, so that two lines never mix
	w  io.Writer
}

// NewWriter returns a Writer that sends to w.
func NewWriter(w io.Writer) *Writer { return &Writer{w: w} }

// Send writes one message as a line.
func (w *Writer) Send(message any) error {
	line, err := json.Marshal(message)
	if err != nil {
		return fmt.Errorf("encode message: %w", err)
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if _, err := w.w.Write(append(line, '\n')); err != nil {
		return fmt.Errorf("send message: %w", err)
	}
	return nil
}

// Reader receives messages of one kind, one a line.
type Reader[M versioned] struct{ lines *bufio.Scanner }

// NewReader returns a Reader of messages of kind M from r.
func NewReader[M versioned](r io.Reader) *Reader[M] {
	lines := bufio.NewScanner(r)
	lines.Buffer(make([]byte, 0, 4096), MaxLine)
	return &Reader[M]{lines: lines}
}

// Next returns the next message. It answers [io.EOF] when the other end has closed, [ErrVersion] for another version of
// the message set, and [ErrNoMessage] with what was wrong for a line that is none; after the latter two the reader can go
// on with the next line. After any other error, such as a line of more than [MaxLine] bytes, it cannot.
func (r *Reader[M]) Next() (M, error) {
	var m M
	if !r.lines.Scan() {
		if err := r.lines.Err(); err != nil {
			return m, fmt.Errorf("read message: %w", err)
		}
		return m, io.EOF
	}
	if err := json.Unmarshal(r.lines.Bytes(), &m); err != nil {
		return m, fmt.Errorf("%w: %w", ErrNoMessage, err)
	}
	if m.version() != Version {
		return m, fmt.Errorf("%w: got %d, want %d", ErrVersion, m.version(), Version)
	}
	return m, nil
}
