package e2e

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"posturebreak/app/desktop/rig"
)

// TestSettingsByKeyboard finds a setting, types a value, steps it, takes that back, and changes the look, without a mouse.
func TestSettingsByKeyboard(t *testing.T) {
	t.Parallel()
	rig.Need(t, "dunst")
	o := newOffice(t, someday)
	o.Dunst()
	o.start()
	file := filepath.Join(o.Dir, "config", "posturebreak", "settings.toml")
	written := func(line string) func() bool {
		return func() bool {
			text, err := os.ReadFile(file)
			return err == nil && strings.Contains(string(text), "\n"+line+"\n")
		}
	}
	o.Output(o.program, "open", "settings")
	window := o.Window("--name", "^Settings.*"+homeTitle)
	o.Eventually("the home window has the keyboard", func() bool { return o.Output("xdotool", "getwindowfocus") == window })

	o.keys("ctrl+f")
	o.Output("xdotool", "type", "--delay", "20", "break.length")
	o.keys("Return", "Tab", "ctrl+a", "8") // from the button for less to the field
	o.Eventually("what was typed is in the file", written("length = '8m'"))
	o.keys("shift+Tab", "space") // less
	o.Eventually("the step is in the file", written("length = '5m'"))
	o.Screenshot("settings-step")
	o.keys("ctrl+z")
	o.Eventually("the step is undone", written("length = '8m'"))

	o.Output(o.program, "settings", "set", "break.snooze_limit", "7")
	o.keys("ctrl+f", "ctrl+a")
	o.Output("xdotool", "type", "--delay", "20", "break.snooze_limit")
	o.keys("Return", "Up", "Tab", "Up") // one more than the command line has set
	o.Eventually("the window goes on from what the command line has set", written("snooze_limit = 8"))

	o.keys("ctrl+f", "ctrl+a")
	o.Output("xdotool", "type", "--delay", "20", "look.theme")
	o.keys("Return", "Tab", "Tab", "space") // from the desktop's over light to dark
	o.Eventually("the theme is in the file", written("theme = 'dark'"))
	o.Screenshot("settings-dark")
	o.keys("shift+Tab", "space") // the keyboard is still there, though everything was made anew
	o.Eventually("the theme is light", written("theme = 'light'"))
	o.keys("ctrl+w")
	o.Eventually("its process is gone", func() bool { return o.windowPrograms() == 0 })
	o.quit()
}
