package schedule

import (
	"encoding/json"
	"errors"
	"testing"
	"time"

	"posturebreak/reminders/words"
)

const mondayToFriday = Weekdays(1<<time.Monday | 1<<time.Tuesday | 1<<time.Wednesday | 1<<time.Thursday | 1<<time.Friday)

// sampleHours are hours of every shape.
func sampleHours() []Hours {
	return []Hours{
		{},
		{Days: mondayToFriday},
		{Days: mondayToFriday, From: 9 * 60, To: 17 * 60},
		{From: 9 * 60, To: 17*60 + 30},
		{Days: mondayToFriday, From: 22 * 60, To: 6 * 60},
		{Days: WeekdaysOf(time.Sunday), From: 2*60 + 15, To: 2*60 + 45},
		{Days: WeekdaysOf(time.Friday), From: 0, To: endOfDay},
		{Days: WeekdaysOf(time.Saturday), From: 30, To: endOfDay},
		{Days: mondayToFriday, From: 23 * 60, To: 0},
		{Days: WeekdaysOf(time.Saturday, time.Sunday), From: 12 * 60, To: 12 * 60},
	}
}

// oracleOpen says by wall clock alone whether the hours are open.
func oracleOpen(h Hours, t time.Time) bool {
	on := func(d time.Weekday) bool { return h.Days == 0 || h.Days&(1<<d) != 0 }
	now := TimeOfDay(t.Hour()*60 + t.Minute())
	today, yesterday := t.Weekday(), (t.Weekday()+6)%7
	switch {
	case h.From == h.To:
		return on(today)
	case h.From < h.To:
		return on(today) && now >= h.From && now < h.To
	}
	return on(today) && now >= h.From || on(yesterday) && now < h.To
}

// Minute by minute through the changes of the clocks: open or closed, the next opening and the next closing.
func TestHoursAgreeWithTheWallClock(t *testing.T) {
	for _, tt := range []struct {
		zone string
		from time.Time
	}{
		{"Europe/Berlin", time.Date(2026, 3, 20, 0, 0, 0, 0, time.UTC)},
		{"Europe/Berlin", time.Date(2026, 10, 16, 0, 0, 0, 0, time.UTC)},
		{"Africa/Cairo", time.Date(2026, 4, 16, 0, 0, 0, 0, time.UTC)},
		{"America/Sao_Paulo", time.Date(2018, 2, 9, 0, 0, 0, 0, time.UTC)},
		{"America/St_Johns", time.Date(2010, 10, 30, 0, 0, 0, 0, time.UTC)},
		{"Australia/Lord_Howe", time.Date(2026, 9, 25, 0, 0, 0, 0, time.UTC)},
		{"Europe/Berlin", time.Date(2040, 12, 22, 0, 0, 0, 0, time.UTC)},
		{"Pacific/Apia", time.Date(2011, 12, 22, 0, 0, 0, 0, time.UTC)},
	} {
		loc := mustZone(t, tt.zone)
		for _, h := range sampleHours() {
			compareHours(t, h, tt.from.In(loc))
		}
	}
}

// compareHours walks back from three weeks on, so that the next opening and closing are known at each minute.
func compareHours(t *testing.T, h Hours, from time.Time) {
	t.Helper()
	const walked, compared = 26 * minutesADay, 17 * minutesADay
	var opens, closes time.Time
	for i := walked; i >= 0; i-- {
		at := from.Add(time.Duration(i) * time.Minute)
		open := oracleOpen(h, at)
		if after := at.Add(time.Minute); open && !oracleOpen(h, after) {
			closes = after
		}
		if open {
			opens = at
		}
		if i > compared {
			continue
		}
		if h.Contains(at) != open {
			t.Fatalf("%+v at %s: Contains is %v", h, at, !open)
		}
		if got := h.NextOpen(at); !got.Equal(opens) {
			t.Fatalf("%+v at %s: NextOpen is %s, want %s", h, at, got, opens)
		}
		if got := h.NextClose(at); !got.Equal(closes) {
			t.Fatalf("%+v at %s: NextClose is %s, want %s", h, at, got, closes)
		}
	}
}

