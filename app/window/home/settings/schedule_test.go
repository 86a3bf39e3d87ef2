package settings

import (
	"slices"
	"strings"
	"testing"
	"time"

	"posturebreak/app/link"
	"posturebreak/app/window/home/hometest"
	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/home/settings/rhythm"
	"posturebreak/app/window/parts"
	"posturebreak/reminders"
	"posturebreak/reminders/words"
)

// choose turns the schedule of the first reminder to a kind, as choosing it in the list does.
func (r *resident) choose(k rhythm.Kind) *field {
	r.t.Helper()
	f := r.field("reminder[1].schedule")
	r.box().change(k)
	return f
}

// box is the control of the first schedule.
func (r *resident) box() *rhythmBox {
	r.t.Helper()
	if r.page.boxes[0] == nil {
		r.t.Fatal("there is no control for the first schedule")
	}
	return r.page.boxes[0]
}

// shownAhead are all lines of what the first schedule comes to.
func (r *resident) shownAhead() string {
	var lines []string
	for _, p := range within[*parts.Prose](r.box().ahead) {
		lines = append(lines, p.Text)
	}
	return strings.Join(lines, " | ")
}

func TestTheNextTenTimes(t *testing.T) {
	r := newResident(t, hometest.Options{})
	r.open(820, 700)
	want := "Every two hours from 10:00 to 16:00, Monday to Friday | The next times | Today | 16:00 | Tomorrow | 10:00, 12:00, 14:00, 16:00 | " +
		"Wednesday 25 November | 10:00, 12:00, 14:00, 16:00 | Thursday 26 November | 10:00"
	r.field("reminder[1].schedule")
	if got := r.shownAhead(); got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
}

func TestSchedulesByName(t *testing.T) {
	for _, c := range []struct {
		kind rhythm.Kind
		want string
	}{
		{rhythm.Hourly, `"0 10-16 * * MON-FRI"`},
		{rhythm.TwiceADay, `"0 11,15 * * MON-FRI"`},
		{rhythm.OnceADay, `"0 11 * * MON-FRI"`},
		{rhythm.AfterWork, `"@every 50m"`},
	} {
		r := newResident(t, hometest.Options{})
		r.open(820, 700)
		r.choose(c.kind)
		if got := r.sets(); !slices.Equal(got, []string{"reminder[1].schedule=" + c.want}) {
			t.Errorf("%d: sent %v, want %s", c.kind, got, c.want)
		}
		if ahead := r.shownAhead(); strings.Contains(ahead, "no times") {
			t.Errorf("%d: ahead is %s", c.kind, ahead)
		}
		r.Undo()
		if got := r.values().Reminders[0].Schedule; got != "0 10-16/2 * * MON-FRI" || r.box().now.Kind != rhythm.TwoHourly {
			t.Errorf("%d: undone, it is %s, shown as %d", c.kind, got, r.box().now.Kind)
		}
	}
}

func TestACronExpressionOfMyOwn(t *testing.T) {
	r := newResident(t, hometest.Options{})
	r.open(820, 700)
	f := r.choose(rhythm.Custom)
	entry := r.entry(f)
	if entry.Text != "0 10-16/2 * * MON-FRI" || len(r.sets()) > 0 {
		t.Fatalf("it begins with %q; sent %v", entry.Text, r.sets())
	}
	r.retype(entry, "0 10-25 * * *")
	if got := r.shownAhead(); !strings.Contains(got, "There are no times yet.") {
		t.Errorf("at once, what cannot work shows %s", got)
	}
	r.rest()
	if len(r.sets()) > 0 || !strings.Contains(f.row.wrong.Text, "hour") {
		t.Errorf("sent %v, says %q", r.sets(), f.row.wrong.Text)
	}
	r.retype(entry, "*/25 9-17 * * *")
	if got := r.shownAhead(); !strings.Contains(got, "Today | 14:50, 15:00, 15:25") || !strings.Contains(got, "*/25 in the minute field") {
		t.Errorf("at once, the times are %s", got)
	}
	r.rest()
	if got := r.values().Reminders[0].Schedule; got != "*/25 9-17 * * *" || f.row.sign.Visible() || r.box().now.Kind != rhythm.Custom {
		t.Errorf("the resident has %s; it says %q", got, f.row.wrong.Text)
	}
}

