package reminders

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"posturebreak/reminders/schedule"
	"posturebreak/reminders/stretch"
	"posturebreak/reminders/words"
)

// SettingError is one setting that cannot work.
type SettingError struct {
	Key     string        // path of the key: "break.length", "reminder[0].schedule"
	Problem words.Message // what is wrong with the value
	Remedy  words.Message // what to write instead; may be empty
}

var _ words.Sayer = (*SettingError)(nil)

// Error is "break.length: 0s is too short; write at least 30s".
func (e *SettingError) Error() string { return e.Key + ": " + e.Said(words.Locale{}) }

// Said is the problem and its remedy in a language, without the key: "0s is too short; write at least 30s".
func (e *SettingError) Said(l words.Locale) string {
	if e.Remedy.Empty() {
		return e.Problem.Said(l)
	}
	return l.In("problem and remedy", "%[1]s; %[2]s", e.Problem.Said(l), e.Remedy.Said(l))
}

// SettingErrors are all settings that cannot work, so that they can be mended in one go.
type SettingErrors []*SettingError

// Error is one problem a line.
func (e SettingErrors) Error() string {
	lines := make([]string, len(e))
	for i, problem := range e {
		lines[i] = problem.Error()
	}
	return strings.Join(lines, "\n")
}

// Said is what Error is, in a language.
func (e SettingErrors) Said(l words.Locale) string {
	lines := make([]string, len(e))
	for i, problem := range e {
		lines[i] = l.In("key of a setting, then what is wrong", "%[1]s: %[2]s", problem.Key, problem.Said(l))
	}
	return strings.Join(lines, "\n")
}

// Unwrap gives [errors.As] each problem.
func (e SettingErrors) Unwrap() []error {
	errs := make([]error, len(e))
	for i, problem := range e {
		errs[i] = problem
	}
	return errs
}

// Limits of the settings. Outside of them a value is a slip and not a wish.
const (
	minLength, maxLength = 30 * time.Second, time.Hour
	minBreath, maxBreath = 2 * time.Second, 20 * time.Second
	minWait, maxWait     = 10 * time.Second, 24 * time.Hour
	maxReminders         = 100
	maxSnoozes           = 100
	minText, maxText     = 0.5, 3.0
	minRate, maxRate     = 0.5, 2.0
)

// checker collects what is wrong.
type checker struct {
	catalogue stretch.Catalogue
	problems  SettingErrors
	seen      []string
}

func (c *checker) fail(key string, problem, remedy words.Message) {
	c.problems = append(c.problems, &SettingError{Key: key, Problem: problem, Remedy: remedy})
}

func (c *checker) settings(s Settings) {
	if s.Format != SettingsFormat {
		c.fail("format", words.Later("%d is a layout that this version does not know", s.Format), words.Later("write %d", SettingsFormat))
	}
	if len(s.Reminders) > maxReminders {
		c.fail("reminder", words.Later("%d reminders are too many", len(s.Reminders)), words.Later("keep at most %d", maxReminders))
	}
	c.breaks(s.Break)
	c.stretches(s.Stretch)
	c.places(s.Places, s.Stretch.Place)
	c.sound(s.Sound, s.Speech)
	c.look(s.Look)
	c.oneOf("system.language", s.System.Language, append([]string{followSystem}, Languages()...)...)
	c.oneOf("system.clock", s.System.Clock, followSystem, "24h", "12h")
}

func (c *checker) breaks(b BreakSettings) {
	c.between("break.length", b.Length, minLength, maxLength)
	c.between("break.breath", b.Breath, minBreath, maxBreath)
	if len(b.Snooze) == 0 {
		c.fail("break.snooze", words.Later("there is no choice"), words.Later("write at least one length of time, such as [\"10m\"]"))
	}
	for i, d := range b.Snooze {
		c.between(fmt.Sprintf("break.snooze[%d]", i+1), d, time.Minute, maxWait)
	}
	if b.SnoozeLimit < 0 || b.SnoozeLimit > maxSnoozes {
		c.fail("break.snooze_limit", words.Later("%d is out of range", b.SnoozeLimit), words.Later("write 0 to %d", maxSnoozes))
	}
	c.between("break.answer_within", b.AnswerWithin, minWait, maxWait)
	c.between("break.late_limit", b.LateLimit, minWait, maxWait)
	c.between("break.hold_limit", b.HoldLimit, minWait, maxWait)
	c.between("break.typing_limit", b.TypingLimit, minWait, maxWait)
}

func (c *checker) between(key string, d Duration, low, high time.Duration) {
	if d.Std() < low || d.Std() > high {
		c.fail(key, words.Later("%s is out of range", d), words.Later("write %v to %v", Duration(low), Duration(high)))
	}
}

