// Package welcome is the first start: three short steps, each of which can be skipped. When do you work and how often; where and
// with what; and one stretch to try. Then it gets out of the way.
//
// Every answer is a setting, written when its step is left, so that closing the window in the middle loses nothing. At its end the
// settings file exists, also when nothing was changed, and the steps do not come again.
//
// It may import the desk, the kit, the rhythms of the settings page, the reminders and Fyne. What is written is worked out in pure
// functions (answers.go).
package welcome
