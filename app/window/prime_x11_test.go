//go:build linux

package window

import (
	"image/color"
	"testing"
	"time"

	"posturebreak/app/desktop/rig"
	"posturebreak/app/window/host"
	"posturebreak/app/window/look"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// TestPrimedWindowHasItsColourWhenMapped maps a window that nobody paints, on a real X server.
func TestPrimedWindowHasItsColourWhenMapped(t *testing.T) {
	rig.New(t).Enter(t)
	conn, err := host.Connect()
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	for _, want := range []color.NRGBA{look.PaletteOf(false, false).Background, look.PaletteOf(true, false).Background} {
		id := newXWindow(t, conn)
		if err := host.Prime(conn, id, want); err != nil {
			t.Fatal(err)
		}
		if err := xproto.MapWindowChecked(conn, id).Check(); err != nil {
			t.Fatal(err)
		}
		var got color.NRGBA
		for range 100 { // without a window manager it is there at once, but nothing promises that
			if got = middleOf(conn, id); got == want {
				break
			}
			time.Sleep(10 * time.Millisecond)
		}
		if got != want {
			t.Errorf("the window is %v, want %v", got, want)
		}
	}
}

// newXWindow creates a window of 20 by 20 that is not shown yet.
func newXWindow(t *testing.T, conn *xgb.Conn) xproto.Window {
	t.Helper()
	id, err := xproto.NewWindowId(conn)
	if err != nil {
		t.Fatal(err)
	}
	screen := xproto.Setup(conn).DefaultScreen(conn)
	err = xproto.CreateWindowChecked(conn, screen.RootDepth, id, screen.Root, 0, 0, 20, 20, 0,
		xproto.WindowClassInputOutput, screen.RootVisual, 0, nil).Check()
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// middleOf is the colour of the window's middle, none before it can be seen.
func middleOf(conn *xgb.Conn, id xproto.Window) color.NRGBA {
	const allPlanes = 0xFFFFFFFF
	picture, err := xproto.GetImage(conn, xproto.ImageFormatZPixmap, xproto.Drawable(id), 10, 10, 1, 1, allPlanes).Reply()
	if err != nil || len(picture.Data) < 3 {
		return color.NRGBA{}
	}
	return color.NRGBA{R: picture.Data[2], G: picture.Data[1], B: picture.Data[0], A: 0xFF}
}
