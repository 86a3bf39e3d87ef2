// Package session is the break window without its picture: what it shows, what a key or a click does, and what the resident
// is told. One value, one function: [Session.Update] takes the time and what happened, and answers the reports to send;
// [Session.View] says what is to be seen, and [Session.Wake] when to call next.
//
// It is pure: it reads no clock, knows no Fyne and starts nothing, so that every scenario is tested with plain times. It may
// import app/link, reminders and below.
//
// Two decisions took an argument. The window owns the time of a break that plays, and the resident only hears of it: a picture
// that asked over a pipe where it stands would stutter. And a key acts only when it went down in this window, late enough
// after the window appeared: somebody who types is not somebody who answers.
package session
