package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestNextInWords compares whole answers: weekdays, zones, and remarks where the clocks change.
func TestNextInWords(t *testing.T) {
	inHome(t)
	tests := []struct {
		args []string
		want string
	}{
		{[]string{"-n", "2", "--cron", "0 10-16/2 * * MON-FRI", "--zone", "Europe/Berlin", "--from", "2026-11-20T15:00:00Z"}, `
every two hours from 10:00 to 16:00, Monday to Friday (Europe/Berlin time)
  Mon 23 Nov 2026 10:00 CET
  Mon 23 Nov 2026 12:00 CET
`},
		{[]string{"-n", "2", "--cron", "30 2 * * *", "--zone", "Europe/Berlin", "--from", "2026-03-28T12:00:00+01:00"}, `
at 02:30, every day (Europe/Berlin time)
  Sun 29 Mar 2026 03:00 CEST  (the clocks go forward: 02:30 does not exist that day)
  Mon 30 Mar 2026 02:30 CEST
`},
		{[]string{"-n", "2", "--cron", "30 2 * * *", "--zone", "Europe/Berlin", "--from", "2026-10-24T12:00:00+02:00"}, `
at 02:30, every day (Europe/Berlin time)
  Sun 25 Oct 2026 02:30 CEST  (the clock runs 02:30 twice; only the first counts)
  Mon 26 Oct 2026 02:30 CET
`},
		{[]string{"-n", "1", "--cron", "0 0 * * *", "--zone", "Africa/Cairo", "--from", "2026-04-23T12:00:00Z"}, `
at 00:00, every day (Africa/Cairo time)
  Fri 24 Apr 2026 01:00 EEST  (the clocks go forward: 00:00 does not exist that day)
`},
		{[]string{"--cron", "@every 50m"}, `
after every 50 minutes of work
`},
		{[]string{"-n", "1", "--cron", "*/45 * * * *", "--zone", "UTC", "--from", "2026-11-20T15:01:00Z"}, `
at 0 and 45 minutes past every hour (UTC)
  note: */45 in the minute field leaves gaps of 45 and 15 minutes, because the count starts again every hour; write */30 for even gaps, or @every 45m for every 45 minutes of work
  Fri 20 Nov 2026 15:45 UTC
`},
	}
	for _, test := range tests {
		code, stdout, stderr := try(append([]string{"next"}, test.args...)...)
		if want := strings.TrimPrefix(test.want, "\n"); code != exitOK || stdout != want || stderr != "" {
			t.Errorf("%q: exit code %d, %s\n%swant\n%s", test.args, code, stderr, stdout, want)
		}
	}
}

// twoReminders has a reminder here, one elsewhere, one that counts work and one that is off.
const twoReminders = `
[[reminder]]
id = "here"
name = "Here"
schedule = "0 10 * * *"
[[reminder]]
id = "tokyo"
name = "Tokyo"
schedule = "0 19 * * *"
zone = "Asia/Tokyo"
[[reminder]]
id = "work"
name = "Work"
schedule = "@every 50m"
[[reminder]]
id = "silent"
name = "Silent"
schedule = "0 11 * * *"
off = true
`

func TestNextOfSeveralReminders(t *testing.T) {
	home := inHome(t)
	path := filepath.Join(home, "config_home", "posturebreak", "settings.toml")
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(twoReminders), 0o600); err != nil {
		t.Fatal(err)
	}
	args := []string{"next", "-n", "3", "--zone", "Europe/Berlin", "--from", "2026-10-22T00:00:00Z"}
	code, stdout, stderr := try(args...)
	want := `here: at 10:00, every day
  Thu 22 Oct 2026 10:00 CEST
  Fri 23 Oct 2026 10:00 CEST
  Mon 26 Oct 2026 10:00 CET
tokyo: at 19:00, every day (Asia/Tokyo time)
  Thu 22 Oct 2026 12:00 CEST  (19:00 in Asia/Tokyo)
  Fri 23 Oct 2026 12:00 CEST  (19:00 in Asia/Tokyo)
  Mon 26 Oct 2026 11:00 CET  (19:00 in Asia/Tokyo)
work: after every 50 minutes of work
`
	if code != exitOK || stdout != want || stderr != "" {
		t.Errorf("exit code %d, %s\n%swant\n%s", code, stderr, stdout, want)
	}
	code, stdout, _ = try(append(args, "--json")...)
	for _, want := range []string{
		`"reminder": "here"`, `"2026-10-26T10:00:00+01:00"`, `"remarks": [`, `"words": "19:00 in Asia/Tokyo"`, `"times": []`,
	} {
		if code != exitOK || !strings.Contains(stdout, want) {
			t.Errorf("%s is missing in\n%s", want, stdout)
		}
	}
}
