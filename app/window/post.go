package window

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

// post sends reports on a goroutine of its own: a window never waits for the resident.
type post struct {
	reports chan link.Report
	done    chan struct{} // closed when all is sent
	log     *slog.Logger
}

func newPost(w io.Writer, log *slog.Logger) *post {
	p := &post{reports: make(chan link.Report, postRoom), done: make(chan struct{}), log: log}
	go p.run(link.NewWriter(w))
	return p
}

func (p *post) run(w *link.Writer) {
	defer close(p.done)
	for r := range p.reports {
		if err := w.Send(r); err != nil {
			p.log.Warn("report not sent", "report", r.Did, "error", err)
		}
	}
}

// send queues a report. It never waits; when nobody reads for long, reports are lost.
func (p *post) send(r link.Report) {
	select {
	case p.reports <- r:
	default:
		p.log.Warn("report lost", "report", r.Did)
	}
}

// close sends what is left, for a moment at most. Nothing may be sent afterwards.
func (p *post) close() {
	close(p.reports)
	select {
	case <-p.done:
	case <-time.After(lastPost):
		p.log.Warn("reports lost", "left", len(p.reports))
	}
}