func (c *checker) look(l LookSettings) {
	c.oneOf("look.theme", l.Theme, "system", "light", "dark")
	c.oneOf("look.contrast", l.Contrast, "system", "normal", "high")
	c.oneOf("look.motion", l.Motion, "system", "full", "reduced")
	c.oneOf("look.person", l.Person, Persons()...)
	c.oneOf("look.place", l.Place, "centre", "corner")
	c.within("look.text_scale", l.TextScale, minText, maxText)
}

func (c *checker) sound(tones SoundSettings, voice SpeechSettings) {
	c.within("sound.volume", tones.Volume, 0, 1)
	for _, tone := range tones.Silent {
		c.oneOf("sound.silent", tone, Tones()...)
	}
	c.within("speech.rate", voice.Rate, minRate, maxRate)
	c.within("speech.volume", voice.Volume, 0, 1)
}

// within refuses NaN too.
func (c *checker) within(key string, value, low, high float64) {
	if !(value >= low && value <= high) {
		c.fail(key, words.Later("%v is out of range", value), words.Later("write %v to %v", low, high))
	}
}

func (c *checker) oneOf(key, value string, choices ...string) {
	if !slices.Contains(choices, value) {
		c.fail(key, words.Later("%q is not known", value), words.Later("choose from %s", strings.Join(choices, ", ")))
	}
}

// reminder compiles one reminder; ok is false when it cannot work.
func (c *checker) reminder(i int, r Reminder, hours schedule.Hours) (rule, bool) {
	before := len(c.problems)
	key := func(name string) string { return fmt.Sprintf("reminder[%d].%s", i+1, name) }
	c.identity(key("id"), r.ID)
	compiled := c.schedule(key, r, hours)
	if r.Stretch != "" {
		if _, ok := c.catalogue.Find(r.Stretch); !ok {
			c.fail(key("stretch"), words.Later("there is no stretch %q", r.Stretch), words.Later("run posturebreak stretches to see their ids"))
		}
	}
	for _, d := range r.Directions {
		c.oneOf(key("directions"), d, "extension", "flexion", "rotation", "side-bend", "chest", "strength")
	}
	return compiled, len(c.problems) == before
}

func (c *checker) identity(key, id string) {
	switch {
	case id == "":
		c.fail(key, words.Later("it is empty"), words.Later("give the reminder a short name"))
	case len(id) > 64 || strings.ContainsFunc(id, notInID):
		c.fail(key, words.Later("%q cannot be an id", id), words.Later("use up to 64 small letters, digits, - and _"))
	case slices.Contains(c.seen, id):
		c.fail(key, words.Later("%q is used twice", id), words.Later("give each reminder its own"))
	}
	c.seen = append(c.seen, id)
}

func notInID(r rune) bool {
	return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '-' || r == '_')
}

func (c *checker) schedule(key func(string) string, r Reminder, hours schedule.Hours) rule {
	var zone *time.Location
	if r.Zone != "" {
		loaded, err := time.LoadLocation(r.Zone)
		if err != nil {
			c.fail(key("zone"), words.Later("there is no time zone %q", r.Zone), words.Later("write a name such as \"Europe/Berlin\", or leave it empty"))
			return rule{}
		}
		zone = loaded
	}
	compiled, err := schedule.Compile(r.Schedule, zone)
	if err != nil {
		c.fail(key("schedule"), words.MessageOf(err), words.Message{})
		return rule{}
	}
	out := rule{Reminder: r, schedule: compiled, from: planKey(r, hours)}
	if every, ok := compiled.Interval(); ok {
		out.every = every
	} else if zone == nil && nextWithin(compiled, hours, probe).IsZero() {
		c.fail(key("schedule"), words.Later("%q never falls into the working hours (%s)", r.Schedule, hoursSaid(hours)), words.Later("change the schedule or the hours"))
	}
	return out
}

// hoursSaid are working hours that say themselves.
type hoursSaid schedule.Hours

var _ words.Sayer = hoursSaid{}

// Said describes the hours in a language.
func (h hoursSaid) Said(l words.Locale) string { return schedule.Hours(h).Words(l) }

// String describes them in English.
func (h hoursSaid) String() string { return h.Said(words.Locale{}) }

// probe is the moment from which a schedule is looked at to see whether it ever falls into the working hours. Any moment
// would do; a fixed one keeps validation the same on every day. Of a schedule with a zone of its own nothing can be said:
// the hours are those of the place where the person is.
var probe = time.Date(2024, time.January, 1, 0, 0, 0, 0, time.UTC)
