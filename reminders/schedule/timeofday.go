package schedule

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"posturebreak/reminders/words"
)

// ErrTimeOfDay is wrapped by the errors about times of the day that cannot be read or written.
var ErrTimeOfDay = errors.New("a time of the day is written from 00:00 to 24:00")

// TimeOfDay is a time on the wall clock, in minutes since midnight: 0 to 1440. 24:00 is the end of a day.
type TimeOfDay int

// endOfDay is 24:00.
const endOfDay TimeOfDay = minutesADay

// ParseTimeOfDay reads "09:00" or "9:00", up to "24:00". Its errors wrap ErrTimeOfDay.
func ParseTimeOfDay(text string) (TimeOfDay, error) {
	hours, minutes, found := strings.Cut(text, ":")
	h, okHours := readNumber(hours)
	m, okMinutes := readNumber(minutes)
	const digits = 2
	if !found || !okHours || !okMinutes || len(hours) > digits || len(minutes) != digits {
		return 0, fmt.Errorf("read %q: %w, such as 09:00", text, ErrTimeOfDay)
	}
	t := TimeOfDay(h*minutesAnHour + m)
	if m >= minutesAnHour || t > endOfDay {
		return 0, fmt.Errorf("read %q: %w", text, ErrTimeOfDay)
	}
	return t, nil
}

// String writes "09:00".
func (t TimeOfDay) String() string {
	return fmt.Sprintf("%02d:%02d", int(t)/minutesAnHour, int(t)%minutesAnHour)
}

// Words is the time as a person writes it: "09:00", or "9:00 AM".
func (t TimeOfDay) Words(l words.Locale) string { return clock(l, int(t)) }

// MarshalText writes "09:00"; values that are no time of the day are refused with ErrTimeOfDay.
func (t TimeOfDay) MarshalText() ([]byte, error) {
	if t < 0 || t > endOfDay {
		return nil, fmt.Errorf("write minute %d: %w", int(t), ErrTimeOfDay)
	}
	return []byte(t.String()), nil
}

// UnmarshalText reads what MarshalText writes. Its errors wrap ErrTimeOfDay.
func (t *TimeOfDay) UnmarshalText(text []byte) error {
	parsed, err := ParseTimeOfDay(string(text))
	if err != nil {
		return err
	}
	*t = parsed
	return nil
}

// sinceMidnight is t as a distance on a wall clock without gaps.
func (t TimeOfDay) sinceMidnight() time.Duration { return time.Duration(t) * time.Minute }
