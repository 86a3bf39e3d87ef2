package window

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"posturebreak/app/link"
	"posturebreak/app/window/look"
	"posturebreak/app/window/session"
)

// newApp returns Fyne's app without its preferences, which do not survive a kill while they save, and which two windows at
// the same time would write over each other. Fyne keeps none for an app that is made without an id. It makes an empty cache
// folder for it, under another name at each start, which is taken away again.
func newApp(log *slog.Logger) fyne.App {
	app.SetMetadata(fyne.AppMetadata{Name: appName}) // or Fyne looks for an id in the folder it was started in
	a := named{app.NewWithID("")}
	fyne.SetCurrentApp(a)
	if err := os.Remove(a.Cache().RootURI().Path()); err != nil && !errors.Is(err, fs.ErrNotExist) {
		log.Warn("an empty cache folder is left", "error", err)
	}
	return a
}

// named is Fyne's app with an id all the same: a Wayland compositor groups windows by it and finds their icon.
type named struct{ fyne.App }

// UniqueID is called by Fyne.
func (named) UniqueID() string { return appID }

// appName is the name in FyneApp.toml; a test compares them.
const appName = "Posture Break"

// appID is the id in FyneApp.toml; a test compares them.
const appID = "io.github.posturebreak.PostureBreak"

// Materials is what windows are made of, besides code.
type Materials struct {
	Figures fs.FS  // the pose files, "seated-twist.toml"
	Icon    []byte // of the windows, PNG; may be empty
	// Taste answers what the desktop says about windows. It is asked once, just before the window is made; nil means that
	// there is nothing to ask.
	Taste func() look.Taste
}

func (m Materials) taste() look.Taste {
	if m.Taste == nil {
		return look.Taste{}
	}
	return m.Taste()
}

// Break shows the break that the first order on orders brings, answers with reports, and returns when the window is closed.
// It returns nil without a window when orders end before a break is shown. It answers
// [ErrNoDisplay] where no window can be opened. It must be called on the main goroutine, once.
func Break(orders io.Reader, reports io.Writer, m Materials, log *slog.Logger) error {
	if err := probe(); err != nil {
		return err
	}
	post := newPost(reports, log)
	defer post.close()
	in := link.NewReader[link.Order](orders)
	s, err := first(in, post.send, log)
	if s == nil {
		return err
	}
	a := newApp(log)
	w := newBreakWindow(a, s, m, post.send, log)
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
		case cutOff(err):
			return nil, fmt.Errorf("read the first order: %w", err)
		case err != nil:
			complain(send, log, err)
			continue
		case order.Do == link.Close:
			return nil, nil
		}
		s, err := session.New(time.Now(), order)
		if err == nil {
			return s, nil
		}
		complain(send, log, err)
	}
}

// cutOff says whether no further line can be read.
func cutOff(err error) bool {
	return err != nil && !errors.Is(err, link.ErrNoMessage) && !errors.Is(err, link.ErrVersion)
}

// obey passes the orders on. When they end, so does the window: whoever started it is gone.
func obey(in *link.Reader[link.Order], happen func(session.Event), log *slog.Logger) {
	for {
		order, err := in.Next()
		switch {
		case err == nil:
			happen(session.Ordered{Order: order})
		case cutOff(err):
			happen(session.Ordered{Order: link.Order{V: link.Version, Do: link.Close}})
			return
		default:
			log.Warn("bad order", "error", err)
			happen(session.Failed{What: err.Error()})
		}
	}
}

func complain(send func(link.Report), log *slog.Logger, err error) {
	log.Warn("bad order", "error", err)
	send(link.Report{V: link.Version, Did: link.Problem, Problem: err.Error()})
}
