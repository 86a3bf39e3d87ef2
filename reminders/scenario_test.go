package reminders

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"posturebreak/assets"
	"posturebreak/reminders/stretch"
)

// berlin is the time zone of the scenarios.
func berlin(t *testing.T) *time.Location {
	t.Helper()
	zone, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	return zone
}

// catalogue is the real one.
func catalogue(t testing.TB) stretch.Catalogue {
	t.Helper()
	c, err := stretch.ReadAll(assets.Stretches, "stretches")
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// scenario drives the core through a day and compares every effect. Times are "Mon 09:59" or "Mon 09:59:30" in the week of
// Monday 2 November 2026, Berlin.
type scenario struct {
	t     *testing.T
	zone  *time.Location
	rules Rules
	state State
}

func newScenario(t *testing.T, change func(*Settings)) *scenario {
	t.Helper()
	settings := DefaultSettings()
	if change != nil {
		change(&settings)
	}
	rules, err := NewRules(settings, catalogue(t))
	if err != nil {
		t.Fatal(err)
	}
	return &scenario{t: t, zone: berlin(t), rules: rules}
}

func (s *scenario) at(text string) time.Time {
	s.t.Helper()
	layout := "15:04:05"
	day, clock, _ := strings.Cut(text, " ")
	if strings.Count(clock, ":") == 1 {
		clock += ":00"
	}
	at, err := time.ParseInLocation(layout, clock, s.zone)
	if err != nil {
		s.t.Fatal(err)
	}
	date := 2 + slices.Index([]string{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}, day)
	if date < 2 {
		s.t.Fatalf("%q begins with no weekday", text)
	}
	return time.Date(2026, time.November, date, at.Hour(), at.Minute(), at.Second(), 0, s.zone)
}

// do sends one event and wants exactly these effects, told as in told.
func (s *scenario) do(at string, event Event, want ...string) {
	s.t.Helper()
	s.doAt(s.at(at), event, want...)
}

func (s *scenario) doAt(at time.Time, event Event, want ...string) {
	s.t.Helper()
	before := s.state.clone()
	var effects []Effect
	frozen := s.state
	s.state, effects = s.rules.Step(frozen, at, event)
	if !reflect.DeepEqual(before, frozen.clone()) {
		s.t.Fatalf("%s %T: the state that was handed in has changed", at.Format("Mon 15:04"), event)
	}
	if got := told(effects); !slices.Equal(got, want) {
		s.t.Fatalf("%s %T:\n got %q\nwant %q", at.Format("Mon 15:04"), event, got, want)
	}
}

// sleepUntilWake goes to the moment of Wake and wants it there.
func (s *scenario) wakes(want string) {
	s.t.Helper()
	if got := s.rules.Wake(s.state); !got.Equal(s.at(want)) {
		s.t.Fatalf("Wake() = %v, want %s", got, want)
	}
}

// told is every effect but explanations, in short: "notify", "record taken 10:00".
func told(effects []Effect) []string {
	list := []string{}
	for _, effect := range effects {
		switch e := effect.(type) {
		case Notify:
			list = append(list, "notify"+flag(e.Quiet, " quietly")+flag(len(e.Steps) > 0, " with steps"))
		case Withdraw:
			list = append(list, "withdraw")
		case OpenBreak:
			list = append(list, "open"+flag(e.Begin, " and begin"))
		case BeginBreak:
			list = append(list, "begin")
		case ThankBreak:
			list = append(list, "thank")
		case AdviseBreak:
			list = append(list, "advise")
		case CloseBreak:
			list = append(list, "close")
		case MuteStretch:
			list = append(list, "mute")
		case Record:
			list = append(list, fmt.Sprintf("%s %s", e.Entry.Outcome, e.Entry.Due.Format("15:04")))
		case Unsettle:
			list = append(list, "unsettle")
		case Refuse:
			list = append(list, "refuse")
		case Explain:
		}
	}
	return list
}

func flag(on bool, word string) string {
	if on {
		return word
	}
	return ""
}

// roundTrip puts the state through JSON, as a restart does.
func (s *scenario) roundTrip() {
	s.t.Helper()
	text, err := json.Marshal(s.state)
	if err != nil {
		s.t.Fatal(err)
	}
	var back State
	if err := json.Unmarshal(text, &back); err != nil {
		s.t.Fatal(err)
	}
	s.state = back
}
