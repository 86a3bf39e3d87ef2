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
		"nothing":                  {nil, Taste{}},
		"contrast":                 {of1(appearance, "contrast", uint32(1)), Taste{HighContrast: true}},
		"no preference":            {of1(appearance, "contrast", uint32(0)), Taste{}},
		"GNOME's contrast":         {of1(gnomeA11y, "high-contrast", true), Taste{HighContrast: true}},
		"reduced motion":           {of1(appearance, "reduced-motion", uint32(1)), Taste{ReducedMotion: true}},
		"GNOME without animations": {of1(gnome, "enable-animations", false), Taste{ReducedMotion: true}},
		"GNOME with animations":    {of1(gnome, "enable-animations", true), Taste{}},
		"another type":             {of1(appearance, "contrast", "1"), Taste{}},
		"another type for GNOME":   {of1(gnome, "enable-animations", uint32(0)), Taste{}},
		"a value of no type":       {settings{appearance: {"contrast": dbus.Variant{}}}, Taste{}},
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
	if want := (Taste{HighContrast: true, ReducedMotion: true}); err != nil || got != want {
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
	command := "#!/bin/sh\n[ \"$3\" = enable-animations ] && echo false\n"
	if err := os.WriteFile(filepath.Join(dir, "gsettings"), []byte(command), 0o700); err != nil { //nolint:gosec // it has to run
		t.Fatal(err)
	}
	if got, err := Read(t.Context()); err != nil || got != (Taste{ReducedMotion: true}) {
		t.Errorf("got %+v, %v; want reduced motion", got, err)
	}
}

// TestReadGivesUp asks when there is no time left.
func TestReadGivesUp(t *testing.T) {
	desk := rig.New(t)
	desk.Enter(t)
	t.Setenv("PATH", "")
	ctx, cancel := context.WithDeadline(t.Context(), time.Now().Add(-time.Second))
	defer cancel()
	if got, err := Read(ctx); err == nil || got != (Taste{}) {
		t.Errorf("got %+v, %v; want an error", got, err)
	}
}
