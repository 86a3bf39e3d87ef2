// Package kit holds the parts that the pages of the home window are built of: buttons, chips, fields, rows of a form, cards,
// banners, menus and the scroll that follows the keyboard. They draw themselves in the look, wrap their texts, grow with the text
// size, show the keyboard's focus as a frame, and tell a screen reader their role, their name and their state in words.
//
// Fyne's own widgets are used where they are good (to type in a field, to move a slider), and wrapped so that a key which they do
// not use goes on to the window. The rest is our own: Fyne's labels and buttons cannot wrap in a column, and its focus can hardly
// be seen.
//
// The roles and names are there for the day when they are heard. Fyne 2.8.1 has a build tag for it, "accessibility", which was tried
// and is not used. On Linux it builds and does nothing: there is no code for AT-SPI. On Windows and macOS it hands the system a flat
// list of what lies in plain containers, and does not look into widgets; all that can be scrolled lies in one, so that of a page a
// screen reader would find the rail and what is said at the foot, and believe that this is all. Until that is mended, the command
// line is the way for those who cannot see: it can do all that the window can.
//
// A part takes what it says and shows at its making; what changes later has a setter. All of it happens on Fyne's goroutine. Test
// it with Fyne's test driver; the gallery test draws everything in all themes.
package kit

import (
	"posturebreak/app/window/home/desk"
	"posturebreak/app/window/look"
	"posturebreak/reminders/words"
)

// Kit makes parts in one look and one language. It is a value.
type Kit struct {
	Look  look.Look
	Words words.Locale
}

// Of returns the kit of a desk.
func Of(d desk.Desk) Kit { return Kit{Look: d.Look, Words: d.Locale} }
