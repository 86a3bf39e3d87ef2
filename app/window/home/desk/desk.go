// Package desk is what every page of the home window stands on: the look and the language, what the resident has told so far,
// the way to ask it for something, and the way to another page.
//
// It may import app/link, package look, the words and Fyne. A page is tested with a desk of its own, whose Ask answers from a
// table: no resident and no display is needed.
package desk

import (
	"io/fs"
	"log/slog"
	"time"

	"fyne.io/fyne/v2"

	"posturebreak/app/link"
	"posturebreak/app/window/look"
	"posturebreak/reminders/words"
)

// Desk is handed to each page when it is made. When the look or the language changes, all pages are made anew with another
// desk, so that a page may keep what it draws from it. All functions are called on Fyne's goroutine.
type Desk struct {
	Look   look.Look
	Locale words.Locale // with the book
	// Figures are the pose files, "seated-twist.toml", the person's own among them.
	Figures fs.FS
	Window  fyne.Window
	Log     *slog.Logger
	// Sound lets tones and texts be heard; nil where nothing can be.
	Sound Sound
	// Home answers the latest of every part that the resident has told; none of them is nil. It must not be changed.
	Home func() link.Home
	// Ask sends a request to the resident, and calls done with its reply on Fyne's goroutine. A window that has lost its
	// resident answers with an Error in the reply. done may be nil.
	Ask func(request link.Request, done func(link.Reply))
	// Show turns to another page; with PageStretches, stretch may name the one to show.
	Show func(page link.Page, stretch string)
	// Say shows a short sentence at the foot of the window for some seconds, for what was done. With an undo there is a
	// button beside it that calls it.
	Say func(words string, undo func())
	// Now is the wall clock in the person's time zone.
	Now func() time.Time
	// Every calls tick on Fyne's goroutine after each interval until the returned function is called. A page that is not
	// shown must have nothing ticking.
	Every func(interval time.Duration, tick func()) (stop func())
	// Draw runs what draws pictures, such as [stage.Stage.Run], on a goroutine of its own. A test leaves it undone and draws
	// by hand: Fyne's test driver has no goroutine of its own for the widgets.
	Draw func(run func())
}

// Page is one page of the home window.
type Page interface {
	// Content is the page on the screen; the same object at each call. It scrolls by itself where it has to.
	Content() fyne.CanvasObject
	// Tell says that parts have changed: those of changed that are not nil. Home of the desk has them already.
	Tell(changed link.Home)
	// Appear says that the page is shown from now on. stretch is the one to show, or "".
	Appear(stretch string)
	// Leave says that the page is not shown any more: nothing may tick or move.
	Leave()
}

// Searcher is a page with a field to search it.
type Searcher interface{ Search() }

// Escaper is a page that has something to go back from. Escape says whether it did; a window closes otherwise.
type Escaper interface{ Escape() bool }

// Rememberer is a page that can take over what another one of its kind was showing, when all pages are made anew. A page that
// does not only loses how far it was scrolled, and not even that when its content is a scroll.
type Rememberer interface {
	// Remember returns what the page shows.
	Remember() any
	// Recall shows what another page has remembered. It is called after Appear.
	Recall(was any)
}
