package home

import (
	"fmt"
	"log/slog"
	"time"

	"fyne.io/fyne/v2"

	"posturebreak/app/link"
	"posturebreak/app/window/home/desk"
	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/host"
	"posturebreak/app/window/look"
	"posturebreak/reminders/words"
)

// Size of the window at text of scale 1, and the most that it grows with the text: screens are not larger for those who need
// large letters.
const (
	wantWidth  = 1000
	wantHeight = 700
	mostGrowth = 1.15
)

// shell is the home window. Everything in it happens on Fyne's goroutine.
type shell struct {
	app       fyne.App
	window    fyne.Window
	materials Materials
	taste     look.Taste
	variant   fyne.ThemeVariant // of the desktop, as Fyne told it last
	log       *slog.Logger
	send      func(link.Report)
	draw      func(run func()) // runs what draws pictures, see desk.Desk
	asks      *asks
	told      link.Home

	look   look.Look
	locale words.Locale
	kit    kit.Kit
	frame  *frame
	toast  *toast
	undos  []func()

	pages   map[link.Page]desk.Page // those that were shown since the look changed
	page    link.Page               // that is shown
	welcome desk.Page               // in place of a page, on the first start
	closed  bool
}

// newShell makes the window as the first order says; open shows it. Draw runs what draws pictures.
func newShell(a fyne.App, m Materials, order link.Order, send func(link.Report), draw func(run func()), log *slog.Logger) *shell {
	s := &shell{
		app: a, materials: m, taste: m.DesktopTaste(), variant: a.Settings().ThemeVariant(), log: log, send: send, draw: draw,
		asks: newAsks(send), told: whole(*order.Home), page: order.Page, window: a.NewWindow(host.Name),
	}
	if !known(s.page) {
		s.page = pages()[0]
	}
	if len(m.Icon) > 0 {
		s.window.SetIcon(fyne.NewStaticResource("posturebreak.png", m.Icon))
	}
	s.window.SetPadded(false)
	s.window.SetMaster()
	s.frame = newFrame()
	s.dress(order.Stretch)
	s.window.SetContent(host.NewHook(s.frame.root, s.paint))
	grown := min(s.look.Growth(), mostGrowth)
	s.window.Resize(fyne.NewSize(wantWidth*grown, wantHeight*grown))
	s.listen()
	a.Settings().AddListener(s.follow)
	return s
}

// paint gives the window its colour before it is mapped.
func (s *shell) paint() bool {
	done, err := host.Paint(s.window, s.look.Colours.Background)
	if err != nil {
		s.log.Warn("the window is without its colour for a moment", "error", err)
	}
	return done
}

// open shows the window. It answers [host.ErrNoDisplay] when the system gives none.
func (s *shell) open() error {
	s.window.Show()
	if !host.Hooked(s.window.Content()) {
		return fmt.Errorf("%w: the window could not be created", host.ErrNoDisplay)
	}
	s.send(link.Report{V: link.Version, Did: link.Shown}) // Show paints the first frame before it returns
	return nil
}

// obey does what the resident says.
func (s *shell) obey(o link.Order) {
	if s.closed {
		return
	}
	switch o.Do {
	case link.ShowHome:
		s.tell(o.Home)
		if err := host.Forward(s.window); err != nil {
			s.log.Warn("the window cannot come forward", "error", err)
			s.window.RequestFocus()
		}
		if known(o.Page) && s.welcome == nil {
			s.show(o.Page, o.Stretch)
		}
	case link.Tell:
		s.tell(o.Home)
	case link.Answer:
		s.asks.answer(o.Nr, o.Reply)
	case link.Close:
		s.asks.lose(s.locale.Say("Posture Break has ended."))
		s.close()
	default:
		s.log.Warn("unknown order", "order", o.Do)
	}
}

// close closes the window; the process ends with it.
func (s *shell) close() {
	if s.closed {
		return
	}
	s.closed = true
	s.leave()
	s.toast.hide()
	s.window.Close()
}

// tell takes what has changed, and shows it.
func (s *shell) tell(changed *link.Home) {
	if changed == nil {
		return
	}
	before := *s.told.Look
	s.told = merged(s.told, *changed)
	if *s.told.Look != before {
		s.redress()
		return
	}
	if s.welcome != nil {
		s.welcome.Tell(*changed)
	}
	for _, p := range s.pages {
		p.Tell(*changed)
	}
}

// follow makes everything anew when the desktop turns dark or light, and the setting follows it.
func (s *shell) follow(f fyne.Settings) {
	if s.closed || f.ThemeVariant() == s.variant {
		return // something else has changed, perhaps by dress
	}
	s.variant, s.taste.Scheme = f.ThemeVariant(), ""
	if look.New(*s.told.Look, s.variant, s.taste) != s.look {
		s.redress()
	}
}

// now is the wall clock in the person's time zone.
func (s *shell) now() time.Time { return time.Now() }
