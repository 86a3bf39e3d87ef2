package taste

import (
	"context"
	"fmt"
	"os/exec"
	"strings"

	"github.com/godbus/dbus/v5"
)

// The settings portal, which answers for most desktops.
const (
	portalName   = "org.freedesktop.portal.Desktop"
	portalPath   = "/org/freedesktop/portal/desktop"
	portalReader = "org.freedesktop.portal.Settings.ReadAll"
)

// The names under which the portal answers. GNOME's own are older, and more desktops know them.
const (
	appearance = "org.freedesktop.appearance"
	gnome      = "org.gnome.desktop.interface"
	gnomeA11y  = "org.gnome.desktop.a11y.interface"
)

// Read asks the settings portal, and the settings program of GNOME where there is no portal. Where neither answers before ctx
// ends, the error says why, and the taste is that of a desktop without preferences.
func Read(ctx context.Context) (Taste, error) {
	settings, err := readPortal(ctx)
	if err == nil {
		return of(settings), nil
	}
	if t, second := readGNOME(ctx); second == nil {
		return t, nil
	}
	return of(nil), err
}

// readPortal answers the portal's settings, by namespace and key.
func readPortal(ctx context.Context) (map[string]map[string]dbus.Variant, error) {
	life, cancel := context.WithCancel(ctx)
	defer cancel()
	conn, err := dbus.SessionBusPrivateNoAutoStartup(dbus.WithContext(life))
	if err != nil {
		return nil, fmt.Errorf("connect to the session bus: %w", err)
	}
	defer func() { _ = conn.Close() }() // there is nothing to lose
	if err := conn.Auth(nil); err != nil {
		return nil, fmt.Errorf("log in to the session bus: %w", err)
	}
	if err := conn.Hello(); err != nil {
		return nil, fmt.Errorf("greet the session bus: %w", err)
	}
	var settings map[string]map[string]dbus.Variant
	call := conn.Object(portalName, portalPath).CallWithContext(ctx, portalReader, dbus.FlagNoAutoStart, []string{appearance, gnome, gnomeA11y})
	if err := call.Store(&settings); err != nil {
		return nil, fmt.Errorf("read the desktop's settings: %w", err)
	}
	return settings, nil
}

// of reads the taste out of settings. Any program can answer for the portal, in any shape.
func of(settings map[string]map[string]dbus.Variant) Taste {
	number := func(space, key string) uint32 { n, _ := settings[space][key].Value().(uint32); return n }
	const yes = 1
	contrast, _ := settings[gnomeA11y]["high-contrast"].Value().(bool)
	animations, said := settings[gnome]["enable-animations"].Value().(bool)
	scheme := Light // also for a desktop without a preference
	if number(appearance, "color-scheme") == yes {
		scheme = Dark
	}
	return Taste{
		Scheme:        scheme,
		HighContrast:  number(appearance, "contrast") == yes || contrast,
		ReducedMotion: number(appearance, "reduced-motion") == yes || said && !animations,
	}
}

// readGNOME asks the command of GNOME's settings, which other desktops keep up to date for the sake of GTK programs.
func readGNOME(ctx context.Context) (Taste, error) {
	animations, err := gsettings(ctx, gnome, "enable-animations")
	if err != nil {
		return Taste{}, err
	}
	t := Taste{Scheme: Light, ReducedMotion: animations == "false"}
	// The other keys are younger; without them there is nothing to know.
	if contrast, err := gsettings(ctx, gnomeA11y, "high-contrast"); err == nil {
		t.HighContrast = contrast == "true"
	}
	if scheme, err := gsettings(ctx, gnome, "color-scheme"); err == nil && scheme == "'prefer-dark'" {
		t.Scheme = Dark
	}
	return t, nil
}

func gsettings(ctx context.Context, schema, key string) (string, error) {
	out, err := exec.CommandContext(ctx, "gsettings", "get", schema, key).Output() //nolint:gosec // constants
	if err != nil {
		return "", fmt.Errorf("read %s of %s: %w", key, schema, err)
	}
	return strings.TrimSpace(string(out)), nil
}
