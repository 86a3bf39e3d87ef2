package host

import (
	"io"
	"log/slog"
	"time"

	"posturebreak/app/link"
)

const (
	postRoom = 256                    // reports that may wait: more than a break has
	lastPost = 500 * time.Millisecond // for what is left to send when the window closes
)

// Post sends reports on a goroutine of its own: a window never waits for the resident.
type Post struct {
	reports chan link.Report
	done    chan struct{} // closed when all is sent
	log     *slog.Logger
}

// NewPost returns a Post that writes to w.
func NewPost(w io.Writer, log *slog.Logger) *Post {
	p := &Post{reports: make(chan link.Report, postRoom), done: make(chan struct{}), log: log}
	go p.run(link.NewWriter(w))
	return p
}

func (p *Post) run(w *link.Writer) {
	defer close(p.done)
	for r := range p.reports {
		if err := w.Send(r); err != nil {
			p.log.Warn("report not sent", "report", r.Did, "error", err)
		}
	}
}

// Send queues a report. It never waits; when nobody reads for long, reports are lost.
func (p *Post) Send(r link.Report) {
	select {
	case p.reports <- r:
	default:
		p.log.Warn("report lost", "report", r.Did)
	}
}

// Close sends what is left, for a moment at most. Nothing may be sent afterwards.
func (p *Post) Close() {
	close(p.reports)
	select {
	case <-p.done:
	case <-time.After(lastPost):
		p.log.Warn("reports lost", "left", len(p.reports))
	}
}