func TestHoursWords(t *testing.T) {
	for _, tt := range []struct {
		h    Hours
		want string
	}{
		{Hours{}, "at any time"},
		{Hours{From: 60, To: 60}, "at any time"},
		{Hours{Days: everyWeekday, To: endOfDay}, "at any time"},
		{Hours{Days: mondayToFriday, From: 9 * 60, To: 17 * 60}, "09:00 to 17:00, Monday to Friday"},
		{Hours{From: 9 * 60, To: endOfDay}, "09:00 to 24:00, every day"},
		{Hours{Days: mondayToFriday}, "all day, Monday to Friday"},
		{Hours{Days: WeekdaysOf(time.Saturday), From: 22 * 60, To: 6 * 60}, "22:00 to 06:00 the next day, every Saturday"},
		{Hours{Days: WeekdaysOf(time.Monday, time.Sunday), From: 8 * 60, To: 12 * 60}, "08:00 to 12:00, on Monday and Sunday"},
	} {
		if got := tt.h.Words(words.Locale{}); got != tt.want {
			t.Errorf("%+v: got %q, want %q", tt.h, got, tt.want)
		}
	}
}

// Hours that no text can give still answer.
func TestHoursOutOfRange(t *testing.T) {
	at := time.Date(2026, 6, 3, 12, 0, 0, 0, time.UTC)
	for _, h := range []Hours{
		{From: -5, To: 9999}, {From: 9999, To: -5}, {From: endOfDay, To: 60}, {Days: 1 << 7, From: 60, To: 120},
	} {
		open := h.NextOpen(at)
		if !h.Contains(open) || open.Before(at) {
			t.Errorf("%+v: NextOpen is %s, which is not open", h, open)
		}
	}
	far := time.Unix(1<<62, 0)
	if got := (Hours{Days: mondayToFriday, From: 540, To: 1020}).NextOpen(far); got.Before(far) && !got.IsZero() {
		t.Errorf("after %s opens %s", far, got)
	}
}

func TestHoursAsText(t *testing.T) {
	h := Hours{Days: mondayToFriday, From: 9 * 60, To: endOfDay}
	text, err := json.Marshal(h)
	if err != nil {
		t.Fatal(err)
	}
	if want := `{"days":"MON-FRI","from":"09:00","to":"24:00"}`; string(text) != want {
		t.Errorf("got %s, want %s", text, want)
	}
	var back Hours
	if err := json.Unmarshal(text, &back); err != nil || back != h {
		t.Errorf("%s reads as %+v, %v", text, back, err)
	}
}

func TestTimeOfDay(t *testing.T) {
	for text, want := range map[string]TimeOfDay{"00:00": 0, "9:05": 545, "09:05": 545, "23:59": 1439, "24:00": 1440} {
		if got, err := ParseTimeOfDay(text); err != nil || got != want {
			t.Errorf("%q: got %d, %v; want %d", text, got, err, want)
		}
	}
	for _, text := range []string{"", "9", "09", "09:0", "09:60", "24:01", "25:00", "-1:00", "09:00:00", "009:00", "+9:00", "a:bc", ":00", "09:"} {
		if got, err := ParseTimeOfDay(text); !errors.Is(err, ErrTimeOfDay) {
			t.Errorf("%q: got %s, %v; want ErrTimeOfDay", text, got, err)
		}
	}
	for _, bad := range []TimeOfDay{-1, endOfDay + 1} {
		if _, err := bad.MarshalText(); !errors.Is(err, ErrTimeOfDay) {
			t.Errorf("minute %d: got %v, want ErrTimeOfDay", int(bad), err)
		}
	}
}

func TestWeekdays(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "*": "MON-SUN", "mon-fri": "MON-FRI", "MON,WED": "MON,WED", "SUN-SAT": "MON-SUN", "SAT-TUE": "MON,TUE,SAT,SUN",
		"Monday, friday": "MON,FRI", "SUN": "SUN", "FRI-SUN,MON": "MON,FRI-SUN", " TUE - THU ": "TUE-THU",
	} {
		w, err := ParseWeekdays(text)
		if err != nil || w.String() != want {
			t.Errorf("%q: got %q, %v; want %q", text, w, err, want)
		}
	}
	for _, text := range []string{"MO", "1-5", "MON-", ",", "MON,,TUE", "MON-FRI-SUN", "weekend"} {
		if w, err := ParseWeekdays(text); !errors.Is(err, ErrWeekdays) {
			t.Errorf("%q: got %q, %v; want ErrWeekdays", text, w, err)
		}
	}
	for w := range everyWeekday + 1 {
		text, err := w.MarshalText()
		var back Weekdays
		if err != nil || back.UnmarshalText(text) != nil || back != w {
			t.Errorf("%#b is written %q, %v and read as %#b", w, text, err, back)
		}
	}
	if _, err := (everyWeekday + 1).MarshalText(); !errors.Is(err, ErrWeekdays) {
		t.Errorf("the eighth day: got %v, want ErrWeekdays", err)
	}
}
