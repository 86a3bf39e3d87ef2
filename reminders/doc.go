// Package reminders is about WHEN: it decides when a break falls due, what happens to it, and when to look again.
//
// Everything is decided in one place, [Rules.Step]: a function from a state, a moment and an event to a new state and a
// list of effects. State, events and effects are plain data; the package has no clock, touches no file and knows no
// operating system. The loop in app owns the state, calls Step and performs the effects.
//
// [Rules.Wake] says when to call next. It is a query and not an effect, so that it can be neither lost nor stale.
// [Rules.Status] says the same state in words, for tray, windows and command line.
//
// Three decisions took an argument. A person who is away has taken a break, whatever the schedule says: that is recorded
// as a natural break and nothing pops up on return. A planned time is given at most once, even if the clock is set back
// over it: see [State.Given]. And a break that was offered survives a restart, so a crash neither repeats nor loses it.
//
// It may import reminders/schedule and reminders/stretch and the standard library's pure parts. Test it with a table of
// (after, event, wanted effects); nothing sleeps.
package reminders
