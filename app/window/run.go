package window

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"time"

	"fyne.io/fyne/v2"

	"posturebreak/app/link"
	"posturebreak/app/window/host"
	"posturebreak/app/window/session"
)

// Materials is what break windows are made of, besides code.
type Materials struct {
	host.Materials
	Ears Ears // lets breaks be heard; nil for silence
}

// Break shows the break that the first order on orders brings, answers with reports, and returns when the window is closed.
// It returns nil without a window when orders end before a break is shown. It answers
// [host.ErrNoDisplay] where no window can be opened. It must be called on the main goroutine, once.
func Break(orders io.Reader, reports io.Writer, m Materials, log *slog.Logger) error {
	if err := host.Probe(); err != nil {
		return fmt.Errorf("open a window: %w", err)
	}
	post := host.NewPost(reports, log)
	defer post.Close()
	in := link.NewReader[link.Order](orders)
	s, err := first(in, post.Send, log)
	if s == nil {
		return err
	}
	if err := preferQuiet(); err != nil {
		log.Warn("the window may take the keyboard", "error", err)
	}
	a := host.NewApp(log)
	w := newBreakWindow(a, s, m, post.Send, log)
	defer w.ear.Close() // when the window is gone: nobody waits for it
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	if err := w.open(ctx); err != nil {
		return err
	}
	go obey(in, func(e session.Event) { fyne.Do(func() { w.happen(e) }) }, log)
	a.Run()
	return nil
}

// first reads orders until one shows a break, and returns its session. It returns nothing at the end of the orders.
func first(in *link.Reader[link.Order], send func(link.Report), log *slog.Logger) (*session.Session, error) {
	for {
		order, err := in.Next()
		switch {
		case errors.Is(err, io.EOF):
			return nil, nil
		case host.CutOff(err):
			return nil, fmt.Errorf("read the first order: %w", err)
		case err != nil:
			host.Complain(send, log, err)
			continue
		case order.Do == link.Close:
			return nil, nil
		}
		s, err := session.New(time.Now(), order)
		if err == nil {
			return s, nil
		}
		host.Complain(send, log, err)
	}
}

// obey passes the orders on. When they end, so does the window: whoever started it is gone.
func obey(in *link.Reader[link.Order], happen func(session.Event), log *slog.Logger) {
	for {
		order, err := in.Next()
		switch {
		case err == nil:
			happen(session.Ordered{Order: order})
		case host.CutOff(err):
			happen(session.Ordered{Order: link.Order{V: link.Version, Do: link.Close}})
			return
		default:
			log.Warn("bad order", "error", err)
			happen(session.Failed{What: err.Error()})
		}
	}
}