func TestTimesOfTheDay(t *testing.T) {
	for _, c := range []struct {
		kind        rhythm.Kind
		first, last string // typed, "-" for nothing
		want        string
		wrong       string
	}{
		{rhythm.TwoHourly, "9:30", "-", "30 9-15/2 * * MON-FRI", ""},
		{rhythm.TwoHourly, "", "", "0 */2 * * MON-FRI", ""},
		{rhythm.Hourly, "-", "14:45", "0 10-14 * * MON-FRI", ""},
		{rhythm.TwiceADay, "10.15", "-", "15 10,15 * * MON-FRI", ""},
		{rhythm.TwiceADay, "-", "16:30", "0 11,15 * * MON-FRI", "as many minutes"},
		{rhythm.TwiceADay, "17:00", "-", "0 11,15 * * MON-FRI", "after the first"},
		{rhythm.OnceADay, "noon", "-", "0 11 * * MON-FRI", "Write a time of the day"},
		{rhythm.OnceADay, "3", "-", "0 11 * * MON-FRI", "never falls into the working hours"},
	} {
		r := newResident(t, hometest.Options{})
		r.open(820, 700)
		f := r.choose(c.kind)
		lines := within[*line](f.row.box)
		for i, typed := range []string{c.first, c.last} {
			if typed != "-" {
				r.retype(lines[i], typed)
				r.rest()
			}
		}
		if got := r.values().Reminders[0].Schedule; got != c.want || !strings.Contains(f.row.wrong.Text, c.wrong) || (c.wrong == "") == f.row.sign.Visible() {
			t.Errorf("%d from %q to %q: %s, says %q; want %s", c.kind, c.first, c.last, got, f.row.wrong.Text, c.want)
		}
	}
}

// TestWorkMovesToTheEvening changes hours and schedule, which only work together.
func TestWorkMovesToTheEvening(t *testing.T) {
	r := newResident(t, hometest.Options{})
	r.open(820, 700)
	to, from := r.field("hours.to"), r.field("hours.from")
	r.retype(r.entry(to), "23:00")
	r.rest()
	r.retype(r.entry(from), "18:00")
	r.rest()
	if !strings.Contains(from.row.wrong.Text, "never falls into the working hours") {
		t.Fatalf("it says %q", from.row.wrong.Text)
	}
	f := r.choose(rhythm.TwiceADay)
	lines := within[*line](f.row.box)
	r.retype(lines[1], "21:00")
	r.rest()
	if got := r.shownAhead(); !strings.Contains(got, "Today | 21:00") {
		t.Errorf("with the hours as they are typed, the times are %s", got)
	}
	r.retype(lines[0], "19:00")
	r.rest()
	got := r.values()
	if got.Hours.From != 18*60 || got.Reminders[0].Schedule != "0 19,21 * * MON-FRI" || from.row.sign.Visible() || f.row.sign.Visible() {
		t.Errorf("from %s, %s; it says %q and %q", got.Hours.From, got.Reminders[0].Schedule, from.row.wrong.Text, f.row.wrong.Text)
	}
}

func TestHoursShowInTheTimesAsTheyAreTyped(t *testing.T) {
	r := newResident(t, hometest.Options{})
	r.open(820, 700)
	f := r.choose(rhythm.Custom)
	r.retype(r.entry(f), "0 * * * *")
	r.rest()
	r.retype(r.entry(r.field("hours.to")), "16:00")
	if got := r.shownAhead(); !strings.Contains(got, "Today | 15:00 | Tomorrow") {
		t.Errorf("before the pause: %s", got)
	}
}

func TestRemindersComeAndGo(t *testing.T) {
	r := newResident(t, hometest.Options{})
	p := r.open(820, 700)
	p.addReminder()
	if got := r.values().Reminders; len(got) != 2 || got[1].ID != "reminder-2" || got[1].Schedule != "@every 50m" {
		t.Fatalf("%+v", got)
	}
	if f := r.field("reminder[2].schedule"); !strings.Contains(f.page.boxes[1].now.Expression(), "@every") {
		t.Error("the new reminder is not shown")
	}
	within[*kit.Check](r.field("reminder[2].off").row.box)[0].Press()
	if !r.values().Reminders[1].Off {
		t.Error("the new reminder is still on")
	}
	p.dropReminder(0)
	if got := r.values().Reminders; len(got) != 1 || got[0].ID != "reminder-2" || !strings.HasPrefix(r.Said[len(r.Said)-1], "Taken away: ") {
		t.Fatalf("%+v", got)
	}
	r.Undo()
	if got := r.values().Reminders; len(got) != 2 || got[0].ID != "stretch" || !got[1].Off {
		t.Errorf("undone: %+v", got)
	}
	if got := len(p.sections[0].cards[1].(*blocks).blocks); got != 2 {
		t.Errorf("%d cards are shown", got)
	}
}

