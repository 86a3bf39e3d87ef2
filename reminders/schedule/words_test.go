package schedule

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"posturebreak/reminders/words"
)

func TestWords(t *testing.T) {
	for _, tt := range []struct{ expr, want string }{
		{"0 10-16/2 * * MON-FRI", "every two hours from 10:00 to 16:00, Monday to Friday"},
		{"* * * * *", "every minute"},
		{"*/15 * * * *", "every 15 minutes"},
		{"*/45 * * * *", "at 0 and 45 minutes past every hour"},
		{"*/7 * * * *", "every 7 minutes from 0 to 56 minutes past every hour"},
		{"0 * * * *", "every hour on the hour"},
		{"5 * * * *", "at 5 minutes past every hour"},
		{"1 * * * *", "at 1 minute past every hour"},
		{"5/15 * * * *", "at 5, 20, 35 and 50 minutes past every hour"},
		{"1-59/2 * * * *", "every 2 minutes from 1 to 59 minutes past every hour"},
		{"0-10 * * * *", "every minute from 0 to 10 minutes past every hour"},
		{"0-10,30 * * * *", "at minutes 0 to 10 and 30 past every hour"},
		{"0,30 * * * *", "every 30 minutes"},
		{"0,20 * * * *", "at 0 and 20 minutes past every hour"},
		{"30 9 * * *", "at 09:30, every day"},
		{"30 9,14 * * *", "at 09:30 and 14:30, every day"},
		{"0 9-17 * * MON-FRI", "every hour from 09:00 to 17:00, Monday to Friday"},
		{"*/30 9-17 * * MON-FRI", "every 30 minutes from 09:00 to 17:30, Monday to Friday"},
		{"*/15 9-16 * * *", "every 15 minutes from 09:00 to 16:45, every day"},
		{"5/15 9-16 * * *", "every 15 minutes from 09:05 to 16:50, every day"},
		{"0 9-12,14-17 * * MON-FRI", "every hour from 09:00 to 12:00 and from 14:00 to 17:00, Monday to Friday"},
		{"0,30 9-11,14-16 * * *", "every 30 minutes from 09:00 to 11:30 and from 14:00 to 16:30, every day"},
		{"0,30 9-11,14 * * *", "every 30 minutes from 09:00 to 11:30 and from 14:00 to 14:30, every day"},
		{"0 9-12,15 * * *", "at 09:00, 10:00, 11:00, 12:00 and 15:00, every day"},
		{"0 8-12,15,18 * * *", "every hour from 08:00 to 12:00, at 15:00 and at 18:00, every day"},
		{"0 9-17/2,18-20 * * *", "at 09:00, 11:00, 13:00, 15:00, 17:00, 18:00, 19:00 and 20:00, every day"},
		{"0,45 9-17 * * *", "at 0 and 45 minutes past the hours 9 to 17, every day"},
		{"*/7 9-17 * * *", "every 7 minutes from 0 to 56 minutes past the hours 9 to 17, every day"},
		{"* 9 * * *", "every minute from 09:00 to 09:59, every day"},
		{"* 9-17 * * *", "every minute from 09:00 to 17:59, every day"},
		{"* */2 * * *", "every minute of the hours 0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20 and 22, every day"},
		{"*/10 */2 * * *", "at 0, 10, 20, 30, 40 and 50 minutes past the hours 0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20 and 22, every day"},
		{"0-10,30 9,11-14 * * *", "at minutes 0 to 10 and 30 past the hours 9 and 11 to 14, every day"},
		{"*/9 9 * * *", "every 9 minutes from 09:00 to 09:54, every day"},
		{"0 */2 * * *", "every two hours from 00:00 to 22:00, every day"},
		{"0 */5 * * *", "every five hours from 00:00 to 20:00, every day"},
		{"15 */3 * * *", "every three hours from 00:15 to 21:15, every day"},
		{"0 0,8,16 * * *", "at 00:00, 08:00 and 16:00, every day"},
		{"0 9 * * SAT,SUN", "at 09:00, on Saturday and Sunday"},
		{"0 9 * * MON", "at 09:00, every Monday"},
		{"0 9 * * MON,WED,FRI", "at 09:00, on Monday, Wednesday and Friday"},
		{"0 9 * * MON-WED,SAT", "at 09:00, Monday to Wednesday and Saturday"},
		{"0 9 * * 0-4", "at 09:00, Sunday to Thursday"},
		{"0 9 * * FRI,SAT,SUN,MON", "at 09:00, Friday to Monday"},
		{"0 9 * * */2", "at 09:00, on Tuesday, Thursday, Saturday and Sunday"},
		{"*/20 * * * 1-5", "every 20 minutes, Monday to Friday"},
		{"*/20 * * JAN *", "every 20 minutes, every day in January"},
		{"0 9 1 * *", "on day 1 of every month at 09:00"},
		{"0 9 1,15 * *", "on days 1 and 15 of every month at 09:00"},
		{"0 9 1-7 * *", "on days 1 to 7 of every month at 09:00"},
		{"0 9 */2 * *", "every two days from day 1 to day 31 of every month at 09:00"},
		{"0 9 1 JAN,JUL *", "on day 1 of January and July at 09:00"},
		{"0 9 1 */3 *", "on day 1 of January, April, July and October at 09:00"},
		{"0 9 1 1,2,11,12 *", "on day 1 of every month from November to February at 09:00"},
		{"0 9 * JAN-MAR *", "at 09:00, every day from January to March"},
		{"0 9 * JAN-MAR MON-FRI", "at 09:00, Monday to Friday from January to March"},
		{"0 9 13 * FRI", "on day 13 of every month and also every Friday at 09:00"},
		{"0 9 13 JAN FRI", "on day 13 of January and also every Friday in January at 09:00"},
		{"*/30 9-17 1,15 * MON-FRI", "on days 1 and 15 of every month and also every Monday to Friday, every 30 minutes from 09:00 to 17:30"},
		{"0 9 1-31 * MON", "at 09:00, every day"},
		{"0 9 */1 * MON", "at 09:00, every Monday"},
		{"0 9 ? * MON", "at 09:00, every Monday"},
		{"0 9 1 * 0-6", "at 09:00, every day"},
		{"0 9 29 2 *", "on day 29 of February at 09:00"},
		{"0 0 31 12 *", "on day 31 of December at 00:00"},
		{"@hourly", "every hour on the hour"},
		{"@daily", "at 00:00, every day"},
		{"@weekly", "at 00:00, every Sunday"},
		{"@monthly", "on day 1 of every month at 00:00"},
		{"@yearly", "on day 1 of January at 00:00"},
		{"@every 50m", "after every 50 minutes of work"},
		{"@every 1h", "after every hour of work"},
		{"@every 2h", "after every two hours of work"},
		{"@every 1h30m", "after every 90 minutes of work"},
		{"@every 90s", "after every 1 minute and 30 seconds of work"},
		{"@every 1m", "after every minute of work"},
		{"@every 24h", "after every 24 hours of work"},
		{"CRON_TZ=Asia/Tokyo 0 9 * * MON-FRI", "at 09:00, Monday to Friday (Asia/Tokyo time)"},
		{"TZ=UTC 0 9 * * *", "at 09:00, every day (UTC)"},
	} {
		if got := mustCompile(t, tt.expr).Words(words.Locale{}); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.expr, got, tt.want)
		}
		if fields := strings.Fields(tt.expr); len(fields) == int(partCount) {
			checkWords(t, tt.expr)
		}
	}
	if got := (Schedule{}).Words(words.Locale{}); got != "never" {
		t.Errorf("the zero Schedule says %q, want never", got)
	}
}

