package simulate_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"posturebreak/reminders/simulate"
	"posturebreak/reminders/strict"
)

const monday = `
zone = "Europe/Berlin"
start = "2026-11-02T08:00"
end = "2026-11-02T12:30"
`

// TestBadScenarios wants every mistake named with its line, its key and what to write.
func TestBadScenarios(t *testing.T) {
	tests := map[string]struct{ text, want string }{
		"no TOML":              {"start = \n", "f.toml:1:"},
		"no start":             {"end = \"2026-11-02\"\n", "f.toml: start: is missing; write it like 2026-11-02T10:00"},
		"an odd start":         {"start = \"Monday\"\nend = 2026-11-02\n", "f.toml:1:1: start: \"Monday\" is no time; write it like"},
		"an end at the start":  {"start = 2026-11-02\nend = 2026-11-02\n", "f.toml:2:1: end: is not after the start; write a later time"},
		"a far year":           {"start = 0001-11-02\nend = 2026-11-02\n", "f.toml:1:1: start: the year 1 is out of range"},
		"a zone":               {"zone = \"Mars\"\n" + monday[strings.Index(monday, "start"):], "f.toml:1:1: zone: there is no time zone \"Mars\"; write a name such as"},
		"a key":                {monday + "zoom = 3\n", "f.toml:5:1: zoom: is not a key that is known here"},
		"a setting":            {monday + "[settings.break]\nlength = \"0s\"\n", "f.toml:6:1: settings.break.length: 0s is out of range; write 30s to 1h"},
		"a schedule":           {monday + "[[settings.reminder]]\nid = \"a\"\nschedule = \"0 0 31 2 *\"\n", "f.toml:7:1: settings.reminder[1].schedule:"},
		"an event":             {monday + "[[event]]\nat = \"10:00\"\ndo = \"dance\"\n", "f.toml:7:1: event[1].do: \"dance\" is not known; choose from back, busy,"},
		"an event without at":  {monday + "[[event]]\ndo = \"lock\"\n", "f.toml:5:3: event[1].at: is missing"},
		"an event too late":    {monday + "[[event]]\nat = \"23:00\"\ndo = \"lock\"\n", "event[1].at: is after the end"},
		"events out of order":  {monday + "[[event]]\nat = \"10:00\"\ndo = \"lock\"\n[[event]]\nat = \"09:00\"\ndo = \"unlock\"\n", "f.toml:9:1: event[2].at: the clock shows 2026-11-02T10:00:00+01:00 already; write the events in the order"},
		"no reason":            {monday + "[[event]]\nat = \"10:00\"\ndo = \"busy\"\n", "event[1].reason: \"\" is not known; choose from call, sharing, fullscreen, awake, dnd"},
		"a meaning":            {monday + "[[event]]\nat = \"10:00\"\ndo = \"skip\"\nmeaning = \"bored\"\n", "f.toml:8:1: event[1].meaning: \"bored\" is not known; choose from not-now"},
		"a length":             {monday + "[[event]]\nat = \"10:00\"\ndo = \"snooze\"\nfor = \"20\"\n", "f.toml:8:1: event[1].for: \"20\" is no length of time"},
		"no length":            {monday + "[[event]]\nat = \"10:00\"\ndo = \"snooze\"\nfor = \"-1m\"\n", "event[1].for: is not more than nothing"},
		"two ends of a pause":  {monday + "[[event]]\nat = \"10:00\"\ndo = \"pause\"\nfor = \"20m\"\nuntil = \"11:00\"\n", "event[1].until: stands beside for; write one of the two"},
		"a key of another":     {monday + "[[event]]\nat = \"10:00\"\ndo = \"idle\"\nfor = \"20m\"\n", "f.toml:8:1: event[1].for: means nothing for idle; take it out"},
		"a clock without time": {monday + "[[event]]\nat = \"10:00\"\ndo = \"clock\"\n", "event[1].to: is missing"},
		"a stretch":            {monday + "[[event]]\nat = \"10:00\"\ndo = \"start\"\nstretch = \"somersault\"\n", "event[1].stretch: there is no stretch \"somersault\""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := simulate.Read("f.toml", []byte(test.text), catalogue(t), time.UTC)
			var problems strict.Problems
			if !errors.As(err, &problems) || !strings.Contains(err.Error(), test.want) {
				t.Errorf("the error is\n%v\nwant\n%s", err, test.want)
			}
		})
	}
}

