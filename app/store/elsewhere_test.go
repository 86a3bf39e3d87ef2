package store

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"posturebreak/reminders"
)

// The settings that these programs write when they are new, as far as they matter here: Stretchly 1.16, Safe Eyes 2.1.5,
// Workrave 1.10.50 (one value changed, printed by dconf dump), BreakTimer 1.3 and an older one.
const (
	stretchlyFile = `{
		"microbreakDuration": 20000, "microbreakInterval": 600000, "breakDuration": 300000, "breakInterval": 2, "break": true,
		"microbreak": true, "breakPostponeTime": 300000, "breakPostponesLimit": 1, "monitorDnd": true, "language": "en",
		"breakIdeas": [["Walk", "Go for a walk."], ["Lean", "Lean back."]], "microbreakIdeas": ["Look far away."]}`
	safeEyesFile = `{
		"meta": {"config_version": "6.0.3"}, "allow_postpone": true, "short_break_interval": 15, "long_break_interval": 75,
		"long_break_duration": 60, "short_break_duration": 15, "postpone_duration": 5, "strict_break": false,
		"short_breaks": [{"name": "Blink"}], "long_breaks": [{"name": "Walk"}], "plugins": []}`
	workraveDconf = "[timers/rest-break]\nlimit=3600\n\n[breaks/daily-limit]\nenabled=false\n"
	workraveIni   = "# workrave\n[timers]\nrest_break/limit=3600\nrest_break/auto_reset=600\nrest_break/snooze=180\n[breaks]\ndaily_limit/enabled=false\n"
	breakTimer13  = `{"settings": {
		"breaksEnabled": true, "breakFrequencySeconds": 1680, "breakLengthSeconds": 120, "postponeLengthSeconds": 180, "postponeLimit": 0,
		"workingHoursEnabled": true, "breakTitle": "Time for a break.", "breakMessage": "Rest your eyes.",
		"workingHoursMonday": {"enabled": true, "ranges": [{"fromMinutes": 540, "toMinutes": 720}, {"fromMinutes": 780, "toMinutes": 1080}]},
		"workingHoursTuesday": {"enabled": true, "ranges": [{"fromMinutes": 480, "toMinutes": 960}]},
		"workingHoursSunday": {"enabled": false, "ranges": [{"fromMinutes": 540, "toMinutes": 1080}]}}}`
	breakTimerOld = `{"settings": {"breakFrequency": "2020-01-01T00:28:00.000Z", "breakLength": "2020-01-01T00:02:00.000Z",
		"workingHoursEnabled": true, "workingHoursMonday": true, "workingHoursFriday": true, "workingHoursSunday": false,
		"workingHoursFrom": "2020-01-01T09:00:00.000Z", "workingHoursTo": "2020-01-01T18:00:00.000Z"}}`
)

func takeOver(t *testing.T, program, file string) Takeover {
	t.Helper()
	taken, err := TakeOver(program, []byte(file), reminders.DefaultSettings())
	if err != nil {
		t.Fatalf("%s: %v", program, err)
	}
	if _, err := reminders.NewRules(taken.Settings, catalogue(t)); err != nil {
		t.Fatalf("%s: %v", program, err)
	}
	return taken
}

func TestTakeOver(t *testing.T) {
	zone := time.Local
	time.Local = time.UTC
	t.Cleanup(func() { time.Local = zone })
	for name, test := range map[string]struct {
		program, file, schedule string
		length                  time.Duration
		snooze                  time.Duration
		limit                   int
		hours                   string
		left                    []string
	}{
		"stretchly":       {"stretchly", stretchlyFile, "@every 30m", 5 * time.Minute, 5 * time.Minute, 1, "MON-FRI 09:00 18:00", []string{"every 10m for 20s", "3 texts"}},
		"safeeyes":        {"safeeyes", safeEyesFile, "@every 1h15m", time.Minute, 5 * time.Minute, 3, "MON-FRI 09:00 18:00", []string{"every 15m for 15s", "2 texts"}},
		"workrave, dconf": {"workrave", workraveDconf, "@every 1h", 10 * time.Minute, 3 * time.Minute, 3, "MON-FRI 09:00 18:00", []string{"every 3m for 30s"}},
		"workrave, ini":   {"workrave", workraveIni, "@every 1h", 10 * time.Minute, 3 * time.Minute, 3, "MON-FRI 09:00 18:00", []string{"every 3m for 30s"}},
		"breaktimer":      {"breaktimer", breakTimer13, "@every 28m", 2 * time.Minute, 3 * time.Minute, 3, "MON,TUE 08:00 18:00", []string{"differ from day to day", "A text"}},
		"breaktimer, old": {"breaktimer", breakTimerOld, "@every 28m", 2 * time.Minute, 5 * time.Minute, 3, "MON,FRI 09:00 18:00", nil},
	} {
		t.Run(name, func(t *testing.T) {
			taken := takeOver(t, test.program, test.file)
			s := taken.Settings
			if len(s.Reminders) != 1 || s.Reminders[0].Schedule != test.schedule {
				t.Errorf("the reminders are %+v", s.Reminders)
			}
			hours := s.Hours.Days.String() + " " + s.Hours.From.String() + " " + s.Hours.To.String()
			if s.Break.Length.Std() != test.length || s.Break.Snooze[0].Std() != test.snooze || s.Break.SnoozeLimit != test.limit || hours != test.hours {
				t.Errorf("a break of %v, put off by %v, %d times, in %s", s.Break.Length, s.Break.Snooze[0], s.Break.SnoozeLimit, hours)
			}
			for i, words := range test.left {
				if i >= len(taken.Left) || !strings.Contains(taken.Left[i].String(), words) {
					t.Errorf("left behind are %q, want %q", taken.Left, words)
				}
			}
		})
	}
	if name := takeOver(t, "breaktimer", breakTimer13).Settings.Reminders[0].Name; name != "Time for a break." {
		t.Errorf("the reminder is called %q", name)
	}
}