func TestWhatAReminderShows(t *testing.T) {
	r := newResident(t, hometest.Options{})
	r.open(820, 700)
	f := r.field("reminder[1]")
	chips := within[*kit.Chip](f.row.box)
	chips[1].Press() // one stretch: which is still to be chosen
	if len(r.sets()) > 0 || len(within[*kit.Button](f.row.box)) != 1 {
		t.Fatalf("sent %v", r.sets())
	}
	r.tell(func(s *link.Settings) { s.Values.Look.Theme = "dark" })
	if len(within[*kit.Button](f.row.box)) != 1 {
		t.Error("an edited file takes the choice away")
	}
	items := r.page.stretchItems("", func(string) bool { return true }, func(string) {})
	if len(items) != len(*r.Told.Stretches) || items[0].Note == "" {
		t.Errorf("there are %d stretches to choose from", len(items))
	}
	chips[2].Press()
	directions := within[*kit.Chip](f.row.box)[3:]
	directions[1].Press()
	if got := r.values().Reminders[0]; !slices.Equal(got.Directions, []string{"rotation"}) || got.Stretch != "" {
		t.Errorf("%+v", got)
	}
	directions[1].Press()
	if !strings.Contains(f.row.wrong.Text, "at least one direction") {
		r.rest()
	}
	if !strings.Contains(f.row.wrong.Text, "at least one direction") || len(r.values().Reminders[0].Directions) != 1 {
		t.Errorf("it says %q", f.row.wrong.Text)
	}
	chips[0].Press()
	if got := r.values().Reminders[0]; len(got.Directions) != 0 || f.row.sign.Visible() {
		t.Errorf("%+v, says %q", got, f.row.wrong.Text)
	}
}

func TestTheWeekBeginsWhereThePersonLives(t *testing.T) {
	r := newResident(t, hometest.Options{Locale: words.NewLocale(nil, "12h", "US")})
	p := r.open(820, 700)
	if week := p.week(); week[0] != time.Sunday || week[6] != time.Saturday {
		t.Errorf("%v", week)
	}
	chips := within[*kit.Chip](r.field("hours.days").row.box)
	chips[0].Press() // Sunday
	if got := r.values().Hours.Days; !got.Has(time.Sunday) || !got.Has(time.Monday) {
		t.Errorf("the days are %s", got)
	}
	if got := r.entry(r.field("hours.from")).Text; got != "9:00 AM" {
		t.Errorf("work begins at %q", got)
	}
}

func TestOneDayStays(t *testing.T) {
	r := newResident(t, hometest.Options{})
	r.Told.Settings.Values.Hours.Days = 1 << time.Monday
	r.open(820, 700)
	f := r.field("hours.days")
	within[*kit.Chip](f.row.box)[0].Press()
	r.rest()
	if len(r.sets()) > 0 || !strings.Contains(f.row.wrong.Text, "at least one day") {
		t.Errorf("sent %v, says %q", r.sets(), f.row.wrong.Text)
	}
}

func TestThePlaceWhereOneIsCanBeRenamed(t *testing.T) {
	r := newResident(t, hometest.Options{})
	r.Told.Settings.Values.Stretch.Place = "my desk"
	r.open(820, 700)
	r.retype(r.entry(r.field("place[1].name")), "Office")
	r.rest()
	if got := r.values(); got.Places[0].Name != "Office" || got.Stretch.Place != "Office" {
		t.Fatalf("%+v at %s", got.Places[0], got.Stretch.Place)
	}
	r.page.dropPlace(0)
	if got := r.values(); len(got.Places) != 3 || got.Stretch.Place != "" {
		t.Errorf("%+v at %s", got.Places, got.Stretch.Place)
	}
	r.Undo()
	if got := r.values(); len(got.Places) != 4 {
		t.Errorf("undone: %+v", got.Places)
	}
	r.page.addPlace()
	r.page.addPlace()
	if got := r.values().Places; len(got) != 6 || got[5].Name != "New place 2" {
		t.Errorf("%+v", got)
	}
}

func TestPlacesDecideWhatCounts(t *testing.T) {
	r := newResident(t, hometest.Options{})
	r.Told.Settings.Values.Stretch.Place = "my desk"
	r.open(820, 700)
	f := r.field("stretch.equipment")
	if !strings.Contains(f.row.why.Text, "my desk") || !within[*kit.Chip](f.row.box)[0].Disabled() {
		t.Errorf("it says %q", f.row.why.Text)
	}
	r.tell(func(s *link.Settings) { s.Values = reminders.DefaultSettings() })
	if f.row.why.Visible() || within[*kit.Chip](f.row.box)[0].Disabled() {
		t.Errorf("without a place it says %q", f.row.why.Text)
	}
}
