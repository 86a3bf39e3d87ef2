// Package settings is the page of the home window on which everything that a person can choose is found, explained, changed and
// taken back. Every change takes effect at once; nothing that cannot work is ever sent.
//
// What is decided is in pure packages beside it: draft (what of the typed settings can be sent), rhythm (schedules by name, and
// their next times) and typed (how people write lengths and times). A [field] binds one setting to a control and to the lines
// around it: what is wrong, why it has no effect, the way back to the default. A section is a list of cards with fields in them;
// sections are built when they are shown first, or searched.
//
// It may import app/link, the kit and the names of the home window, the reminders and Fyne. Tests make a page with a desk of their
// own, whose Ask answers from real settings: no resident, no display and no waiting is needed.
//
// The decision that took an argument: the settings of the file stay what they are, and a card offers them as people think of them.
// So a schedule is always an expression, also where it is chosen as "every two hours", and file, command line and window never
// disagree.
package settings