func TestWordsNameTheZone(t *testing.T) {
	for _, tt := range []struct {
		zone *time.Location
		want string
	}{
		{nil, "at 09:00, every day"},
		{time.UTC, "at 09:00, every day (UTC)"},
		{mustZone(t, "Asia/Tokyo"), "at 09:00, every day (Asia/Tokyo time)"},
		{time.Local, "at 09:00, every day (local time)"},
		{time.FixedZone("", -3*60*60), "at 09:00, every day (-03:00 time)"},
	} {
		s, err := Compile("0 9 * * *", tt.zone)
		if err != nil {
			t.Fatal(err)
		}
		if got := s.Words(words.Locale{}); got != tt.want {
			t.Errorf("in %v: got %q, want %q", tt.zone, got, tt.want)
		}
	}
}

// Whatever the expression, a reader of the sentence expects exactly the times at which it falls due.
func TestWordsAreExact(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6)) // a fixed seed, so that a failure repeats
	for range 600 {
		checkWords(t, randomExpr(random))
	}
}

// checkWords reads the sentence for expr and compares it with the oracle: every minute of a day, every day of
// three years, one of them a leap year.
func checkWords(t *testing.T, expr string) {
	t.Helper()
	sentence := mustCompile(t, expr).Words(words.Locale{})
	said := readSentence(sentence)
	fields := strings.Fields(strings.ReplaceAll(expr, "?", "*"))
	for minute, planned := range oracleTimes(fields) {
		if said.times[minute] != planned {
			t.Fatalf("%q says %q: %s planned %v, said %v", expr, sentence, TimeOfDay(minute), planned, said.times[minute])
		}
	}
	for d := time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC); d.Year() < 2027; d = d.AddDate(0, 0, 1) {
		if planned := oracleDay(fields, d); said.day(d) != planned {
			t.Fatalf("%q says %q: %s planned %v, said %v", expr, sentence, d.Format("Mon 2 Jan 2006"), planned, said.day(d))
		}
	}
}
