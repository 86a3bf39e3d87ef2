package rig

import (
	"strconv"
	"strings"
)

// Window waits until a window is visible that xdotool finds by these words ("--name", "Break"), and answers its number.
func (d *Desktop) Window(search ...string) string {
	d.t.Helper()
	words := append([]string{"search", "--onlyvisible"}, search...)
	var found string
	d.Eventually("a window is visible: "+strings.Join(search, " "), func() bool {
		out, err := d.Command("xdotool", words...).Output()
		found, _, _ = strings.Cut(string(out), "\n")
		return err == nil && found != ""
	})
	return found
}

// ClickIn presses the left mouse button inside a window, at fractions of its width and height.
func (d *Desktop) ClickIn(window string, right, down float64) {
	d.t.Helper()
	width, height := 0, 0
	for line := range strings.Lines(d.Output("xdotool", "getwindowgeometry", "--shell", window)) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), "=")
		number, err := strconv.Atoi(value)
		if err != nil {
			continue
		}
		switch name {
		case "WIDTH":
			width = number
		case "HEIGHT":
			height = number
		}
	}
	x, y := int(float64(width)*right), int(float64(height)*down)
	d.Output("xdotool", "mousemove", "--window", window, strconv.Itoa(x), strconv.Itoa(y), "click", "1")
}

// Click presses a mouse button (1 left, 3 right) at a point of the display.
func (d *Desktop) Click(x, y, button int) {
	d.t.Helper()
	d.Output("xdotool", "mousemove", strconv.Itoa(x), strconv.Itoa(y), "click", strconv.Itoa(button))
}

// Colour is the colour of one point of the display, as ImageMagick writes it: "#00A000".
func (d *Desktop) Colour(x, y int) string {
	d.t.Helper()
	at := "1x1+" + strconv.Itoa(x) + "+" + strconv.Itoa(y)
	return d.colourIn(d.Output("import", "-window", "root", "-crop", at, "+repage", "-depth", "8", "txt:-"))
}

// colourIn finds the colour in what ImageMagick prints about one point.
func (d *Desktop) colourIn(text string) string {
	d.t.Helper()
	for word := range strings.FieldsSeq(text) {
		// A heading comes first, with a number sign and a space.
		if strings.HasPrefix(word, "#") && len(word) >= len("#000000") {
			return word[:len("#000000")]
		}
	}
	d.t.Fatalf("no colour in %q", text)
	return ""
}

// Focus gives a window the keyboard. It asks until the window has it: xdotool's own waiting never ends where the window manager
// was faster.
func (d *Desktop) Focus(window string) {
	d.t.Helper()
	d.Eventually("the window has the keyboard", func() bool {
		if d.Try("xdotool", "windowactivate", window) != nil && d.Try("xdotool", "windowfocus", window) != nil {
			return false
		}
		active, err := d.Command("xdotool", "getwindowfocus").Output()
		return err == nil && strings.TrimSpace(string(active)) == window
	})
}
