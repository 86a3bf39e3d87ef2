package schedule

import (
	"time"

	"posturebreak/reminders/words"
)

// Hours are the user's working hours: what the wall clock shows, on some weekdays. What it shows decides, also
// on the days on which the clocks change: an hour that comes twice is worked twice.
//
// The hours run from From, included, to To, not included. From equal to To is the whole day; To before From
// crosses midnight, and the night belongs to the weekday on which it starts. No Days at all means every day,
// so that the zero value is always.
type Hours struct {
	Days Weekdays  `json:"days" toml:"days"`
	From TimeOfDay `json:"from" toml:"from"`
	To   TimeOfDay `json:"to" toml:"to"` // up to 24:00
}

// maxTurns bounds the walks from one opening, closing or clock change to the next. A week of open days has
// seven of them, and no zone changes its clocks more than a few times in a month.
const maxTurns = 64

// Contains reports whether the hours are open at t, by the wall clock of t's location.
func (h Hours) Contains(t time.Time) bool {
	_, open := h.openUntil(reading(t))
	return open
}

// NextOpen returns t itself when the hours are open then, and else the first instant after t at which they are.
func (h Hours) NextOpen(t time.Time) time.Time {
	t = t.Round(0)
	for range maxTurns {
		r := reading(t)
		if _, open := h.openUntil(r); open {
			return t
		}
		t = turn(t, h.opening(r).Sub(r))
	}
	return time.Time{}
}

// NextClose returns the end of the open time that holds t, or, when t is closed, of the next one. It is the
// zero time when the hours never close.
func (h Hours) NextClose(t time.Time) time.Time {
	if h.always() {
		return time.Time{}
	}
	t = h.NextOpen(t)
	for range maxTurns {
		r := reading(t)
		end, open := h.openUntil(r)
		if !open {
			return t
		}
		t = turn(t, end.Sub(r))
	}
	return time.Time{}
}

// Words describes the hours: "09:00 to 17:00, Monday to Friday".
func (h Hours) Words(l words.Locale) string {
	if h.always() {
		return l.Say("at any time")
	}
	days := l.Say("every day")
	if h.days() != everyWeekday {
		days = weekdayWords(l, set(h.days()))
	}
	return l.In("working hours, then days", "%[1]s, %[2]s", h.times(l), days)
}

// times describes the hours of one day.
func (h Hours) times(l words.Locale) string {
	from, to := h.bounds()
	switch {
	case to-from == endOfDay:
		return l.Say("all day")
	case to > endOfDay:
		return l.In("working hours", "%[1]s to %[2]s the next day", from.Words(l), (to - endOfDay).Words(l))
	}
	return l.In("working hours", "%[1]s to %[2]s", from.Words(l), to.Words(l))
}

// turn goes forward from t by d on the wall clock, but not beyond the next change of the clocks.
func turn(t time.Time, d time.Duration) time.Time {
	there := t.Add(d)
	if end, ends := offsetEnd(t); ends && end.Before(there) {
		return end
	}
	return there
}

// days returns the weekdays with an opening.
func (h Hours) days() Weekdays {
	if h.Days&everyWeekday == 0 {
		return everyWeekday
	}
	return h.Days & everyWeekday
}

// bounds returns when the hours open and close, from the midnight of their weekday on: closing after 24:00
// means the next day. Values that are no time of the day are brought into it, so that walks always end.
func (h Hours) bounds() (from, to TimeOfDay) {
	from = min(max(h.From, 0), endOfDay) % endOfDay
	to = min(max(h.To, 0), endOfDay)
	if h.From == h.To {
		return 0, endOfDay
	}
	if to <= from {
		to += endOfDay
	}
	return from, to
}

// always reports whether the hours never close.
func (h Hours) always() bool {
	from, to := h.bounds()
	return h.days() == everyWeekday && to-from >= endOfDay
}

// openUntil returns when the hours that are open at the reading r close, and whether they are open at all.
func (h Hours) openUntil(r time.Time) (time.Time, bool) {
	from, to := h.bounds()
	for back := range 2 { // today's hours, then the night that began yesterday
		day := midnight(r).AddDate(0, 0, -back)
		opens, closes := day.Add(from.sinceMidnight()), day.Add(to.sinceMidnight())
		if h.days().Has(day.Weekday()) && !r.Before(opens) && r.Before(closes) {
			return closes, true
		}
	}
	return time.Time{}, false
}

// opening returns the first reading after r at which the hours open.
func (h Hours) opening(r time.Time) time.Time {
	from, _ := h.bounds()
	opens := midnight(r).Add(from.sinceMidnight())
	for range daysAWeek {
		if opens.After(r) && h.days().Has(opens.Weekday()) {
			break
		}
		opens = opens.AddDate(0, 0, 1)
	}
	return opens
}

// midnight returns the start of the date of the reading r.
func midnight(r time.Time) time.Time {
	year, month, day := r.Date()
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}
