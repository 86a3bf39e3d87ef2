package schedule

import "time"

// The years Next answers about: those that RFC 3339 can write, and far from where time.Time overflows.
const (
	firstYear = -9999
	lastYear  = 9999
)

// Schedule says when a reminder falls due. The zero value never does. It is immutable: copy and share it freely.
//
// There are two kinds. A clock schedule has times of its own, which Next gives. An interval schedule, written
// "@every 50m", counts work and so has none: Interval gives the work between two breaks, Next the zero time.
type Schedule struct {
	expr  string
	zone  *time.Location // nil: the location of the time asked about
	every time.Duration  // work between breaks, for an interval schedule
	plan  *plan          // the wall-clock readings, for a clock schedule; never changed once built
}

// Compile reads an expression. It understands
//
//   - five cron fields: minute, hour, day of month, month, weekday, with lists, ranges, steps and names (MON-FRI, JAN);
//   - @hourly, @daily, @midnight, @weekly, @monthly, @yearly, @annually, in any case;
//   - "@every 50m": every 50 minutes of work, from one minute to 24 hours;
//   - any of them after "CRON_TZ=Asia/Tokyo " or "TZ=Asia/Tokyo ".
//
// zone fixes the zone of the times; nil leaves it to the location of the time asked about. A zone and a
// CRON_TZ that differ are refused. So is whatever can never fall due, and whatever does not do what it seems
// to say, such as a step of 90 minutes. The error is always an *Error.
func Compile(expr string, zone *time.Location) (Schedule, error) {
	s, refusal := compile(expr, zone)
	if refusal != nil {
		refusal.Expr = expr
		return Schedule{}, refusal
	}
	return s, nil
}

// Interval returns the work time between two breaks, and whether s is an interval schedule at all.
func (s Schedule) Interval() (time.Duration, bool) {
	return s.every, s.every > 0
}

// Next returns the first time after the given one at which s falls due, in the zone of s if it has one and
// else in the location of after. It is the zero time for an interval schedule, for the zero Schedule, and
// outside the years -9999 to 9999. A clock schedule always has an answer otherwise.
func (s Schedule) Next(after time.Time) time.Time {
	if s.plan == nil || after.Year() < firstYear || after.Year() > lastYear {
		return time.Time{}
	}
	after = s.local(after)
	return firstInstant(s.plan.next(highestReading(after)), after.Location())
}

// NextN returns the next n times at which s falls due, earliest first. It is empty where Next is zero.
func (s Schedule) NextN(after time.Time, n int) []time.Time {
	var times []time.Time
	for range n {
		after = s.Next(after)
		if after.IsZero() {
			break
		}
		times = append(times, after)
	}
	return times
}

// String returns the expression as it was given to Compile.
func (s Schedule) String() string { return s.expr }

// local moves t into the zone of s and drops its monotonic reading, which stops while the machine sleeps.
func (s Schedule) local(t time.Time) time.Time {
	t = t.Round(0)
	if s.zone != nil {
		t = t.In(s.zone)
	}
	return t
}