// TestTimesAsTheyAreWritten reads a time in every way it can be written.
func TestTimesAsTheyAreWritten(t *testing.T) {
	for text, want := range map[string]string{
		`2026-11-02T10:30:00+01:00`:   "2026-11-02T10:30:00+01:00",
		`"2026-11-02T09:30:00Z"`:      "2026-11-02T10:30:00+01:00",
		`2026-11-02T10:30:00`:         "2026-11-02T10:30:00+01:00",
		`"2026-11-02 10:30"`:          "2026-11-02T10:30:00+01:00",
		`"10:30"`:                     "2026-11-02T10:30:00+01:00",
		`10:30:00`:                    "2026-11-02T10:30:00+01:00",
		`2027-03-28T02:30:00`:         "2027-03-28T03:00:00+02:00", // skipped by the clock
		`2027-10-31T02:30:00`:         "2027-10-31T02:30:00+02:00", // shown twice
		`"2027-10-31T02:30:00+01:00"`: "2027-10-31T02:30:00+01:00",
		`2026-11-03`:                  "2026-11-03T00:00:00+01:00",
	} {
		script := read(t, "zone = \"Europe/Berlin\"\nstart = 2026-11-02T08:00:00\nend = "+text+"\n")
		if got := script.End.Format(time.RFC3339); got != want {
			t.Errorf("%s is %s, want %s", text, got, want)
		}
	}
	script := read(t, monday)
	if script.Start.Location().String() != "Europe/Berlin" {
		t.Errorf("the zone is %v", script.Start.Location())
	}
}

// TestWakesAndJSON compares whole lines, wakes included, as a program reads them.
func TestWakesAndJSON(t *testing.T) {
	script := read(t, monday+`
[[event]]
at = "10:01"
do = "start"
stretch = "row"
[[event]]
at = "10:01:20"
do = "done"
`)
	var text []string
	for _, l := range play(t, script) {
		line, err := json.Marshal(l)
		if err != nil {
			t.Fatal(err)
		}
		text = append(text, string(line))
	}
	for i, want := range []string{
		`{"at":"2026-11-02T10:00:00+01:00","kind":"wake","reminder":"","stretch":"","reason":"It is time`,
		`{"at":"2026-11-02T10:00:00+01:00","kind":"notify","reminder":"stretch","stretch":"`,
		`{"at":"2026-11-02T10:00:00+01:00","kind":"open","reminder":"stretch","stretch":"`,
		`{"at":"2026-11-02T10:01:00+01:00","kind":"close","reminder":"stretch","stretch":"`,
		`{"at":"2026-11-02T10:01:00+01:00","kind":"open","reminder":"stretch","stretch":"row","reason":"You asked for it.","due":"2026-11-02T10:00:00+01:00"}`,
		`{"at":"2026-11-02T10:01:20+01:00","kind":"record:taken","reminder":"stretch","stretch":"row","reason":"","due":"2026-11-02T10:00:00+01:00"}`,
		`{"at":"2026-11-02T10:01:28+01:00","kind":"close","reminder":"stretch","stretch":"row","reason":"","due":"2026-11-02T10:00:00+01:00"}`,
		`{"at":"2026-11-02T12:00:00+01:00","kind":"wake"`,
	} {
		if i >= len(text) || !strings.HasPrefix(text[i], want) {
			t.Fatalf("line %d is\n%s\nwant\n%s", i, strings.Join(text[min(i, len(text)):], "\n"), want)
		}
	}
}

// TestAStretchPlaysToItsEnd wants what was begun to be done by itself, after as long as the window plays it; also when the
// machine slept in the middle of it, or its clock was set.
func TestAStretchPlaysToItsEnd(t *testing.T) {
	const begin = monday + "[[event]]\nat = \"10:01\"\ndo = \"start\"\nstretch = \"row\"\n"
	undisturbed := takenAt(t, begin)
	if length := undisturbed.Sub(time.Date(2026, 11, 2, 9, 1, 0, 0, time.UTC)); length < 20*time.Second || length > 5*time.Minute {
		t.Fatalf("the stretch takes %v", length)
	}
	for name, events := range map[string]string{
		"asleep":       "[[event]]\nat = \"10:01:10\"\ndo = \"sleep\"\n[[event]]\nat = \"10:03:10\"\ndo = \"wake\"\n",
		"clock is set": "[[event]]\nat = \"10:01:10\"\ndo = \"clock\"\nto = \"10:03:10\"\n",
	} {
		if got := takenAt(t, begin+events); !got.Equal(undisturbed.Add(2 * time.Minute)) {
			t.Errorf("%s: it ended at %v, want two minutes after %v", name, got, undisturbed)
		}
	}
}

