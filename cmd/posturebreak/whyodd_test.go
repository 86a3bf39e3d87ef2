package main

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
)

// rawHistory writes a history file as it comes.
func rawHistory(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "history.json")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestOddHistories holds that a history is either learnt from or refused with a reason, whatever is in it.
func TestOddHistories(t *testing.T) {
	inHome(t)
	entry := `{"at": "2026-03-04T10:00:00+01:00", "outcome": "taken", "stretch": "doorway"`
	for name, test := range map[string]struct {
		text string
		says string // why it is refused
	}{
		"empty":                 {`[]`, ""},
		"nothing":               {``, "no JSON array"},
		"null":                  {`null`, ""},
		"an object":             {`{}`, "no JSON array"},
		"with a mark before it": {"\ufeff[]", ""},
		"two arrays":            {`[] []`, "something stands behind"},
		"as short as can be":    {`[` + entry + `}]`, ""},
		"keys of later":         {`[` + entry + `, "mood": "sunny"}]`, ""},
		"an unknown stretch":    {`[` + strings.Replace(entry, "doorway", "../../etc", 1) + `}]`, ""},
		"no stretch":            {`[` + strings.Replace(entry, "doorway", "", 1) + `}]`, ""},
		"the far future":        {`[` + strings.Replace(entry, "2026", "9999", 1) + `}]`, ""},
		"a mute for ever":       {`[` + strings.Replace(entry, "taken", "muted", 1) + `, "length": 9223372036854775807}]`, ""},
		"a mute of nothing":     {`[{"at": "2026-03-04T10:00:00+01:00", "outcome": "muted"}]`, ""},
		"an unknown outcome":    {`[` + strings.Replace(entry, "taken", "eaten", 1) + `}]`, `outcome "eaten"`},
		"an unknown feeling":    {`[` + entry + `, "felt": "meh"}]`, `felt "meh"`},
		"fewer than no phases":  {`[` + entry + `, "completed": -1}]`, "-1 of 0 phases"},
		"more than all":         {`[` + entry + `, "completed": 3, "phases": 2}]`, "3 of 2 phases"},
		"beyond all numbers":    {`[` + entry + `, "completed": 1e400}]`, "no JSON array"},
		"many phases":           {`[` + entry + `, "completed": 1000000000, "phases": 1000000000}]`, ""},
		"no time":               {`[{"outcome": "taken"}]`, "at is missing"},
		"deep":                  {strings.Repeat("[", 100_000), "no JSON array"},
	} {
		t.Run(name, func(t *testing.T) {
			code, stdout, stderr := try("why", "--json", "--history", rawHistory(t, test.text), "--at", "2026-03-04T15:00:00+01:00")
			if test.says != "" {
				if code != exitUsage || stdout != "" || !strings.Contains(stderr, test.says) {
					t.Errorf("exit code %d, %s; want %q", code, stderr, test.says)
				}
				return
			}
			var r ranking
			if err := json.Unmarshal([]byte(stdout), &r); code != exitOK || err != nil || len(r.Picks)+len(r.LeftOut) != 22 || len(r.Picks) == 0 {
				t.Errorf("exit code %d, %d picks, %s%v", code, len(r.Picks), stderr, err)
			}
		})
	}
}

// TestAnEntryWithoutPhasesWasDone holds that who writes a history by hand need not count phases.
func TestAnEntryWithoutPhasesWasDone(t *testing.T) {
	inHome(t)
	file := rawHistory(t, `[{"at": "2026-03-04T10:00:00+01:00", "outcome": "taken", "stretch": "seated-twist"}]`)
	p := asked(t, "seated-twist", "--history", file, "--at", "2026-03-04T15:00:00+01:00").Picks[0]
	if p.Why != "Last done 5 hours ago." || p.Against[0].Code != "again" {
		t.Errorf("why %q, against %+v", p.Why, p.Against)
	}
}

