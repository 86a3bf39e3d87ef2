// Package stretches is the page of the home window on which the stretches are looked through, tried and settled: a grid of
// cards with filters and a search, and for each stretch a page of its own, with the figure playing its real timeline, the dose,
// the cautions and the source.
//
// What is shown and what is left out is decided by pure functions (filter.go, search.go, lift.go, player.go, adjust.go, text.go):
// they are tested with plain values. The widgets only draw what these answer. The figures are drawn on goroutines of their own: the
// cards appear at once and the pictures follow.
//
// It may import app/link, the figure's stage, the kit and names of the home window, and Fyne. Tests make a page with a desk of
// their own, and draw the pictures when they want them: no display and no waiting is needed.
//
// The decision that took an argument: the filters are few and always seen, and the rest is folded away behind one button. A wall
// of switches is what people leave.
package stretches
