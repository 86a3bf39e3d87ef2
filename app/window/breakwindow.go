package window

import (
	"context"
	"fmt"
	"io/fs"
	"log/slog"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"posturebreak/app/link"
	"posturebreak/app/window/host"
	"posturebreak/app/window/look"
	"posturebreak/app/window/session"
	"posturebreak/app/window/stage"
)

// breakWindow is one break on the screen: it gathers what happens, gives it to the session, and draws the session's view.
// Everything in it happens on Fyne's goroutine.
type breakWindow struct {
	session  *session.Session
	words    book
	page     *breakPage
	ear      Ear
	window   fyne.Window
	send     func(link.Report)
	log      *slog.Logger
	timer    *time.Timer
	later    func(time.Duration, func()) *time.Timer // time.AfterFunc in life
	opened   time.Time
	deadline time.Time // of the next picture
	hidden   bool      // by the window manager: nobody sees the pictures
	hovered  time.Time // when the session was told last that the pointer is here; zero when it is not
	broken   error     // why there is no figure
	figures  fs.FS
	taste    look.Taste
	variant  fyne.ThemeVariant // of the desktop, as Fyne told it last
	artist   func()            // sets the artist of the page to work, in place of the one before; nothing before open
}

// newBreakWindow makes the window of a session; open shows it.
func newBreakWindow(a fyne.App, s *session.Session, m Materials, send func(link.Report), log *slog.Logger) *breakWindow {
	said := speaking(m, s.View().Offer.Look, log)
	w := &breakWindow{
		words:   said,
		ear:     m.ear(*s.View().Offer, said.Book, send),
		session: s, send: send, log: log, figures: m.Figures, taste: m.DesktopTaste(), variant: a.Settings().ThemeVariant(),
		window: a.NewWindow(said.Say("Time for a stretch")), artist: func() {}, later: time.AfterFunc,
	}
	if len(m.Icon) > 0 {
		w.window.SetIcon(fyne.NewStaticResource("posturebreak.png", m.Icon))
	}
	w.window.SetPadded(false)
	w.window.SetCloseIntercept(func() { w.happen(session.Shut{}) })
	content := w.dress(w.look(s.View()))
	w.window.SetContent(host.NewHook(content, w.settle))
	w.window.Resize(w.size())
	a.Settings().AddListener(w.follow)
	w.listen()
	return w
}

// dress makes the page in a look, and returns what goes into the window.
func (w *breakWindow) dress(k look.Look) fyne.CanvasObject {
	v := w.session.View()
	fyne.CurrentApp().Settings().SetTheme(look.NewTheme(k))
	w.page = newBreakPage(k, w.words, w, w.cast(w.figures, k, v), v)
	return newHoverable(w.page.root, w)
}

// follow makes the page anew when the desktop turns dark or light, and the setting follows it.
func (w *breakWindow) follow(s fyne.Settings) {
	if s.ThemeVariant() == w.variant {
		return // something else has changed, perhaps by dress
	}
	w.variant, w.taste.Scheme = s.ThemeVariant(), ""
	v := w.session.View()
	k := w.look(v)
	if k == w.page.look || v.State == session.Closed {
		return
	}
	w.window.SetContent(w.dress(k))
	w.artist()
	w.draw(time.Now())
	w.focusAfresh(v)
}

// size is the size that the window wants.
func (w *breakWindow) size() fyne.Size { return breakSize(w.page.look, w.page.model.Aspect()) }

// cast loads the figure of the stretch, which takes a millisecond; its shape decides the shape of the window.
func (w *breakWindow) cast(figures fs.FS, k look.Look, v session.View) stage.Model {
	m, err := stage.Load(figures, v.Offer.Stretch.Figure, k)
	if err != nil {
		w.log.Error("no figure", "error", err)
		w.broken = err
		return stage.Placeholder(v.Offer.Stretch.Position, k)
	}
	return m
}

// settle places the window, as soon as it exists for the system.
func (w *breakWindow) settle() bool {
	size, scale := w.size(), w.window.Canvas().Scale()
	done, err := settle(w.window, w.session.View().Offer.Look.Place, [2]int{int(size.Width * scale), int(size.Height * scale)}, w.page.look.Colours.Background)
	if err != nil {
		w.log.Warn("the window may take the keyboard", "error", err)
	}
	return done
}

// listen takes the keys that no button gets.
func (w *breakWindow) listen() {
	if c, ok := w.window.Canvas().(desktop.Canvas); ok {
		c.SetOnKeyDown(func(e *fyne.KeyEvent) { w.keyDown(e.Name, nil) })
		c.SetOnKeyUp(func(e *fyne.KeyEvent) { w.keyUp(e.Name) })
	}
	fyne.CurrentApp().Lifecycle().SetOnEnteredForeground(func() { w.happen(session.Focused{}) })
}

