package rig

import (
	"os"
	"path/filepath"
	"testing"
)

// ScreenWidth and ScreenHeight are the size of a screen, in pixels.
const (
	ScreenWidth  = 1280
	ScreenHeight = 800
)

// NewWide starts a desktop with two screens of that size beside each other. Xvfb cannot do that; this is a whole X server
// whose graphics card is a dummy.
func NewWide(t testing.TB) *Desktop {
	t.Helper()
	Need(t, "Xorg", "xrandr", "dbus-daemon")
	if found, err := filepath.Glob("/usr/lib/xorg/modules/drivers/dummy_drv.so"); err != nil || len(found) == 0 {
		need(t, "the dummy driver of Xorg")
	}
	return newDesktop(t, (*Desktop).startWideDisplay)
}

// dummyCard is a graphics card that only exists in memory, without keyboard and mouse but those that xdotool plays.
const dummyCard = `
Section "ServerFlags"
	Option "AutoAddDevices" "false"
	Option "AutoAddGPU" "false"
EndSection
Section "Device"
	Identifier "card"
	Driver "dummy"
	VideoRam 64000
EndSection
Section "Monitor"
	Identifier "monitor"
	HorizSync 5-1000
	VertRefresh 5-200
EndSection
Section "Screen"
	Identifier "screen"
	Device "card"
	Monitor "monitor"
	DefaultDepth 24
	SubSection "Display"
		Depth 24
		Modes "1280x800"
		Virtual 2560 800
	EndSubSection
EndSection
`

func (d *Desktop) startWideDisplay() {
	d.t.Helper()
	settings := filepath.Join(d.Dir, "xorg.conf")
	if err := os.WriteFile(settings, []byte(dummyCard), 0o600); err != nil {
		d.t.Fatal(err)
	}
	d.awaitDisplay(d.Command("Xorg", "-displayfd", firstExtraFile, "-config", settings, "-logfile", filepath.Join(d.Dir, "logs", "xorg"),
		"-nolisten", "tcp", "-noreset", "-novtswitch", "-sharevts"))
	d.Output("xrandr", "--addmode", "DUMMY1", "1280x800")
	d.Output("xrandr", "--output", "DUMMY1", "--mode", "1280x800", "--right-of", "DUMMY0")
	d.Output("xrandr") // has the server look which screens are plugged in; programs are told of the first only until then
}
