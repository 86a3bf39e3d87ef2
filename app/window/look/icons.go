package look

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

// Icon names a drawing of ours. They are drawn, not typed: the built-in font lacks most signs.
type Icon string

// The icons. Each is a file of the same name in icons/.
const (
	IconPlay      Icon = "play"
	IconPause     Icon = "pause"
	IconPrevious  Icon = "previous"
	IconNext      Icon = "next"
	IconDown      Icon = "down"
	IconCheck     Icon = "check"
	IconToday     Icon = "today"
	IconStretches Icon = "stretches"
	IconHistory   Icon = "history"
	IconSettings  Icon = "settings"
	IconSearch    Icon = "search"
	IconClose     Icon = "close"
	IconUp        Icon = "up"
	IconLeft      Icon = "left"
	IconRight     Icon = "right"
	IconPlus      Icon = "plus"
	IconMinus     Icon = "minus"
	IconStar      Icon = "star"
	IconStarFull  Icon = "star-full"
	IconMute      Icon = "mute"
	IconWarning   Icon = "warning"
	IconInfo      Icon = "info"
	IconUndo      Icon = "undo"
	IconTrash     Icon = "trash"
	IconFolder    Icon = "folder"
	IconCopy      Icon = "copy"
	IconExternal  Icon = "external"
	IconDownload  Icon = "download"
	IconPlace     Icon = "place"
	IconPeople    Icon = "people"
	IconHeart     Icon = "heart"
	IconEdit      Icon = "edit"
	IconSound     Icon = "sound"
	IconEye       Icon = "eye"
	IconScreen    Icon = "screen"
	IconCalendar  Icon = "calendar"
	IconMore      Icon = "more"
	IconMirror    Icon = "mirror"
)

// Icons lists all of them.
func Icons() []Icon {
	return []Icon{
		IconPlay, IconPause, IconPrevious, IconNext, IconDown, IconCheck, IconToday, IconStretches, IconHistory,
		IconSettings, IconSearch, IconClose, IconUp, IconLeft, IconRight, IconPlus, IconMinus, IconStar, IconStarFull,
		IconMute, IconWarning, IconInfo, IconUndo, IconTrash, IconFolder, IconCopy, IconExternal, IconDownload,
		IconPlace, IconPeople, IconHeart, IconEdit, IconSound, IconEye, IconScreen, IconCalendar, IconMore, IconMirror,
	}
}

// In returns the icon in a colour, or nil for no icon.
func (i Icon) In(c color.NRGBA) fyne.Resource {
	svg, err := iconFiles.ReadFile("icons/" + string(i) + ".svg")
	if err != nil {
		return nil
	}
	hex := fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B)
	// The name takes part in Fyne's cache of drawn icons, so it names the colour too.
	return fyne.NewStaticResource(string(i)+hex[1:]+".svg", []byte(strings.ReplaceAll(string(svg), "currentColor", hex)))
}

const badgeSide = 56

// NewBadge is a large icon on a disc.
func NewBadge(k Look, i Icon) *fyne.Container {
	disc := canvas.NewCircle(k.Colours.Soft)
	sign := canvas.NewImageFromResource(i.In(k.Colours.Accent))
	sign.FillMode = canvas.ImageFillContain
	return &fyne.Container{Layout: badgeLayout{}, Objects: []fyne.CanvasObject{disc, sign}}
}

type badgeLayout struct{}

// Layout is called by Fyne.
func (badgeLayout) Layout(objects []fyne.CanvasObject, _ fyne.Size) {
	objects[0].Resize(fyne.NewSquareSize(badgeSide))
	objects[1].Move(fyne.NewSquareOffsetPos(GapMedium))
	objects[1].Resize(fyne.NewSquareSize(badgeSide - 2*GapMedium))
}

// MinSize is called by Fyne.
func (badgeLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSquareSize(badgeSide) }
