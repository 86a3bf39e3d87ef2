package words

import "time"

// aWeek is how far off a weekday may be to be named alone.
const aWeek = 6 * 24 * time.Hour

// Clock is the time of the day: "14:05", or "2:05 PM".
func (l Locale) Clock(t time.Time) string { return l.ClockAt(t.Hour(), t.Minute()) }

// ClockAt is a time of the day that has no date.
func (l Locale) ClockAt(hour, minute int) string {
	if !l.TwelveHours {
		return l.In("clock", "%02d:%02d", hour, minute)
	}
	twelve := (hour+11)%12 + 1
	if hour < 12 {
		return l.In("clock before noon", "%d:%02d AM", twelve, minute)
	}
	return l.In("clock from noon on", "%d:%02d PM", twelve, minute)
}

// Weekday is the full name of a day as it stands alone: "Monday".
func (l Locale) Weekday(d time.Weekday) string {
	return l.Names("weekday", "Sunday, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday")[d]
}

// ShortWeekday is the short name of a day: "Mon".
func (l Locale) ShortWeekday(d time.Weekday) string {
	return l.Names("short weekday", "Sun, Mon, Tue, Wed, Thu, Fri, Sat")[d]
}

// Month is the full name of a month as it stands alone: "January".
func (l Locale) Month(m time.Month) string {
	return l.Names("month", "January, February, March, April, May, June, July, August, September, October, November, December")[m-1]
}

// ShortMonth is the short name of a month: "Jan".
func (l Locale) ShortMonth(m time.Month) string {
	return l.Names("short month", "Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sep, Oct, Nov, Dec")[m-1]
}

// Date is a day of about this year: "Mon 2 Jan".
func (l Locale) Date(t time.Time) string {
	return l.In("date: weekday, day, month", "%[1]s %[2]d %[3]s", l.ShortWeekday(t.Weekday()), t.Day(), l.ShortMonth(t.Month()))
}

// DateOfYear is a day of any year with its weekday: "Mon 2 Jan 2026".
func (l Locale) DateOfYear(t time.Time) string {
	return l.In("date: weekday, day, month, year", "%[1]s %[2]d %[3]s %[4]d", l.ShortWeekday(t.Weekday()), t.Day(), l.ShortMonth(t.Month()), t.Year())
}

// Stamp is a moment of any year with its zone: "Mon 2 Jan 2026 14:05 CET".
func (l Locale) Stamp(t time.Time) string {
	zone, _ := t.Zone()
	return l.In("date, time, time zone", "%[1]s %[2]s %[3]s", l.DateOfYear(t), l.Clock(t), zone)
}

// LongDate is a day of about this year in full: "Monday 2 January".
func (l Locale) LongDate(t time.Time) string {
	return l.In("date: weekday, day, month in full", "%[1]s %[2]d %[3]s", l.Weekday(t.Weekday()), t.Day(), l.dateMonth(t))
}

// dateMonth is the full name of a month after a day: "January".
func (l Locale) dateMonth(t time.Time) string {
	return l.Names("month after a day", "January, February, March, April, May, June, July, August, September, October, November, December")[t.Month()-1]
}

// FullDate is a day of any year: "2 January 2026".
func (l Locale) FullDate(t time.Time) string {
	return l.In("date: day, month, year", "%[1]d %[2]s %[3]d", t.Day(), l.dateMonth(t), t.Year())
}

// MonthOfYear is a month of any year: "January 2026".
func (l Locale) MonthOfYear(t time.Time) string {
	return l.In("date: month, year", "%[1]s %[2]d", l.Month(t.Month()), t.Year())
}

// DateTime is a moment of about this year: "Mon 2 Jan 14:05".
func (l Locale) DateTime(t time.Time) string {
	return l.In("date and time", "%[1]s %[2]s", l.Date(t), l.Clock(t))
}

// Moment is a moment as it is said at now: "14:05", on another day "Monday 14:05", and "Mon 2 Jan 14:05" when that is further
// off than a weekday says.
func (l Locale) Moment(at, now time.Time) string {
	switch {
	case at.Format(time.DateOnly) == now.Format(time.DateOnly):
		return l.Clock(at)
	case at.Sub(now).Abs() > aWeek:
		return l.DateTime(at)
	}
	return l.WeekdayClock(at)
}

// WeekdayClock is a moment of this week: "Monday 14:05".
func (l Locale) WeekdayClock(t time.Time) string {
	return l.In("weekday and time", "%[1]s %[2]s", l.Weekday(t.Weekday()), l.Clock(t))
}