// TestTakeOverOfRealFiles reads what the programs themselves have written: see the README beside the files.
func TestTakeOverOfRealFiles(t *testing.T) {
	for file, test := range map[string]struct {
		program, schedule string
		length, snooze    time.Duration
		left              []string
	}{
		"safeeyes-2.1.5.json": {
			"safeeyes", "@every 1h15m", time.Minute, 5 * time.Minute,
			[]string{"every 15m for 15s", "no break can be put off", "9 texts", "pre_break_warning_time"},
		},
		"workrave-1.10.50-dconf.ini": {
			"workrave", "@every 50m", 10 * time.Minute, 5 * time.Minute, []string{"daily limit of 4h", "sound/events/break-prelude"},
		},
		"workrave-1.10.50-gsettings.txt": {
			"workrave", "@every 50m", 10 * time.Minute, 5 * time.Minute, []string{"daily limit of 4h", "monitor/idle"},
		},
	} {
		t.Run(file, func(t *testing.T) {
			text, err := os.ReadFile(filepath.Join("testdata", "elsewhere", file))
			if err != nil {
				t.Fatal(err)
			}
			taken := takeOver(t, test.program, string(text))
			s := taken.Settings
			if len(s.Reminders) != 1 || s.Reminders[0].Schedule != test.schedule || s.Break.Length.Std() != test.length || s.Break.Snooze[0].Std() != test.snooze {
				t.Errorf("taken over are %+v, %v, %v", s.Reminders, s.Break.Length, s.Break.Snooze)
			}
			left := fmt.Sprint(taken.Left)
			for _, part := range test.left {
				if !strings.Contains(left, part) {
					t.Errorf("left behind is %s; %q is not told", left, part)
				}
			}
		})
	}
}

func TestTakeOverLeavesOthersAlone(t *testing.T) {
	mine := reminders.DefaultSettings()
	before := slices.Clone(mine.Reminders)
	taken, err := TakeOver("stretchly", []byte(stretchlyFile), mine)
	if err != nil || !slices.EqualFunc(before, mine.Reminders, func(a, b reminders.Reminder) bool { return a.ID == b.ID && a.Schedule == b.Schedule }) {
		t.Errorf("the person's own settings were changed: %+v, %v", mine.Reminders, err)
	}
	if len(taken.Took) < 4 {
		t.Errorf("taken: %q", taken.Took)
	}
}

func TestTakeOverRefuses(t *testing.T) {
	for _, test := range []struct{ program, file, says string }{
		{"winamp", `{}`, "choose from stretchly, safeeyes"},
		{"stretchly", `breakInterval = 3`, "it is no JSON"},
		{"stretchly", `{}`, "nothing in the file"},
		{"stretchly", `{"breakDuration": "long"}`, "breakDuration: long is no number"},
		{"stretchly", `{"breakDuration": -5}`, "breakDuration: -5 is no number"},
		{"safeeyes", `{"long_break_interval": 1e9}`, "longer than a month"},
		{"workrave", `just text`, "no timers and no breaks"},
		{"workrave", "[timers/rest-break]\nlimit=soon\n", "timers/rest-break/limit: soon is no number"},
		{"breaktimer", `{"settings": {"breakFrequency": "noon"}}`, `breakFrequency: "noon" is no moment`},
	} {
		if taken, err := TakeOver(test.program, []byte(test.file), reminders.DefaultSettings()); err == nil || !strings.Contains(err.Error(), test.says) {
			t.Errorf("%s of %s gives %+v, %v; want %q", test.file, test.program, taken.Took, err, test.says)
		}
	}
}

// FuzzTakeOver throws files at every reader: each answers with settings or an error, and never with both or neither.
func FuzzTakeOver(f *testing.F) {
	for _, file := range []string{stretchlyFile, safeEyesFile, workraveDconf, workraveIni, breakTimer13, breakTimerOld} {
		f.Add([]byte(file))
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		for _, program := range Elsewheres() {
			taken, err := TakeOver(program, file, reminders.DefaultSettings())
			if (err == nil) != (len(taken.Took) > 0) {
				t.Fatalf("%s: took %v, %v", program, taken.Took, err)
			}
			if err == nil && (taken.Settings.Break.Length.Std() < leastBreak || taken.Settings.Break.Length.Std() > mostBreak) {
				t.Fatalf("%s: a break of %v", program, taken.Settings.Break.Length)
			}
		}
	})
}