// TestAYearInAnyOrder holds that a year of entries is learnt the same in whatever order they are written.
func TestAYearInAnyOrder(t *testing.T) {
	inHome(t)
	ids := []string{"doorway", "seated-twist", "wall-angel", "thoracic-extension", "cross-arm", "cows-head", "no-such"}
	dice := rand.New(rand.NewPCG(1, 2)) //nolint:gosec // a random history, not secrets
	var year []reminders.Entry
	for day := range 365 {
		for hour := range 8 {
			felt := []stretch.Felt{"", "", stretch.Good, stretch.Hard}[dice.IntN(4)]
			year = append(year, taken(ids[dice.IntN(len(ids))], 1+day-365, 9+hour, felt))
		}
	}
	sorted := asked(t, "--history", historyFile(t, year...), "--at", "2026-03-01T18:00:00+01:00")
	dice.Shuffle(len(year), func(i, j int) { year[i], year[j] = year[j], year[i] })
	if shuffled := asked(t, "--history", historyFile(t, year...), "--at", "2026-03-01T18:00:00+01:00"); !reflect.DeepEqual(sorted, shuffled) {
		t.Error("another order of the same entries is learnt otherwise")
	}
}

// TestTodayIsWhereTheQuestionIs holds that a stretch of half an hour ago was today, in whatever zone the history tells of it.
func TestTodayIsWhereTheQuestionIs(t *testing.T) {
	inHome(t)
	at := time.Date(2026, time.March, 4, 9, 0, 0, 0, time.FixedZone("", 3600))
	for _, hours := range []int{-12, -8, 0, 1, 9, 14} {
		done := at.Add(-30 * time.Minute).In(time.FixedZone("", hours*3600))
		text := fmt.Sprintf(`[{"at": %q, "outcome": "taken", "stretch": "seated-twist", "completed": 3, "phases": 3}]`, done.Format(time.RFC3339))
		p := asked(t, "seated-twist", "--history", rawHistory(t, text), "--at", at.Format(time.RFC3339)).Picks[0]
		codes := []string{}
		for _, r := range append(p.Reasons, p.Against...) {
			codes = append(codes, r.Code)
		}
		if slices.Contains(codes, "direction") || !slices.Contains(codes, "today") {
			t.Errorf("told as %s, it counts as %v", done.Format(time.RFC3339), codes)
		}
	}
}

// TestWhyKnowsWhatWasMuted holds that mutes of the history leave out, until they have run out or were taken back.
func TestWhyKnowsWhatWasMuted(t *testing.T) {
	inHome(t)
	week := int64(7 * 24 * time.Hour)
	file := rawHistory(t, fmt.Sprintf(`[
		{"at": "2026-03-04T10:00:00+01:00", "outcome": "muted", "area": "shoulders", "length": %d},
		{"at": "2026-03-04T11:00:00+01:00", "outcome": "muted", "stretch": "doorway", "length": %d},
		{"at": "2026-03-04T12:00:00+01:00", "outcome": "skipped", "meaning": "not-again", "stretch": "wall-angel"},
		{"at": "2026-03-06T12:00:00+01:00", "outcome": "unmuted", "stretch": "doorway"},
		{"at": "2026-03-06T12:00:00+01:00", "outcome": "unmuted", "stretch": "wall-angel"}]`, week, week))
	for at, want := range map[string]string{
		"2026-03-04T15:00:00+01:00": "cross-arm spared, doorway muted, wall-angel muted",
		"2026-03-07T15:00:00+01:00": "cross-arm spared",
		"2026-03-11T15:00:00+01:00": "",
	} {
		var got []string
		for _, o := range asked(t, "--history", file, "--at", at).LeftOut {
			if o.Code == "muted" || o.Code == "spared" {
				got = append(got, o.Stretch+" "+o.Code)
			}
		}
		slices.Sort(got)
		if strings.Join(got, ", ") != want {
			t.Errorf("at %s left out are %q, want %q", at, got, want)
		}
	}
}