// open shows the window, without taking the keyboard, and draws until ctx ends. It answers [host.ErrNoDisplay] when the system
// gives no window.
func (w *breakWindow) open(ctx context.Context) error {
	w.draw(time.Now())
	quietly(w.window.Show)
	if !host.Hooked(w.window.Content()) {
		return fmt.Errorf("%w: the window could not be created", host.ErrNoDisplay)
	}
	stop := func() {}
	w.artist = func() {
		stop()
		var drawing context.Context
		drawing, stop = context.WithCancel(ctx)
		go w.page.stage.Run(drawing)
	}
	w.artist()
	if err := watchHidden(ctx, w.window, func(hidden bool) { fyne.Do(func() { w.hide(hidden) }) }); err != nil {
		w.log.Warn("a hidden window is drawn all the same", "error", err)
	}
	w.opened = time.Now()
	w.appear() // Show paints the first frame before it returns
	return nil
}

// appear tells the session that the window is there, and what is missing in it.
func (w *breakWindow) appear() {
	w.happen(session.Appeared{})
	if w.broken != nil {
		w.happen(session.Failed{What: w.broken.Error()})
	}
}

// happen tells the session what happened, sends its reports, and draws.
func (w *breakWindow) happen(e session.Event) {
	if w.session.View().State == session.Closed {
		return // a timer or an order that was under way when the window closed
	}
	now, before := time.Now(), w.session.View()
	for _, r := range w.session.Update(now, e) {
		w.send(r)
	}
	w.ear.Follow(w.session.Position())
	v := w.session.View()
	if v.State == session.Closed {
		w.shut()
		return
	}
	w.draw(now)
	if buttonsOf(v) != buttonsOf(before) {
		w.focusAfresh(v)
	}
	w.arm(now)
}

// buttonsOf tells states apart that show different buttons.
func buttonsOf(v session.View) [2]int {
	if v.State == session.Paused {
		v.State = session.Playing
	}
	return [2]int{int(v.State), int(v.Menu)}
}

// focusAfresh takes the keys away from a button that may be gone, and gives them to the list that is open.
func (w *breakWindow) focusAfresh(v session.View) {
	w.window.Canvas().Unfocus()
	list, ok := w.page.controls.lists[v.Menu]
	if !ok {
		return
	}
	if i := slices.IndexFunc(list.buttons, (*button).Visible); i >= 0 {
		w.window.Canvas().Focus(list.buttons[i])
	}
}

// hide stops the pictures, or goes on with them. The timeline goes on in any case: one can follow it by ear.
func (w *breakWindow) hide(hidden bool) {
	w.hidden = hidden
	w.happen(session.Ticked{})
}

func (w *breakWindow) shut() {
	if w.timer != nil {
		w.timer.Stop()
	}
	w.window.Close()
}

func (w *breakWindow) draw(now time.Time) {
	if w.hidden {
		return
	}
	since := time.Duration(0)
	if !w.opened.IsZero() {
		since = now.Sub(w.opened)
	}
	w.page.show(w.session.View(), since)
}

// arm sets the timer for the next picture, or for the session's next happening, whichever comes first.
func (w *breakWindow) arm(now time.Time) {
	v := w.session.View()
	next, waiting := w.session.Wake()
	every := w.page.pace(v)
	if w.hidden {
		every = 0
	}
	if every == 0 && v.State == session.Playing {
		every = time.Second // the seconds count, even where nothing moves
	}
	if every > 0 {
		w.deadline = stage.NextDeadline(w.deadline, now, every)
		if !waiting || w.deadline.Before(next) {
			next, waiting = w.deadline, true
		}
	}
	if w.timer != nil {
		w.timer.Stop()
	}
	if waiting {
		w.timer = w.later(max(next.Sub(now), 0), func() { fyne.Do(func() { w.happen(session.Ticked{}) }) })
	}
}

// choose is called by a button.
func (w *breakWindow) choose(c session.Choice) { w.happen(session.Pressed{Choice: c}) }

// keyDown is called for every key that goes down, also by the button that has the focus.
func (w *breakWindow) keyDown(name fyne.KeyName, on *session.Choice) {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok && d.CurrentKeyModifiers()&^fyne.KeyModifierShift != 0 {
		return // a shortcut of somebody else
	}
	if w.session.View().Menu != session.Nothing && (name == fyne.KeyUp || name == fyne.KeyDown) {
		w.moveFocus(name)
		return
	}
	w.happen(session.KeyDown{Key: keyOf(name), On: on})
}

// hover is called when the pointer comes, moves or leaves. It moves far more often than the session wants to know.
func (w *breakWindow) hover(over bool) {
	now := time.Now()
	if over && now.Sub(w.hovered) < time.Second {
		return
	}
	w.hovered = time.Time{}
	if over {
		w.hovered = now
	}
	w.happen(session.Hovered{Over: over})
}

func (w *breakWindow) moveFocus(name fyne.KeyName) {
	if name == fyne.KeyUp {
		w.window.Canvas().FocusPrevious()
	} else {
		w.window.Canvas().FocusNext()
	}
}

func (w *breakWindow) keyUp(name fyne.KeyName) { w.happen(session.KeyUp{Key: keyOf(name)}) }

func keyOf(name fyne.KeyName) session.Key {
	switch name {
	case fyne.KeySpace:
		return session.Space
	case fyne.KeyReturn, fyne.KeyEnter:
		return session.Enter
	case fyne.KeyEscape:
		return session.Escape
	case fyne.KeyLeft:
		return session.Left
	case fyne.KeyRight:
		return session.Right
	default:
		return session.OtherKey
	}
}
