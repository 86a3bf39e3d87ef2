package taste

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"

	"posturebreak/app/desktop/rig"
)

type settings = map[string]map[string]dbus.Variant

func of1(space, key string, value any) settings {
	return settings{space: {key: dbus.MakeVariant(value)}}
}

func TestOf(t *testing.T) {
	for name, c := range map[string]struct {
		settings settings
		want     Taste
	}{
		"nothing":                  {nil, Taste{Scheme: Light}},
		"dark":                     {of1(appearance, "color-scheme", uint32(1)), Taste{Scheme: Dark}},
		"light":                    {of1(appearance, "color-scheme", uint32(2)), Taste{Scheme: Light}},
		"a scheme to come":         {of1(appearance, "color-scheme", uint32(9)), Taste{Scheme: Light}},
		"contrast":                 {of1(appearance, "contrast", uint32(1)), Taste{Scheme: Light, HighContrast: true}},
		"no preference":            {of1(appearance, "contrast", uint32(0)), Taste{Scheme: Light}},
		"GNOME's contrast":         {of1(gnomeA11y, "high-contrast", true), Taste{Scheme: Light, HighContrast: true}},
		"reduced motion":           {of1(appearance, "reduced-motion", uint32(1)), Taste{Scheme: Light, ReducedMotion: true}},
		"GNOME without animations": {of1(gnome, "enable-animations", false), Taste{Scheme: Light, ReducedMotion: true}},
		"GNOME with animations":    {of1(gnome, "enable-animations", true), Taste{Scheme: Light}},
		"another type":             {of1(appearance, "contrast", "1"), Taste{Scheme: Light}},
		"another type for GNOME":   {of1(gnome, "enable-animations", uint32(0)), Taste{Scheme: Light}},
		"a value of no type":       {settings{appearance: {"contrast": dbus.Variant{}}}, Taste{Scheme: Light}},
	} {
		if got := of(c.settings); got != c.want {
			t.Errorf("%s: %+v, want %+v", name, got, c.want)
		}
	}
}

// TestReadsThePortal asks a portal on a bus of its own.
func TestReadsThePortal(t *testing.T) {
	desk := rig.New(t)
	desk.Enter(t)
	desk.PortalSettings(map[string]map[string]dbus.Variant{
		appearance: {"contrast": dbus.MakeVariant(uint32(1))},
		gnome:      {"enable-animations": dbus.MakeVariant(false)},
	})
	got, err := Read(t.Context())
	if want := (Taste{Scheme: Light, HighContrast: true, ReducedMotion: true}); err != nil || got != want {
		t.Errorf("got %+v, %v; want %+v", got, err, want)
	}
}

// TestReadsGNOMEWithoutPortal puts a command in the place of GNOME's.
func TestReadsGNOMEWithoutPortal(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("PATH", dir)
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path="+filepath.Join(dir, "nobody"))
	if _, err := Read(t.Context()); err == nil {
		t.Error("no portal and no command: no error")
	}
	command := "#!/bin/sh\ncase $3 in enable-animations) echo false;; color-scheme) echo \"'prefer-dark'\";; *) exit 1;; esac\n"
	if err := os.WriteFile(filepath.Join(dir, "gsettings"), []byte(command), 0o700); err != nil { //nolint:gosec // it has to run
		t.Fatal(err)
	}
	if got, err := Read(t.Context()); err != nil || got != (Taste{Scheme: Dark, ReducedMotion: true}) {
		t.Errorf("got %+v, %v; want dark windows and reduced motion", got, err)
	}
}

// TestReadGivesUp asks when there is no time left.
func TestReadGivesUp(t *testing.T) {
	desk := rig.New(t)
	desk.Enter(t)
	t.Setenv("PATH", "")
	ctx, cancel := context.WithDeadline(t.Context(), time.Now().Add(-time.Second))
	defer cancel()
	if got, err := Read(ctx); err == nil || got != (Taste{Scheme: Light}) {
		t.Errorf("got %+v, %v; want an error", got, err)
	}
}
