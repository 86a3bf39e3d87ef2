// Package typed reads what people type into the fields of the settings page: lengths of time, times of the day, and numbers, in
// the ways in which they write them, and not only in that of the settings file.
//
// It is pure, and may import the reminders and below.
package typed
