// Package stage is the animated figure as a part of a window: a place on the screen, the artist who draws on a goroutine of its
// own, and the moments of the figure that belong to a timeline. It knows no clock: who shows a stage says what to show and when.
//
// It may import app/figure, reminders/stretch, package look and Fyne. Test it by drawing shots: no display and no time is needed.
package stage
