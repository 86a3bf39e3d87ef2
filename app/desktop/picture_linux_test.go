package desktop

import (
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"posturebreak/app/desktop/rig"
)

// TestPictureIsShown shows a notice with a picture of one colour, and looks for that colour on the screen.
func TestPictureIsShown(t *testing.T) {
	for name, daemon := range map[string]struct {
		program string
		start   func(*rig.Desktop) *rig.Process
	}{
		"dunst": {"dunst", (*rig.Desktop).Dunst},
		"xfce":  {"xfce4-notifyd", (*rig.Desktop).XfceNotifyd},
	} {
		t.Run(name, func(t *testing.T) {
			rig.Need(t, daemon.program, "import")
			desk := rig.New(t)
			desk.Openbox()
			daemon.start(desk)
			n, _ := notifications(t, desk)
			notice := breakNotice()
			notice.Picture = plainPicture(t, color.RGBA{R: 0xFF, B: 0xFF, A: 0xFF})
			show(t, n, notice)
			desk.Eventually("the picture is on the screen", func() bool {
				const enough = 32 * 32 // pixels: the smallest that a daemon makes of it
				return magentaPixels(t, desk.Screenshot("notice-picture-"+name)) >= enough
			})
		})
	}
}

// plainPicture writes a picture of one colour, in a folder whose name a path in a URI has to escape.
func plainPicture(t *testing.T, c color.Color) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "a b%ü")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "still.png")
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	picture := image.NewRGBA(image.Rect(0, 0, 128, 128))
	draw.Draw(picture, picture.Rect, image.NewUniform(c), image.Point{}, draw.Src)
	if err := png.Encode(file, picture); err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

func magentaPixels(t *testing.T, screenshot string) int {
	t.Helper()
	file, err := os.Open(screenshot)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	picture, err := png.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	count := 0
	for y := range picture.Bounds().Max.Y {
		for x := range picture.Bounds().Max.X {
			if r, g, b, _ := picture.At(x, y).RGBA(); r > 0xF000 && g < 0x1000 && b > 0xF000 {
				count++
			}
		}
	}
	return count
}
