package schedule

import (
	"errors"
	"strings"
	"testing"
	"time"

	"posturebreak/reminders/words"
)

func TestCompileRefuses(t *testing.T) {
	for _, tt := range []struct{ expr, field, problem, remedy string }{
		{"", "", "empty", "0 10-16/2 * * MON-FRI"},
		{" \t\n", "", "empty", "0 10-16/2 * * MON-FRI"},
		{"TZ=UTC", "", "nothing follows the zone", "write the five fields after it"},
		{"CRON_TZ=Asia/Tokyo", "", "nothing follows the zone", "write the five fields after it"},
		{"CRON_TZ=Asia/Tokyo ", "", "nothing follows the zone", "write the five fields after it"},
		{"TZ= 0 9 * * *", "zone", "no name", "Asia/Tokyo"},
		{"TZ=Middle/Earth 0 9 * * *", "zone", `"Middle/Earth"`, "Asia/Tokyo"},
		{"TZ=../../etc/passwd 0 9 * * *", "zone", "no time zone", "Asia/Tokyo"},
		{"TZ=Local 0 9 * * *", "zone", "Local", "write no zone"},
		{"0 0 31 2 *", "day of month", "no day 31 in February", "write 29"},
		{"0 0 30,31 FEB *", "day of month", "no day 30 in February", "write 29"},
		{"0 0 31 2,4,6,9,11 *", "day of month", "no day 31 in February, April, June, September and November", "write 30"},
		{", * * * *", "minute", "empty place", "extra comma"},
		{"0 9, * * *", "hour", "empty place", "extra comma"},
		{"*/90 * * * *", "minute", "silently hourly", "for every 90 minutes write two lines, 0 0-21/3 * * * and 30 1-22/3 * * *"},
		{"*/90 * * * *", "minute", "silently hourly", "@every 90m"},
		{"*/60 * * * *", "minute", "silently hourly", "write 0 for every hour"},
		{"*/120 * * * *", "minute", "silently hourly", "0 */2"},
		{"0-59/75 * * * *", "minute", "silently hourly", "@every 75m"},
		{"*/5000 * * * *", "minute", "silently hourly", "write 0 for every hour"},
		{"50/15 * * * *", "minute", "larger than its range 50 to 59", "write 50"},
		{"0 */24 * * *", "hour", "larger than its range", "write 0"},
		{"0 9-12/4 * * *", "hour", "larger than its range 9 to 12", "at most 3"},
		{"0 9 */31 * *", "day of month", "larger than its range", "write 1"},
		{"0 9 * */12 *", "month", "larger than its range", "write 1"},
		{"0 9 * * */7", "weekday", "larger than its range", "write 0"},
		{"*/0 * * * *", "minute", "whole number", "*/2"},
		{"*/ * * * *", "minute", "whole number", "*/2"},
		{"*/-5 * * * *", "minute", "whole number", "*/2"},
		{"*/2/3 * * * *", "minute", "whole number", "*/2"},
		{"60 * * * *", "minute", "outside the range 0 to 59", "write 0"},
		{"0 24 * * *", "hour", "outside the range 0 to 23", "midnight"},
		{"0 9 0 * *", "day of month", "outside the range 1 to 31", "1 to 31"},
		{"0 9 * 13 *", "month", "outside the range 1 to 12", "JAN to DEC"},
		{"0 9 * * 7", "weekday", "outside the range 0 to 6", "write 0 or SUN"},
		{"0 9 * * 1-7", "weekday", "Sunday is 0", "write *"},
		{"0 9 * * 5-7", "weekday", "Sunday is 0", "5-6,SUN"},
		{"0 9 * * FRI-MON", "weekday", "backwards", "FRI-SAT,SUN-MON"},
		{"0 22-2 * * *", "hour", "backwards", "22-23,0-2"},
		{"0 9 * * MONDAY", "weekday", "MONDAY", "write MON"},
		{"0 9 * july *", "month", "july", "write JUL"},
		{"0 9 * * ſun", "weekday", "ſun", "SUN"},
		{"+5 * * * *", "minute", "+5", "0 to 59"},
		{"99999999999999999999 * * * *", "minute", "9999", "0 to 59"},
		{"*-5 * * * *", "minute", `"*"`, "*/2"},
		{"1-2-3 * * * *", "minute", "2-3", "0 to 59"},
		{"0 9 L * *", "day of month", "L for the last day", "write 28"},
		{"0 9 LW * *", "day of month", "L for the last day", "write 28"},
		{"0 9 15W * *", "day of month", "W for the nearest", "MON-FRI"},
		{"0 9 * * 5L", "weekday", "L for the last day", "weekday alone"},
		{"0 9 * * MON#2", "weekday", "#", "weekday alone"},
		{"H 9 * * *", "minute", "H, a value picked", "such as 0"},
		{"0 H(9-16) * * *", "hour", "H, a value picked", "such as 0"},
		{"@reboot", "", "@reboot", "@every 50m"},
		{"@fortnightly", "", "@fortnightly", "@weekly"},
		{"@daily 5", "", "stands alone", "five fields"},
		{"@every", "interval", "how long", "@every 50m"},
		{"@every 50", "interval", "not a length", "@every 50m"},
		{"@every 1d", "interval", "not a length", "@every 1h30m"},
		{"@every 1h 30m", "interval", "not a length", "@every 1h30m"},
		{"@every 59s", "interval", "too short", "one minute or more"},
		{"@every 0s", "interval", "too short", "one minute or more"},
		{"@every -50m", "interval", "too short", "one minute or more"},
		{"@every 24h1m", "interval", "too long", "24h or less"},
		{"@every 9999999999h", "interval", "not a length", "@every 50m"},
		{"@every 61.5s", "interval", "whole number of seconds", "@every 50m"},
		{"0 0 9 * * MON", "", "seconds", `"0 9 * * MON"`},
		{"0 9 * * MON 2026", "", "years", `"0 9 * * MON"`},
		{"0 9", "", "2 fields instead of five", `"0 9 * * *"`},
		{"0 9 * * mon - fri", "", "7 fields", "five"},
		{strings.Repeat("1,", 99) + "1 9 * * *", "", "bytes long", "shorter"},
	} {
		s, err := Compile(tt.expr, nil)
		var refusal *Error
		if !errors.As(err, &refusal) {
			t.Errorf("%q: accepted as %q, want an *Error", tt.expr, s.Words(words.Locale{}))
			continue
		}
		if refusal.Expr != tt.expr || refusal.Field != tt.field {
			t.Errorf("%q: error for %q in field %q, want field %q", tt.expr, refusal.Expr, refusal.Field, tt.field)
		}
		if !strings.Contains(refusal.Problem.String(), tt.problem) || !strings.Contains(refusal.Remedy.String(), tt.remedy) {
			t.Errorf("%q: %v; want the problem %q and the remedy %q", tt.expr, err, tt.problem, tt.remedy)
		}
	}
}

