// Package schedule says when a reminder falls due: cron expressions, intervals of work, and working hours.
//
// It is pure. It asks no clock and reads no file of its own; it imports the standard library, the words,
// and the parser and SpecSchedule.Next of robfig/cron. The one thing it takes from outside is the zone database, through
// time.LoadLocation. Test it with times passed in; nothing here waits.
//
// The decision that took an argument: robfig's Next is never asked about a real zone, because it loses whole
// days where midnight does not exist and repeats times when the clocks go back. It is asked about a wall
// clock without a zone (file civil.go), and this package finds the instant for the reading itself. One rule
// covers every change of the clocks:
//
//	a planned reading falls due at the first instant at which the wall clock shows that reading or a later one
//
// So a reading that the clocks skip falls due at the first instant after the gap, several inside one gap are
// one, and a reading that comes twice falls due the first time only.
package schedule
