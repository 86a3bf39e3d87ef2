package simulate_test

import (
	"strings"
	"testing"
	"time"

	"posturebreak/assets"
	"posturebreak/reminders/simulate"
	"posturebreak/reminders/stretch"
)

// read reads a scenario that must make sense.
func read(t testing.TB, text string) simulate.Script {
	t.Helper()
	script, err := simulate.Read("scenario.toml", []byte(text), catalogue(t), time.UTC)
	if err != nil {
		t.Fatal(err)
	}
	return script
}

// catalogue is the real one.
func catalogue(t testing.TB) stretch.Catalogue {
	t.Helper()
	c, err := stretch.ReadAll(assets.Stretches, "stretches")
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// yearOf is a year in Berlin with one reminder.
func yearOf(schedule string) string {
	return strings.ReplaceAll(`
zone = "Europe/Berlin"
start = "2026-01-01"
end = "2027-01-01"
[[settings.reminder]]
id = "often"
name = "Often"
schedule = "SCHEDULE"
`, "SCHEDULE", schedule)
}

func BenchmarkYear(b *testing.B) {
	for _, schedule := range []string{"0 10-16/2 * * MON-FRI", "*/30 * * * *", "@every 50m"} {
		script := read(b, yearOf(schedule))
		b.Run(schedule, func(b *testing.B) {
			for b.Loop() {
				lines := 0
				if err := script.Run(func(simulate.Line) error { lines++; return nil }); err != nil || lines == 0 {
					b.Fatal(lines, err)
				}
			}
		})
	}
}

// BenchmarkTooLong is the time until a hostile scenario is given up.
func BenchmarkTooLong(b *testing.B) {
	script := read(b, strings.Replace(yearOf("* * * * *"), "2027", "2076", 1)+"[settings.hours]\nfrom = '00:00'\nto = '00:00'\ndays = 'MON-SUN'\n")
	for b.Loop() {
		if err := script.Run(func(simulate.Line) error { return nil }); err == nil {
			b.Fatal("a reminder a minute for fifty years is played to the end")
		}
	}
}
