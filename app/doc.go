// Package app is the loop: one goroutine that owns the state of the reminders, hands every event to the core and performs
// the effects that come back. It decides nothing itself.
//
// Everything that the loop needs from outside it declares as a small interface: an alarm, notices, windows, a tray,
// sensors of presence, players, the history, the settings. The real ones are wired together in cmd. The loop never waits for any of them; what they have to
// say comes back as a message. State and history are on disk before anything is shown: see [App.perform].
//
// The home window is told what has changed since it was told last, once at every turn of the loop, and asks with the same requests
// as the command line: see [App.Ask]. What takes long, such as counting twenty years of history, is done beside the loop on the
// asker's goroutine.
//
// It may import link, store, desktop (their types) and reminders and below. Test it with fakes in a testing/synctest bubble.
package app
