package desktop

import (
	"testing"

	"github.com/godbus/dbus/v5"

	"posturebreak/app/desktop/rig"
)

func TestPanelIsDark(t *testing.T) {
	desk := rig.New(t)
	desk.Enter(t)
	for _, c := range []struct {
		desktop string
		wanted  bool
	}{
		{"ubuntu:GNOME", true},
		{"X-Cinnamon", true},
		{"KDE", false},
		{"XFCE", true},
		{"", true},
	} {
		t.Setenv("XDG_CURRENT_DESKTOP", c.desktop)
		if got := PanelIsDark(t.Context()); got != c.wanted {
			t.Errorf("the panel of %q without a portal: dark is %v", c.desktop, got)
		}
	}
}

func TestPanelFollowsThePortal(t *testing.T) {
	for name, c := range map[string]struct {
		method string
		answer dbus.Variant
		wanted bool
	}{
		"new portal, dark":  {"ReadOne", dbus.MakeVariant(preferDark), true},
		"new portal, light": {"ReadOne", dbus.MakeVariant(preferLight), false},
		"old portal, light": {"Read", dbus.MakeVariant(dbus.MakeVariant(preferLight)), false},
		"odd portal":        {"Read", dbus.MakeVariant("light"), true},
	} {
		t.Run(name, func(t *testing.T) {
			desk := rig.New(t)
			desk.Enter(t)
			desk.Portal(c.method, c.answer)
			t.Setenv("XDG_CURRENT_DESKTOP", "XFCE")
			if got := PanelIsDark(t.Context()); got != c.wanted {
				t.Errorf("dark is %v", got)
			}
		})
	}
}
