package home

import (
	"errors"
	"fmt"
	"io"
	"log/slog"

	"fyne.io/fyne/v2"

	"posturebreak/app/link"
	"posturebreak/app/window/host"
)

// Run shows the home window as the first order on orders says, answers with reports, and returns when the window is closed. It
// returns nil without a window when orders end before there is something to show. It answers [host.ErrNoDisplay] where no window
// can be opened. It must be called on the main goroutine, once.
func Run(orders io.Reader, reports io.Writer, m Materials, log *slog.Logger) error {
	if err := host.Probe(); err != nil {
		return fmt.Errorf("open a window: %w", err)
	}
	post := host.NewPost(reports, log)
	defer post.Close()
	in := link.NewReader[link.Order](orders)
	order, err := first(in, post.Send, log)
	if err != nil || order.Do == link.Close {
		return err
	}
	a := host.NewApp(log)
	s := newShell(a, m, order, post.Send, func(run func()) { go run() }, log)
	if err := s.open(); err != nil {
		return err
	}
	go obey(in, func(o link.Order) { fyne.Do(func() { s.obey(o) }) }, post.Send, log)
	a.Run()
	return nil
}

// first reads orders until one shows the window or closes it; the end of the orders closes it too.
func first(in *link.Reader[link.Order], send func(link.Report), log *slog.Logger) (link.Order, error) {
	for {
		order, err := in.Next()
		switch {
		case errors.Is(err, io.EOF):
			return link.Order{Do: link.Close}, nil
		case host.CutOff(err):
			return link.Order{}, fmt.Errorf("read the first order: %w", err)
		case err != nil:
			host.Complain(send, log, err)
		case order.Do == link.Close, order.Do == link.ShowHome && order.Home != nil:
			return order, nil
		default:
			host.Complain(send, log, fmt.Errorf("the first order is %q, want %q with what to show", order.Do, link.ShowHome))
		}
	}
}

// obey passes the orders on. When they end, so does the window: whoever started it is gone.
func obey(in *link.Reader[link.Order], take func(link.Order), send func(link.Report), log *slog.Logger) {
	for {
		order, err := in.Next()
		switch {
		case err == nil:
			take(order)
		case host.CutOff(err):
			take(link.Order{Do: link.Close})
			return
		default:
			host.Complain(send, log, err)
		}
	}
}
