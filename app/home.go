package app

import (
	"context"
	"errors"
	"os/exec"
	"time"

	"posturebreak/app/desktop"
	"posturebreak/app/link"
	"posturebreak/reminders"
)

// home is the home window that is open.
type home struct {
	Window
	opened   time.Time
	seen     bool      // its first frame was on the screen
	told     link.Home // the parts as they were told last
	dayRead  string    // local date of the entries in told.Today, "" when they are to be read anew
	ranked   ranked    // what told.Stretches was made from
	own      ownFiles  // as they were read last
	wish     wish      // to come forward, the last one
	troubled bool      // the desktop was examined
}

// wish is what the home window was asked to show while it was open.
type wish struct {
	page    link.Page
	stretch string
	at      time.Time
}

// crossing is how long after it was asked to come forward a window may end because it was closed just before, and did not hear it.
const crossing = 700 * time.Millisecond

// openHome opens the home window on a page, or brings the one that is open forward. It answers why it cannot, a sentence,
// and "" when it can.
func (a *App) openHome(ctx context.Context, page link.Page, stretchID string) string {
	if a.home != nil {
		a.home.wish = wish{page, stretchID, time.Now()}
		a.toHome(link.Order{Do: link.ShowHome, Page: page, Stretch: stretchID})
		return ""
	}
	h := &home{opened: time.Now()}
	window, err := a.Homes.Open(ctx,
		func(r link.Report) { a.post(ctx, homeReported{h, r}) },
		func(err error) { a.post(ctx, homeGone{h, err}) })
	if err != nil {
		a.homeFailed(ctx, err)
		return a.Rules.Locale().Say("The window cannot be opened: %v.", err)
	}
	h.Window = window
	a.home = h
	a.settleLogin(ctx) // so that the page with the settings says what is true
	first := a.news(ctx)
	welcome := a.Welcome
	first.Welcome = &welcome
	if page == "" {
		page = link.PageToday
	}
	a.toHome(link.Order{Do: link.ShowHome, Page: page, Stretch: stretchID, Home: &first})
	a.examine(ctx, h)
	return ""
}

// windowComplaint is the id of the notice that the home window cannot be opened.
const windowComplaint = "window"

// homeFailed tells the person that the home window cannot be opened: who clicks in the tray sees no terminal.
func (a *App) homeFailed(ctx context.Context, err error) {
	a.Log.Error("the home window cannot be opened", "error", err)
	say := a.Rules.Locale()
	remedy := say.Say("Reminders go on. Run posturebreak doctor in a terminal to see what is wrong; all that the window can do can be done there too: posturebreak --help.")
	if errors.Is(err, exec.ErrNotFound) {
		remedy = say.Say("Put posturebreak-window beside posturebreak, or install the program anew. Reminders go on.")
	}
	a.show(ctx, desktop.Notice{ID: windowComplaint, Title: say.Say("The window cannot be opened"), Body: sentence(err) + "\n" + remedy})
}

// toHome sends an order to the home window. One that does not read its orders is closed: it shows what is no longer true.
func (a *App) toHome(order link.Order) {
	if err := a.home.Send(order); err != nil {
		a.Log.Warn("the home window was not told, and is closed", "order", order.Do, "error", err)
		a.home.Close()
	}
}

// tellHome tells the home window what has changed since it was told last.
func (a *App) tellHome(ctx context.Context) {
	if a.home == nil {
		return
	}
	if news := a.news(ctx); news != (link.Home{}) {
		a.toHome(link.Order{Do: link.Tell, Home: &news})
	}
}

// homeReported is what the home window said.
type homeReported struct {
	*home
	link.Report
}

func (m homeReported) handle(ctx context.Context, a *App) {
	switch m.Did { //nolint:exhaustive // the others are reports of a break window
	case link.Problem:
		a.Log.Warn("the home window has a problem", "problem", m.Problem)
	case link.Shown:
		m.seen = true
		a.Notices.Withdraw(windowComplaint)
		a.Log.Info("the home window is on the screen", "after", time.Since(m.opened).Round(time.Millisecond))
	case link.Ask:
		if m.Request == nil {
			a.Log.Warn("the home window asks for nothing")
			return
		}
		request, nr := *m.Request, m.Nr
		go func() { a.post(ctx, homeAnswer{m.home, nr, a.Ask(ctx, request)}) }()
	}
}

// homeAnswer is the answer to a request of the home window.
type homeAnswer struct {
	*home
	nr    int
	reply link.Reply
}

func (m homeAnswer) handle(ctx context.Context, a *App) {
	if a.home != m.home {
		return // it was closed meanwhile
	}
	a.tellHome(ctx) // so that the window shows what it has changed when it hears that it has
	m.reply.V = link.Version
	a.toHome(link.Order{Do: link.Answer, Nr: m.nr, Reply: &m.reply})
}

// homeGone says that the home window's process has ended.
type homeGone struct {
	*home
	err error
}

func (m homeGone) handle(ctx context.Context, a *App) {
	if a.home != m.home {
		return
	}
	a.home = nil
	if m.err == nil {
		a.Welcome = false // who has closed the first steps has seen them
		a.forget(ctx)
	} else if !m.seen {
		a.homeFailed(ctx, m.err)
	} else {
		a.Log.Error("the home window has ended", "error", m.err)
	}
	a.Rest()
	if w := m.wish; time.Since(w.at) < crossing {
		a.openHome(ctx, w.page, w.stretch)
	}
}

// forget makes a deletion final: with the home window the last chance to undo it has gone.
func (a *App) forget(ctx context.Context) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), keepWithin)
	defer cancel()
	if err := a.Keeper.Forget(ctx); err != nil {
		a.Log.Error("what was deleted could not be wiped; it is tried again when the window closes next", "error", err)
	}
}

// examine looks at the desktop on a goroutine of its own, because programs that hang take seconds to be given up.
func (a *App) examine(ctx context.Context, h *home) {
	if a.Examine == nil || h.troubled {
		return
	}
	h.troubled = true
	book := a.Rules.Locale().Book
	go func() { a.post(ctx, examined{h, troubles(a.Examine(ctx, book))}) }()
}

// examined is what was found out about the desktop.
type examined struct {
	*home
	troubles []link.Trouble
}

func (m examined) handle(_ context.Context, a *App) {
	if a.home == m.home {
		a.toHome(link.Order{Do: link.Tell, Home: &link.Home{Troubles: &m.troubles}})
	}
}

// troubles are the checks that did not go well.
func troubles(checks []desktop.Check) []link.Trouble {
	list := []link.Trouble{}
	for _, c := range checks {
		if c.Health != desktop.Works {
			list = append(list, link.Trouble{Part: c.Part, Broken: c.Health == desktop.Broken, Found: c.Found, Remedy: c.Remedy})
		}
	}
	return list
}

// nextMidnight is when the day on the Today page is another; zero while no home window shows it.
func (a *App) nextMidnight() time.Time {
	if a.home == nil {
		return time.Time{}
	}
	return a.tomorrow()
}

// relearn tells the core that the history is another.
func (a *App) relearn(ctx context.Context, e reminders.Relearnt) {
	a.step(ctx, e)
	if a.home != nil {
		a.home.dayRead = ""
	}
}
