//go:build unix

package desktop

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

const zoneinfo = "/usr/share/zoneinfo"

// zoneIn returns a Zone whose /etc is a folder of the test's own.
func zoneIn(t *testing.T) *Zone {
	t.Helper()
	if _, err := os.Stat(filepath.Join(zoneinfo, "Europe/Berlin")); err != nil {
		t.Skipf("no time zone database: %v", err)
	}
	t.Setenv("TZ", "")
	if err := os.Unsetenv("TZ"); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	return &Zone{link: filepath.Join(dir, "localtime"), name: filepath.Join(dir, "timezone")}
}

func (z *Zone) pointTo(t *testing.T, target string) {
	t.Helper()
	_ = os.Remove(z.link)
	if err := os.Symlink(target, z.link); err != nil {
		t.Fatal(err)
	}
}

func wantZone(t *testing.T, z *Zone, want string) *time.Location {
	t.Helper()
	location, err := z.LocalZone()
	if err != nil {
		t.Fatalf("zone: %v", err)
	}
	if location.String() != want {
		t.Fatalf("zone %q, want %q", location, want)
	}
	return location
}

func TestZoneFollowsTheTraveller(t *testing.T) {
	z := zoneIn(t)
	z.pointTo(t, filepath.Join(zoneinfo, "Europe/Berlin"))
	berlin := wantZone(t, z, "Europe/Berlin")
	if again := wantZone(t, z, "Europe/Berlin"); again != berlin {
		t.Error("an unchanged zone was loaded again")
	}
	z.pointTo(t, filepath.Join(zoneinfo, "Asia/Tokyo"))
	tokyo := wantZone(t, z, "Asia/Tokyo")
	if hour := noon.In(tokyo).Hour(); hour != 21 {
		t.Errorf("noon UTC is %d o'clock in Tokyo, want 21", hour)
	}
	if err := os.Remove(z.link); err != nil {
		t.Fatal(err)
	}
	wantZone(t, z, "UTC")
}

func TestZoneFromACopy(t *testing.T) {
	z := zoneIn(t)
	rules, err := os.ReadFile(filepath.Join(zoneinfo, "Europe/Berlin"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(z.link, rules, 0o600); err != nil {
		t.Fatal(err)
	}
	wantZone(t, z, "Local")
	if err := os.WriteFile(z.name, []byte("Europe/Berlin\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	wantZone(t, &Zone{link: z.link, name: z.name}, "Europe/Berlin")
}

func TestZoneFromTheEnvironment(t *testing.T) {
	z := zoneIn(t)
	z.pointTo(t, filepath.Join(zoneinfo, "Europe/Berlin"))
	for env, want := range map[string]string{
		"":                                      "UTC",
		"Asia/Tokyo":                            "Asia/Tokyo",
		":Asia/Tokyo":                           "Asia/Tokyo",
		filepath.Join(zoneinfo, "Africa/Cairo"): "Africa/Cairo",
	} {
		t.Setenv("TZ", env)
		wantZone(t, z, want)
	}
}

func TestZoneFallsBackToUTC(t *testing.T) {
	z := zoneIn(t)
	nonsense := filepath.Join(t.TempDir(), "nonsense")
	if err := os.WriteFile(nonsense, []byte("not a zone"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, prepare := range map[string]func(t *testing.T){
		"unknown name":     func(t *testing.T) { t.Setenv("TZ", "Nowhere/Land") },
		"missing file":     func(t *testing.T) { t.Setenv("TZ", "/nowhere/land") },
		"not a zone":       func(t *testing.T) { t.Setenv("TZ", nonsense) },
		"link to nonsense": func(t *testing.T) { z.pointTo(t, nonsense) },
		"link to itself":   func(t *testing.T) { z.pointTo(t, z.link) },
	} {
		t.Run(name, func(t *testing.T) {
			prepare(t)
			location, err := z.LocalZone()
			if err == nil || location != time.UTC {
				t.Errorf("zone %v, error %v; want UTC and an error", location, err)
			}
		})
	}
}

func BenchmarkLocalZone(b *testing.B) {
	z := NewZone()
	for b.Loop() {
		_, _ = z.LocalZone()
	}
}