// What a remedy offers in place of a refused range is accepted, and means the same.
func TestRemediesForRangesAreAccepted(t *testing.T) {
	for _, tt := range []struct{ refused, template string }{
		{"0 22-2 * * *", "0 ? * * *"},
		{"50-10 9 * * *", "? 9 * * *"},
		{"0 9 25-3 * *", "0 9 ? * *"},
		{"0 9 * NOV-FEB *", "0 9 * ? *"},
		{"0 9 * * FRI-MON", "0 9 * * ?"},
		{"0 9 * * 6-0", "0 9 * * ?"},
	} {
		_, err := Compile(tt.refused, nil)
		var refusal *Error
		if !errors.As(err, &refusal) {
			t.Errorf("%q: accepted, want an *Error", tt.refused)
			continue
		}
		offered := strings.Replace(tt.template, "?", strings.TrimPrefix(refusal.Remedy.String(), "write "), 1)
		if _, err := Compile(offered, nil); err != nil {
			t.Errorf("%q offers %q: %v", tt.refused, offered, err)
		}
	}
}

func TestCompileAccepts(t *testing.T) {
	for expr, same := range map[string]string{
		"@HOURLY":                              "0 * * * *",
		"@Daily":                               "0 0 * * *",
		"@midnight":                            "0 0 * * *",
		"@weekly":                              "0 0 * * SUN",
		"@monthly":                             "0 0 1 * *",
		"@annually":                            "0 0 1 1 *",
		"@yearly":                              "0 0 1 JAN *",
		"0 9 * jan Mon-fRI":                    "0 9 * 1 1-5",
		"  0\t9 * *  1 ":                       "0 9 * * MON",
		"00 09 ? * ?":                          "0 9 * * *",
		"0,0,0 9-9 * * *":                      "0 9 * * *",
		"5/15 * * * *":                         "5-59/15 * * * *",
		"@EVERY 50M":                           "@every 50m",
		"tz=UTC 0 9 * * *":                     "CRON_TZ=UTC 0 9 * * *",
		"0 9 31 2 MON":                         "0 9 30 2 MON", // the weekday is enough
		"59/1 * * * *":                         "59 * * * *",
		strings.Repeat("1,", 90) + "1 9 * * *": "1 9 * * *",
	} {
		a, b := mustCompile(t, expr), mustCompile(t, same)
		if a.String() != expr {
			t.Errorf("%q: String is %q", expr, a)
		}
		at := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
		workA, _ := a.Interval()
		workB, _ := b.Interval()
		if workA != workB {
			t.Errorf("%q is every %s of work, %q every %s", expr, workA, same, workB)
		}
		for i, due := range a.NextN(at, 20) {
			if want := b.NextN(at, 20)[i]; !due.Equal(want) {
				t.Errorf("%q: firing %d is %s, want %s as for %q", expr, i, due, want, same)
			}
		}
	}
}

func TestCompileWithTwoZones(t *testing.T) {
	tokyo := mustZone(t, "Asia/Tokyo")
	if _, err := Compile("CRON_TZ=Asia/Tokyo 0 9 * * *", tokyo); err != nil {
		t.Errorf("the same zone twice: %v", err)
	}
	_, err := Compile("CRON_TZ=Europe/Berlin 0 9 * * *", tokyo)
	var refusal *Error
	if !errors.As(err, &refusal) || refusal.Field != "zone" || !strings.Contains(refusal.Remedy.String(), "one place") {
		t.Errorf("two zones: got %v, want an *Error about the zone", err)
	}
}

func TestErrorShowsLongExpressionsShortened(t *testing.T) {
	_, err := Compile(strings.Repeat("é", 5000), nil)
	if err == nil || len(err.Error()) > 300 {
		t.Errorf("got %v, want a short error", err)
	}
}
