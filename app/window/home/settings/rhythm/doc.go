// Package rhythm is the schedules that people choose by name, "every two hours", as the settings page offers them: read from
// cron expressions and written as such, and what a schedule comes to, its next times day by day.
//
// It is pure: it is told the time, and may import the reminders and below. Test it with expressions and times passed in.
//
// The decision that took an argument: a rhythm is read from the expression and kept nowhere else, so that the file, the
// command line and the window are one truth. What cannot be read is a rhythm of the person's own, and shown as it is written.
package rhythm
