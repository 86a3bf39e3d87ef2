package schedule

import (
	"errors"
	"fmt"
	"strings"
	"time"
)

// ErrWeekdays is wrapped by the errors about weekdays that cannot be read or written.
var ErrWeekdays = errors.New("weekdays are written as MON-FRI or MON,WED,SAT")

// daysAWeek is also the distance that brings the same weekday round again.
const daysAWeek = 7

// Weekdays is a set of weekdays: bit 1<<time.Weekday. The zero value names none, which Hours reads as every day.
type Weekdays uint8

// everyWeekday holds all seven.
const everyWeekday Weekdays = 1<<daysAWeek - 1

// WeekdaysOf returns the set of the given days; days beyond Saturday go round.
func WeekdaysOf(days ...time.Weekday) Weekdays {
	var w Weekdays
	for _, d := range days {
		w |= 1 << ((d%daysAWeek + daysAWeek) % daysAWeek)
	}
	return w
}

// ParseWeekdays reads a list of days and ranges, in any case: "MON-FRI", "mon,wed", "SAT-TUE". "*" is every
// day, and "" is none. Its errors wrap ErrWeekdays.
func ParseWeekdays(text string) (Weekdays, error) {
	text = strings.TrimSpace(text)
	switch text {
	case "":
		return 0, nil
	case "*":
		return everyWeekday, nil
	}
	var w Weekdays
	for entry := range strings.SplitSeq(text, ",") {
		low, high, ranged := strings.Cut(entry, "-")
		if !ranged {
			high = low
		}
		from, okFrom := readWeekday(low)
		to, okTo := readWeekday(high)
		if !okFrom || !okTo {
			return 0, fmt.Errorf("read %q in %q: %w", entry, text, ErrWeekdays)
		}
		for d := from; ; d = (d + 1) % daysAWeek {
			w |= WeekdaysOf(d)
			if d == to {
				break
			}
		}
	}
	return w, nil
}

// Has reports whether day is in the set.
func (w Weekdays) Has(day time.Weekday) bool { return w&WeekdaysOf(day) != 0 }

// String writes the set, Monday first: "MON-FRI", "MON,WED", "SAT,SUN"; "" when it is empty.
func (w Weekdays) String() string {
	names := weekdayNames()
	name := func(n int) string { return names[n%daysAWeek] }
	var words []string
	for _, run := range runs(w.fromMonday()) {
		switch run.to - run.from {
		case 0:
			words = append(words, name(run.from))
		case 1:
			words = append(words, name(run.from), name(run.to))
		default:
			words = append(words, name(run.from)+"-"+name(run.to))
		}
	}
	return strings.Join(words, ",")
}

// MarshalText writes what String writes; bits that are no weekday are refused with ErrWeekdays.
func (w Weekdays) MarshalText() ([]byte, error) {
	if w > everyWeekday {
		return nil, fmt.Errorf("write %#b: %w", uint8(w), ErrWeekdays)
	}
	return []byte(w.String()), nil
}

// UnmarshalText reads what MarshalText writes. Its errors wrap ErrWeekdays.
func (w *Weekdays) UnmarshalText(text []byte) error {
	parsed, err := ParseWeekdays(string(text))
	if err != nil {
		return err
	}
	*w = parsed
	return nil
}

// fromMonday lists the days as 1 for Monday to 7 for Sunday.
func (w Weekdays) fromMonday() []int {
	var days []int
	for d := 1; d <= daysAWeek; d++ {
		if w.Has(time.Weekday(d % daysAWeek)) {
			days = append(days, d)
		}
	}
	return days
}

// weekdayNames holds the short names, from Sunday on as cron and package time count.
func weekdayNames() []string { return []string{"SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"} }

// readWeekday reads one name, short or whole, in any case.
func readWeekday(text string) (time.Weekday, bool) {
	text = strings.TrimSpace(text)
	for d, short := range weekdayNames() {
		day := time.Weekday(d)
		if strings.EqualFold(text, short) || strings.EqualFold(text, day.String()) {
			return day, true
		}
	}
	return 0, false
}
