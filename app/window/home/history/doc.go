// Package history is the page that shows what became of the breaks of a year: a calendar, weeks, the directions in which the
// back was moved, each stretch, and how it all felt. It can write the history to a file, and delete it.
//
// It may import the desk, package kit, look, parts, app/link, the words and Fyne. What is drawn where is worked out by pure
// functions (calendar.go, weeks.go, months.go); [chart] draws it and lets it be read with the pointer, with the arrow keys and
// as words.
package history
