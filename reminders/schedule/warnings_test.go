package schedule

import (
	"strings"
	"testing"
	"time"

	"posturebreak/reminders/words"
)

func TestWarnings(t *testing.T) {
	for _, tt := range []struct {
		expr string
		want []string // a piece of each warning, in order
	}{
		{"0 10-16/2 * * MON-FRI", nil},
		{"@hourly", nil},
		{"@monthly", nil},
		{"@every 50m", nil},
		{"*/15 * * * *", nil},
		{"5/15 * * * *", nil},
		{"0,45 * * * *", nil}, // meant: it was written out
		{"*/45 9,11 * * *", nil},
		{"0-30/15 * * * *", nil},
		{"0 9-17/3 * * *", nil},
		{"0 9/2 * * *", nil},
		{"0 */5 * * MON,WED", nil},
		{"0 9 * * MON-FRI/2", nil},
		{"0 9 28-31 * *", nil},
		{"0 9 31 1,3,5,7,8,10,12 *", []string{"about 7 days a year"}},
		{"*/45 * * * *", []string{"gaps of 45 and 15 minutes, because the count starts again every hour; write */30 for even gaps, or @every 45m"}},
		{"*/40 * * * *", []string{"gaps of 40 and 20 minutes"}},
		{"20/15 * * * *", []string{"gaps of 15 and 30 minutes"}},
		{"0-59/25 * * * *", []string{"gaps of 25 and 10 minutes"}},
		{"0 */5 * * *", []string{"gaps of 5 and 4 hours, because the count starts again every day; write */4 for even gaps, or @every 5h"}},
		{"0 9 */2 * *", []string{"gaps of 2 and 1 day, because the count starts again on day 1"}},
		{"0 9 1,10,20 */5 *", []string{"gaps of 5 and 2 months", "about 9 days a year"}},
		{"0 9 * * */2", []string{"gaps of 2 and 1 day, because the count starts again every Sunday"}},
		{"0 9 13 * FRI", []string{"either is enough"}},
		{"0 9 1-31 * MON", []string{"falls due every day"}},
		{"0 9 1 * 0-6", []string{"falls due every day"}},
		{"0 9 */1 * MON", nil},
		{"0 9 31 * *", []string{"day 31 is skipped in February, April, June, September and November", "rarely: on about 7 days"}},
		{"0 9 15,30 * *", []string{"day 30 is skipped in February, which has fewer days"}},
		{"0 9 1,29 * *", []string{"day 29 is skipped in February except in leap years"}},
		{"0 9 29 2 *", []string{"leap years only", "rarely: on 1 day in four years"}},
		{"@yearly", []string{"rarely: on about 1 day a year"}},
		{"* * * * *", []string{"again after 1 minute"}},
		{"*/2 9 * * *", []string{"again after 2 minutes"}},
		{"0,58 * * * *", []string{"again after 2 minutes"}},
		{"0,58 9,11 * * *", nil},
		{"CRON_TZ=Asia/Tokyo @every 50m", []string{"the zone Asia/Tokyo has no effect"}},
	} {
		got := mustCompile(t, tt.expr).Warnings(words.Locale{})
		if len(got) != len(tt.want) {
			t.Errorf("%q: got %q, want %d warnings", tt.expr, got, len(tt.want))
			continue
		}
		for i, piece := range tt.want {
			if !strings.Contains(got[i], piece) {
				t.Errorf("%q: warning %d is %q, want %q in it", tt.expr, i, got[i], piece)
			}
		}
	}
}

func TestRemark(t *testing.T) {
	for _, tt := range []struct{ name, expr, zone, at, want string }{
		{"an ordinary firing", "30 2 * * *", "Europe/Berlin", "2026-03-28T02:30:00+01:00", ""},
		{"no firing at all", "30 2 * * *", "Europe/Berlin", "2026-03-29T09:00:00+02:00", ""},
		{
			"a missing time", "30 2 * * *", "Europe/Berlin", "2026-03-29T03:00:00+02:00",
			"the clocks go forward: 02:30 does not exist that day",
		},
		{
			"two missing times", "*/30 2 * * *", "Europe/Berlin", "2026-03-29T03:00:00+02:00",
			"the clocks go forward: 02:00 and 02:30 do not exist that day",
		},
		{
			"missing times and a real one", "*/15 * * * *", "Europe/Berlin", "2026-03-29T03:00:00+02:00",
			"the clocks go forward: the times from 02:00 to 02:45 do not exist that day",
		},
		{"the next after them", "*/15 * * * *", "Europe/Berlin", "2026-03-29T03:15:00+02:00", ""},
		{
			"a time that comes twice", "30 2 * * *", "Europe/Berlin", "2026-10-25T02:30:00+02:00",
			"the clock runs 02:30 twice; only the first counts",
		},
		{"its second coming", "30 2 * * *", "Europe/Berlin", "2026-10-25T02:30:00+01:00", ""},
		{"before the clocks go back", "30 1 * * *", "Europe/Berlin", "2026-10-25T01:30:00+02:00", ""},
		{
			"a missing midnight", "@daily", "Africa/Cairo", "2026-04-24T01:00:00+03:00",
			"the clocks go forward: 00:00 does not exist that day",
		},
		{
			"a missing day", "0 9 * * *", "Pacific/Apia", "2011-12-31T00:00:00+14:00",
			"the clocks go forward: 09:00 on Friday 30 December does not exist",
		},
		{"a zone of its own", "CRON_TZ=Asia/Tokyo 0 19 * * *", "Europe/Berlin", "2026-06-02T12:00:00+02:00", "19:00 in Asia/Tokyo"},
		{"on another day there", "CRON_TZ=Asia/Tokyo 0 5 * * *", "Europe/Berlin", "2026-06-01T22:00:00+02:00", "Tuesday 05:00 in Asia/Tokyo"},
		{
			"a zone of its own that changes", "CRON_TZ=America/New_York 30 2 * * *", "Europe/Berlin", "2026-03-08T08:00:00+01:00",
			"the clocks go forward: 02:30 does not exist that day; 03:00 in America/New_York",
		},
		{"an interval", "@every 50m", "Europe/Berlin", "2026-03-29T03:00:00+02:00", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			at, err := time.Parse(time.RFC3339, tt.at)
			if err != nil {
				t.Fatal(err)
			}
			if got := mustCompile(t, tt.expr).Remark(words.Locale{}, at.In(mustZone(t, tt.zone))); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
	if got := (Schedule{}).Remark(words.Locale{}, time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)); got != "" {
		t.Errorf("the zero Schedule remarks %q", got)
	}
}
