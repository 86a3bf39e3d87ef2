// Package rig builds a private virtual desktop for tests: an X server without a screen, a D-Bus of its own, a home
// folder of its own, and on demand a window manager, a notification daemon and a panel with a tray. The programs are
// the real ones; nothing on the developer's own desktop is touched, and everything is killed at the end of the test.
//
// A test that needs a program which is not installed is skipped, and says which one is missing. With
// POSTUREBREAK_NEED_DESKTOP=1, as in continuous integration, it fails instead.
//
//	desk := rig.New(t)
//	desk.Openbox()
//	desk.Dunst()
//	app := desk.Start("posturebreak")
//	desk.Eventually("the window is up", func() bool { return desk.Try("xdotool", "search", "--name", "Break") == nil })
//
// On Debian the programs are those that `make setup-test` installs. The bus knows no services, so that no daemon starts by
// itself; Activatable adds one. Only Linux has all this, and so the package is empty elsewhere.
package rig