func takenAt(t *testing.T, text string) time.Time {
	t.Helper()
	for _, l := range play(t, read(t, text)) {
		if l.Kind == "record:taken" {
			return l.At
		}
	}
	t.Fatal("the stretch was not done")
	return time.Time{}
}

// TestWishesThatMakeNoSense are told to people, and change nothing.
func TestWishesThatMakeNoSense(t *testing.T) {
	script := read(t, monday+`
[[event]]
at = "09:00"
do = "done"
[[event]]
at = "09:00"
do = "wake"
[[event]]
at = "09:01"
do = "on"
[[event]]
at = "09:02"
do = "off"
[[event]]
at = "09:02"
do = "start"
`)
	var refused []string
	if err := script.Run(func(l simulate.Line) error {
		if l.Kind == simulate.Refused {
			refused = append(refused, l.Text())
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if len(refused) != 4 || refused[0] != "Mon 2 Nov 2026 09:00:00 CET  Refused: No stretch is under way." {
		t.Errorf("refused are %q", refused)
	}
}

// TestHostileScenariosEnd wants a clear error and no hang from a file that asks for too much.
func TestHostileScenariosEnd(t *testing.T) {
	many := "zone = \"UTC\"\nstart = 1970-01-01\nend = 2020-01-01\n"
	for i := range 100 {
		many += "[[settings.reminder]]\nid = \"r" + strings.Repeat("x", i%50) + string(rune('a'+i/50)) + "\"\nname = \"R\"\nschedule = \"@every 1m\"\n"
	}
	err := read(t, many).Run(func(simulate.Line) error { return nil })
	if !errors.Is(err, simulate.ErrTooLong) || !strings.Contains(err.Error(), "it came to 1970-") {
		t.Errorf("the error is %v", err)
	}
	broken := errors.New("the pipe is closed")
	if err := read(t, monday).Run(func(simulate.Line) error { return broken }); !errors.Is(err, broken) {
		t.Errorf("the error is %v", err)
	}
}

// TestOffForDecades wants the last of very many missed times, at once.
func TestOffForDecades(t *testing.T) {
	text := placed("UTC", "* * * * *", time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2026, 1, 1, 0, 1, 0, 0, time.UTC)) +
		"[[event]]\nat = 1980-01-01\ndo = \"off\"\n[[event]]\nat = 2026-01-01\ndo = \"on\"\n"
	lines := play(t, read(t, text))
	missed := 0
	for _, l := range lines {
		if l.Kind == "record:missed" {
			missed++
		}
	}
	if missed != 1000 {
		t.Errorf("%d are recorded as missed", missed)
	}
}

// FuzzScenario throws files at the reader and plays what it takes: it never panics, windows are opened and closed in turn,
// and time never stands still.
func FuzzScenario(f *testing.F) {
	c := catalogue(f)
	f.Add([]byte(monday + "[[event]]\nat = \"10:01\"\ndo = \"snooze\"\nfor = \"10m\"\n[[event]]\nat = \"10:12\"\ndo = \"start\"\n"))
	f.Add([]byte(monday + "[[event]]\nat = \"09:00\"\ndo = \"sleep\"\n[[event]]\nat = \"09:30\"\ndo = \"clock\"\nto = 2026-11-02T08:30:00\n[[event]]\nat = \"10:30\"\ndo = \"wake\"\n"))
	f.Add([]byte(monday + "[[event]]\nat = \"10:00\"\ndo = \"zone\"\nto = \"Asia/Tokyo\"\n[[event]]\nat = \"18:10\"\ndo = \"restart\"\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		script, err := simulate.Read("f.toml", text, c, time.UTC)
		if err != nil || script.End.Sub(script.Start) > 40*24*time.Hour {
			return
		}
		open := false
		err = script.Run(func(l simulate.Line) error {
			if l.Kind == simulate.Open && open || l.Kind == simulate.Close && !open {
				t.Fatalf("%+v with a window open: %v", l, open)
			}
			open = open && l.Kind != simulate.Close || l.Kind == simulate.Open
			return nil
		})
		if err != nil && !errors.Is(err, simulate.ErrTooLong) {
			t.Fatal(err)
		}
	})
}
