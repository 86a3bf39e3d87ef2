package rhythm

import (
	"fmt"
	"time"

	"posturebreak/reminders"
	"posturebreak/reminders/schedule"
)

// Kind is what a person calls a schedule.
type Kind int

// The kinds.
const (
	Custom    Kind = iota // any other expression
	Hourly                // every hour
	TwoHourly             // every two hours
	OnceADay              // at one time of the day
	TwiceADay             // at two
	AfterWork             // after so much work
)

// Kinds lists the kinds in the order in which they are offered.
func Kinds() []Kind { return []Kind{Hourly, TwoHourly, TwiceADay, OnceADay, AfterWork, Custom} }

// Open is an hour that is left to the working hours.
const Open = -1

// Hours of a day, and what a kind begins with.
const (
	lastHour      = 23
	usualMorning  = 11
	usualEvening  = 15
	usualWork     = 50 * time.Minute
	hoursOfTwo    = 2
	minutesAnHour = 60
)

// Rhythm is a schedule as a person thinks of it. Which fields count depends on its kind.
type Rhythm struct {
	Kind   Kind
	Minute int               // past the hour, of all times; not of AfterWork
	First  int               // hour of the first time of the day; [Open] with Hourly and TwoHourly for the working hours
	Last   int               // hour of the last one; not of OnceADay
	Days   schedule.Weekdays // none of them: on every day of work; not of AfterWork
	Work   time.Duration     // between two breaks, of AfterWork
	Own    string            // the expression, of Custom
}

// Change returns the rhythm as another kind, with what both have in common: the days stay, and the minute.
func (r Rhythm) Change(to Kind) Rhythm {
	if r.Kind == to {
		return r
	}
	n := Rhythm{Kind: to, Minute: r.Minute, Days: r.Days}
	switch to {
	case Hourly, TwoHourly:
		n.First, n.Last = Open, Open
		if r.Kind == Hourly || r.Kind == TwoHourly {
			n.First, n.Last = r.First, r.Last
		}
	case OnceADay:
		n.First = usualMorning
	case TwiceADay:
		n.First, n.Last = usualMorning, usualEvening
	case AfterWork:
		n = Rhythm{Kind: to, Work: usualWork}
	case Custom:
		n = Rhythm{Kind: to, Own: r.Expression()}
	}
	return n
}

// InOrder says whether the last time comes after the first one. What is open is always in order.
func (r Rhythm) InOrder() bool {
	switch r.Kind {
	case Hourly, TwoHourly:
		return r.First == Open || r.Last == Open || r.First < r.Last
	case TwiceADay:
		return r.First < r.Last
	case Custom, OnceADay, AfterWork:
	}
	return true
}

// Expression writes the rhythm as an expression that package schedule reads. One that is not [Rhythm.InOrder] gives one that
// it refuses.
func (r Rhythm) Expression() string {
	clock := func(hours string) string { return fmt.Sprintf("%d %s * * %s", r.Minute, hours, daysField(r.Days)) }
	switch r.Kind {
	case Hourly:
		return clock(r.span(""))
	case TwoHourly:
		return clock(r.span("/2"))
	case OnceADay:
		return clock(fmt.Sprint(r.First))
	case TwiceADay:
		return clock(fmt.Sprintf("%d,%d", r.First, r.Last))
	case AfterWork:
		return "@every " + reminders.Duration(r.Work).String()
	case Custom:
	}
	return r.Own
}

// span writes from the first hour to the last.
func (r Rhythm) span(step string) string {
	if r.First == Open && r.Last == Open {
		return "*" + step
	}
	first, last := max(r.First, 0), r.Last
	if last == Open {
		last = lastHour
	}
	return fmt.Sprintf("%d-%d%s", first, last, step)
}

// daysField writes weekdays for cron, where a week begins with Sunday, so that no range may end with it.
func daysField(days schedule.Weekdays) string {
	sunday := schedule.WeekdaysOf(time.Sunday)
	text := (days &^ sunday).String()
	switch {
	case days == 0 || days == Everyday():
		return "*"
	case days == sunday:
		return "SUN"
	case days.Has(time.Sunday):
		return text + ",SUN"
	}
	return text
}

// Everyday is all days of the week.
func Everyday() schedule.Weekdays {
	return schedule.WeekdaysOf(time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday, time.Saturday, time.Sunday)
}
