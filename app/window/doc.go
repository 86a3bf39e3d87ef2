// Package window is every window of the program, drawn with Fyne: the break window with its guided stretch, the theme and the
// words. What the break window does is decided in package session; here its view is drawn and its events are gathered.
//
// It may import app/link, app/figure, reminders and below, and Fyne. Test it with Fyne's test driver, which needs no display:
// layouts as markup, pictures with a tolerance, and the picture is driven by setting the moment, never by waiting. The test
// against a real X server (focus_x11_test.go) needs Xvfb, openbox, xterm and xdotool, and skips without them.
//
// Three decisions took an argument. A window never takes the keyboard when it opens (place_x11.go says how), because it opens
// by itself while somebody types. And widgets are our own where Fyne's bring margins, colours or a focus behaviour that would
// show: a break is seen from two metres, and a key press belongs to the session's guard. And because Fyne paints the whole
// window for every change, a moment is one change: the words wait for their picture (breakPage.show), what is covered is not
// there (stage), and only what differs is refreshed (ring, bar). Measured in software GL, that is two thirds of the cost.
//
// What a picture or a colour says is also said in words: the side, the repetition, the seconds, how far the stretch is. Widgets
// of our own tell Fyne their label and role; with the build tag accessibility Fyne 2.8 passes them to the screen readers of
// macOS and Windows, through a little C of its own. On Linux the tag does nothing and Fyne offers screen readers nothing: there
// the voice of app/sound covers a break whole, and `posturebreak now --plain` leads through it in a terminal. The tag was
// not tried on either system yet.
package window
