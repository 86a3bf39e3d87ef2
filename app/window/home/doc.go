// Package home is the home window: the rail with the pages, the one page that is shown, what is said at the foot with a way to
// take it back, and the conversation with the resident. The pages are packages of their own, on the desk that this one sets up.
//
// It may import app/link, the pages, the kit and Fyne. Test it with Fyne's test driver and a resident that is a pair of pipes; the
// end-to-end test drives the real one.
//
// Two decisions took an argument. The window keeps the latest of all that the resident has told, and no state of its own: a setting
// is shown as changed when the resident says that it has. And when the look or the language changes, the pages are made anew
// instead of painted over: that happens hardly ever, and every widget may so take its colours and words once, when it is made.
package home
