package window

import (
	"embed"
	"fmt"
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

//go:embed icons/*.svg
var iconFiles embed.FS

// icon names a drawing of ours. They are drawn, not typed: the built-in font lacks most signs.
type icon string

// The icons. Each is a file of the same name in icons/.
const (
	iconPlay     icon = "play"
	iconPause    icon = "pause"
	iconPrevious icon = "previous"
	iconNext     icon = "next"
	iconDown     icon = "down"
	iconCheck    icon = "check"
)

// in returns the icon in a colour, or nil for no icon.
func (i icon) in(c color.NRGBA) fyne.Resource {
	svg, err := iconFiles.ReadFile("icons/" + string(i) + ".svg")
	if err != nil {
		return nil
	}
	hex := fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B)
	// The name takes part in Fyne's cache of drawn icons, so it names the colour too.
	return fyne.NewStaticResource(string(i)+hex[1:]+".svg", []byte(strings.ReplaceAll(string(svg), "currentColor", hex)))
}

const badgeSide = 56

// newBadge is a large icon on a disc.
func newBadge(k look, i icon) *fyne.Container {
	disc := canvas.NewCircle(k.colours.soft)
	sign := canvas.NewImageFromResource(i.in(k.colours.accent))
	sign.FillMode = canvas.ImageFillContain
	return &fyne.Container{Layout: badgeLayout{}, Objects: []fyne.CanvasObject{disc, sign}}
}

type badgeLayout struct{}

// Layout is called by Fyne.
func (badgeLayout) Layout(objects []fyne.CanvasObject, _ fyne.Size) {
	objects[0].Resize(fyne.NewSquareSize(badgeSide))
	objects[1].Move(fyne.NewSquareOffsetPos(gapMedium))
	objects[1].Resize(fyne.NewSquareSize(badgeSide - 2*gapMedium))
}

// MinSize is called by Fyne.
func (badgeLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSquareSize(badgeSide) }
