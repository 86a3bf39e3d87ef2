package store

import (
	"fmt"
	"testing"
	"time"

	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
)

// years fills a database with n breaks, the last of them on 20 November 2026 at noon, and eight a day before that.
func years(t testing.TB, n int) string {
	t.Helper()
	dir := t.TempDir()
	h, _, err := OpenHistory(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	outcomes := []reminders.Outcome{reminders.Taken, reminders.Taken, reminders.Natural, reminders.Skipped, reminders.Taken, reminders.Missed, reminders.Held, reminders.Taken}
	felts := []stretch.Felt{stretch.Good, "", stretch.Hard, "", stretch.Good}
	last := time.Date(2026, time.November, 20, 12, 0, 0, 0, time.FixedZone("", 3600))
	var change Change
	for i := range n {
		at := last.AddDate(0, 0, -i/8).Add(-time.Duration(i%8) * time.Hour)
		e := reminders.Entry{
			ID: fmt.Sprintf("stretch@%d", at.Unix()), At: at, Due: at, Reminder: "stretch", Outcome: outcomes[i%8],
			Stretch: fmt.Sprintf("stretch-%d", i%15), Phases: 12, Completed: 12 - i%3, Length: 90 * time.Second,
		}
		if e.Outcome == reminders.Taken {
			e.Felt = felts[i%5]
		} else {
			e.Completed, e.Length = 0, 0
		}
		change.Entries = append(change.Entries, e)
	}
	if err := h.Commit(t.Context(), change); err != nil {
		t.Fatal(err)
	}
	if err := h.Close(); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestAYearIsCounted(t *testing.T) {
	dir := years(t, 8*400)
	y, err := ReadYear(t.Context(), dir, 2026)
	if err != nil {
		t.Fatal(err)
	}
	days, taken, length := map[string]bool{}, 0, time.Duration(0)
	for _, d := range y.Days {
		days[d.Date] = true
		if d.Outcome == reminders.Taken {
			taken += d.Count
			length += d.Length
		}
	}
	const daysOf2026 = 324 // until 20 November
	if len(days) != daysOf2026 || taken != 4*daysOf2026 || length != time.Duration(taken)*90*time.Second {
		t.Errorf("%d days with %d breaks of together %v", len(days), taken, length)
	}
	done, felt := 0, 0
	for _, d := range y.Done {
		done += d.Count
		if d.Last.Year() != 2026 || d.Phases != 12 {
			t.Errorf("done is %+v", d)
		}
	}
	for _, f := range y.Felt {
		felt += f.Count
		if f.Month < "2026-01" || f.Month > "2026-11" || f.Felt == "" {
			t.Errorf("felt is %+v", f)
		}
	}
	if done != taken || felt == 0 || felt >= taken {
		t.Errorf("%d were done, of %d it is said how they felt", done, felt)
	}
	all, err := ReadDays(t.Context(), dir)
	if err != nil || len(all) != 400 || all[0].Had != 5 || all[0].Refused != 2 || all[0].Entries != 8 || all[0].Date >= all[1].Date {
		t.Errorf("the days are %d, %+v, %v", len(all), all[0], err)
	}
	entries, err := ReadDay(t.Context(), dir, "2026-11-20")
	if err != nil || len(entries) != 8 || !entries[0].At.Before(entries[7].At) {
		t.Errorf("the day is %+v, %v", entries, err)
	}
}

func TestNothingToCount(t *testing.T) {
	dir := t.TempDir()
	y, err := ReadYear(t.Context(), dir, 2026)
	days, daysErr := ReadDays(t.Context(), dir)
	day, dayErr := ReadDay(t.Context(), dir, "2026-11-20")
	if err != nil || daysErr != nil || dayErr != nil || len(y.Days)+len(days)+len(day) != 0 {
		t.Errorf("%+v %v %v, %v %v %v", y, days, day, err, daysErr, dayErr)
	}
}

func TestDeletedAndBroughtBack(t *testing.T) {
	dir := years(t, 80)
	h, _, err := OpenHistory(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	state := reminders.State{Version: reminders.StateVersion, Day: "2026-11-20"}
	if err := h.Commit(t.Context(), Change{State: state, Decisions: []reminders.Decision{{At: noon(20), Code: "taken", Words: "Before."}}}); err != nil {
		t.Fatal(err)
	}
	if n, err := h.Delete(t.Context()); err != nil || n != 80 {
		t.Fatalf("%d were deleted, %v", n, err)
	}
	after := Change{
		State:     reminders.State{Version: reminders.StateVersion, Day: "2026-11-21"},
		Entries:   []reminders.Entry{{ID: "new", At: noon(21), Due: noon(21), Outcome: reminders.Taken}},
		Decisions: []reminders.Decision{{At: noon(21), Code: "taken", Words: "After."}},
	}
	if err := h.Commit(t.Context(), after); err != nil {
		t.Fatal(err)
	}
	if err := h.Close(); err != nil { // as a crash would: the deletion is not for good
		t.Fatal(err)
	}
	h = openIn(t, dir)
	if n, err := h.Deleted(t.Context()); err != nil || n != 80 {
		t.Errorf("%d wait, %v", n, err)
	}
	n, then, since, err := h.Restore(t.Context())
	if err != nil || n != 80 || then.Day != "2026-11-20" || len(since) != 1 || since[0].ID != "new" {
		t.Errorf("%d came back, %+v, %+v, %v", n, then, since, err)
	}
	entries, err := h.Entries(t.Context(), time.Time{}, farAhead())
	if err != nil || len(entries) != 81 {
		t.Errorf("%d entries, %v", len(entries), err)
	}
	journal, err := h.Journal(t.Context(), time.Time{})
	if err != nil || len(journal) != 2 || journal[0].Words != "Before." {
		t.Errorf("the journal is %+v, %v", journal, err)
	}
	if n, _, _, err := h.Restore(t.Context()); err != nil || n != 0 {
		t.Errorf("a second time %d came back, %v", n, err)
	}
}

func TestForgottenForGood(t *testing.T) {
	dir := years(t, 80)
	h := openIn(t, dir)
	if err := h.Commit(t.Context(), Change{State: reminders.State{Version: reminders.StateVersion, Day: "secret-day"}}); err != nil {
		t.Fatal(err)
	}
	if err := h.copyBefore(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	if _, err := h.Delete(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := h.Commit(t.Context(), Change{State: reminders.State{Version: reminders.StateVersion}}); err != nil {
		t.Fatal(err)
	}
	if err := h.Forget(t.Context()); err != nil {
		t.Fatal(err)
	}
	for _, trace := range []string{"secret-day", "stretch@"} {
		if where := filesWith(t, dir, trace); len(where) > 0 {
			t.Errorf("%q is still in %v", trace, where)
		}
	}
	if n, _, _, err := h.Restore(t.Context()); err != nil || n != 0 {
		t.Errorf("%d came back, %v", n, err)
	}
}

// BenchmarkYear counts a year and all days of twenty years with 150,000 breaks.
func BenchmarkYear(b *testing.B) {
	dir := years(b, 150_000)
	for b.Loop() {
		if _, err := ReadYear(b.Context(), dir, 2026); err != nil {
			b.Fatal(err)
		}
		if _, err := ReadDays(b.Context(), dir); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkDelete puts 150,000 breaks aside and brings them back.
func BenchmarkDelete(b *testing.B) {
	h, _, err := OpenHistory(b.Context(), years(b, 150_000))
	if err != nil {
		b.Fatal(err)
	}
	defer h.Close()
	for b.Loop() {
		if _, err := h.Delete(b.Context()); err != nil {
			b.Fatal(err)
		}
		if _, _, _, err := h.Restore(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
}
