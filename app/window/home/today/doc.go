// Package today is the first page of the home window: when the next break comes and which stretch it brings, the day as a
// timeline, the buttons that people want at once (stretch now, pause, in a meeting, where I am), the journal, and banners for what
// will not work here.
//
// What is said and drawn is worked out in pure functions: countdown, marks of the day, lines of the journal. The countdown ticks
// once a second, and only while the page is shown; the figure moves only under the pointer or with the keyboard on it.
//
// It may import app/link, the kit, package stage, the reminders and Fyne. Tests make a page with a desk of their own.
package today
