package host

import (
	"errors"
	"io/fs"
	"log/slog"
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
)

// NewApp returns Fyne's app without its preferences, which do not survive a kill while they save, and which two windows at
// the same time would write over each other. Fyne keeps none for an app that is made without an id. It makes an empty cache
// folder for it, under another name at each start, which is taken away again.
func NewApp(log *slog.Logger) fyne.App {
	app.SetMetadata(fyne.AppMetadata{Name: Name}) // or Fyne looks for an id in the folder it was started in
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
func (named) UniqueID() string { return ID }

// Name is the name in FyneApp.toml; a test compares them.
const Name = "Posture Break"

// ID is the id in FyneApp.toml; a test compares them.
const ID = "io.github.posturebreak.PostureBreak"
