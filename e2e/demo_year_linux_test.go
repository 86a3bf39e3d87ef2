package e2e

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"testing"
	"time"

	"posturebreak/app/store"
	"posturebreak/reminders"
)

// aYear keeps a history for the pictures: working days of the last ten months, with a fortnight off.
func aYear(t *testing.T, data string) {
	t.Helper()
	h, _, err := store.OpenHistory(t.Context(), filepath.Join(data, "posturebreak"))
	if err != nil {
		t.Fatal(err)
	}
	defer h.Close()
	today := time.Now()
	dice := rand.New(rand.NewPCG(7, 7)) //nolint:gosec // the same year in every picture
	var entries []reminders.Entry
	for day := today.AddDate(0, -10, 0); day.Before(today.AddDate(0, 0, -1)); day = day.AddDate(0, 0, 1) {
		away := day.YearDay() > 215 && day.YearDay() < 230
		if away || day.Weekday() == time.Saturday || day.Weekday() == time.Sunday {
			continue
		}
		for nr, hour := range []int{10, 12, 14, 16} {
			at := time.Date(day.Year(), day.Month(), day.Day(), hour, 2, 0, 0, day.Location())
			if dice.IntN(5) > nr%2 { // not every break leaves a trace
				entries = append(entries, pastBreak(at, dice.IntN(1000)))
			}
		}
	}
	if err := h.Commit(t.Context(), store.Change{Entries: entries}); err != nil {
		t.Fatal(err)
	}
}

// pastBreak makes one break of the past; the same seed gives the same.
func pastBreak(at time.Time, seed int) reminders.Entry {
	done := []string{"seated-twist", "thoracic-extension", "wall-angel", "standing-side-bend", "chest-opener", "doorway-stretch"}
	e := reminders.Entry{
		ID: fmt.Sprintf("past-%d", at.Unix()), At: at, Due: at.Truncate(time.Hour), Reminder: "demo",
		Outcome: reminders.Taken, Stretch: done[seed%len(done)], Completed: 12, Phases: 12, Length: 95 * time.Second,
	}
	switch seed % 11 {
	case 1, 5:
		e.Outcome, e.Stretch, e.Completed, e.Phases, e.Length = reminders.Natural, "", 0, 0, 0
	case 3:
		e.Outcome, e.Meaning, e.Completed, e.Length = reminders.Skipped, reminders.NotNow, 0, 0
	case 7:
		e.Outcome, e.Completed, e.Length = reminders.Missed, 0, 0
	case 2, 4, 8:
		e.Felt = "good"
	case 9:
		e.Felt = "hard"
	}
	return e
}
