// Package e2e holds the end-to-end tests: the two real programs in a private virtual desktop, used as a person would use
// them. Nothing here is pretended: the reminder falls due by the clock, the notice comes from a real notification daemon,
// the tray sits in a real panel, and the answers are read from the screen, the command line and the database.
//
// Only Linux has such a desktop without a screen; elsewhere the package is empty. A test takes up to two minutes, because
// it waits for the next full minute: that is the finest a schedule can say.
package e2e
