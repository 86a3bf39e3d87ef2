package settings

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"posturebreak/app/link"
	"posturebreak/app/window/home/hometest"
	"posturebreak/app/window/home/kit"
	"posturebreak/reminders"
)

// sets lists the changes that were asked for, "break.length=\"4m\"".
func (r *resident) sets() []string {
	var all []string
	for _, q := range r.Asked {
		if q.Do == link.Set {
			all = append(all, fmt.Sprintf("%s=%s", q.Key, q.Value))
		}
	}
	return all
}

// entry is the field to type in of a setting.
func (r *resident) entry(f *field) *line {
	r.t.Helper()
	lines := within[*line](f.row.box)
	if len(lines) == 0 {
		r.t.Fatalf("%s has no field to type in", f.key)
	}
	return lines[0]
}

// retype types a text over what is in a field.
func (r *resident) retype(l *line, text string) {
	r.t.Helper()
	r.Window.Canvas().Focus(l)
	l.TypedShortcut(&fyne.ShortcutSelectAll{})
	if text == "" {
		l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
		return
	}
	test.Type(l, text)
}

func TestAChangeIsSentAndCanBeUndone(t *testing.T) {
	r := newResident(t, hometest.Options{})
	r.open(820, 700)
	f := r.field("break.length")
	more := within[*kit.Button](f.row.box)[1]
	more.Press()
	more.Press()
	if len(r.Asked) != 0 || r.Ticking != 1 {
		t.Fatalf("before the pause: %v, %d are ticking", r.sets(), r.Ticking)
	}
	r.rest()
	if got := r.sets(); !slices.Equal(got, []string{`break.length="5m"`}) {
		t.Fatalf("sent: %v", got)
	}
	if r.entry(f).Text != "5 min" || !slices.Equal(r.Said, []string{"Changed: Length of a break"}) {
		t.Errorf("shown %q, said %q", r.entry(f).Text, r.Said)
	}
	if !f.row.taken.Visible() || f.row.button.Text() != "Back to the default: 3 min" {
		t.Errorf("the way back is %q", f.row.button.Text())
	}
	r.Undo()
	if r.values().Break.Length.String() != "3m" || r.entry(f).Text != "3 min" || f.row.taken.Visible() {
		t.Errorf("undone: %s, shown %q", r.values().Break.Length, r.entry(f).Text)
	}
}

func TestWhatIsTypedIsTakenAfterAPause(t *testing.T) {
	r := newResident(t, hometest.Options{})
	r.open(820, 700)
	f := r.field("break.length")
	entry := r.entry(f)
	r.retype(entry, "12")
	r.rest()
	if got := r.sets(); !slices.Equal(got, []string{`break.length="12m"`}) || entry.Text != "12" {
		t.Errorf("sent %v, shown %q: what is typed is not changed under the fingers", got, entry.Text)
	}
	r.Window.Canvas().Unfocus()
	if entry.Text != "12 min" {
		t.Errorf("left, the field shows %q", entry.Text)
	}
	r.retype(entry, "90 s")
	r.Window.Canvas().Unfocus() // leaving does not wait
	if got := r.values().Break.Length.String(); got != "1m30s" {
		t.Errorf("the resident has %s", got)
	}
}

func TestWhatCannotWorkIsNeverSent(t *testing.T) {
	for typed, want := range map[string]string{"soon": "Write a length of time", "5 h": "5h is out of range; write 30s to 1h", "": "Write a length"} {
		r := newResident(t, hometest.Options{})
		r.open(820, 700)
		f := r.field("break.length")
		entry := r.entry(f)
		r.retype(entry, typed)
		r.rest()
		r.Window.Canvas().Unfocus()
		if len(r.sets()) > 0 || !f.row.sign.Visible() || !strings.Contains(f.row.wrong.Text, want) || entry.Text != typed {
			t.Errorf("%q: sent %v, says %q, shows %q", typed, r.sets(), f.row.wrong.Text, entry.Text)
		}
		if f.row.button.Text() != "Keep what was there" {
			t.Errorf("%q: the way back is %q", typed, f.row.button.Text())
		}
		f.row.button.Press()
		if entry.Text != "3 min" || f.row.sign.Visible() {
			t.Errorf("%q: taken back, it shows %q and says %q", typed, entry.Text, f.row.wrong.Text)
		}
	}
}

func TestWhatTheResidentRefusesIsSaidBesideTheField(t *testing.T) {
	r := newResident(t, hometest.Options{})
	r.open(820, 700)
	f := r.field("look.theme")
	r.refused = "The disk is full."
	within[*kit.Chip](f.row.box)[2].Press()
	if f.row.wrong.Text != "The disk is full." || r.page.values().Look.Theme != "system" {
		t.Errorf("it says %q; the page has %s", f.row.wrong.Text, r.page.values().Look.Theme)
	}
}

func TestTheSameValueIsNotSent(t *testing.T) {
	r := newResident(t, hometest.Options{})
	r.open(820, 700)
	r.retype(r.entry(r.field("break.length")), "3")
	r.rest()
	if got := r.sets(); len(got) > 0 {
		t.Errorf("sent: %v", got)
	}
}

func TestAnEditedFileUpdatesAllButWhatIsTyped(t *testing.T) {
	r := newResident(t, hometest.Options{})
	r.open(820, 700)
	typedIn, other := r.field("break.length"), r.field("break.hold_limit")
	entry := r.entry(typedIn)
	r.retype(entry, "7")
	focused := r.Window.Canvas().Focused()
	r.tell(func(s *link.Settings) {
		s.Values.Break.Length, s.Values.Break.HoldLimit = reminders.Duration(4*60e9), reminders.Duration(30*60e9)
	})
	if entry.Text != "7" || r.entry(other).Text != "30 min" || r.Window.Canvas().Focused() != focused {
		t.Errorf("typed %q, other %q, focus %v", entry.Text, r.entry(other).Text, r.Window.Canvas().Focused())
	}
	r.rest()
	if got := r.values().Break; got.Length.String() != "7m" || got.HoldLimit.String() != "30m" {
		t.Errorf("in the end: %s and %s", got.Length, got.HoldLimit)
	}
}

func TestLeavingTakesWhatWasTyped(t *testing.T) {
	r := newResident(t, hometest.Options{})
	r.open(820, 700)
	r.retype(r.entry(r.field("break.length")), "8")
	r.page.Leave()
	if got := r.values().Break.Length.String(); got != "8m" || r.Ticking > 0 {
		t.Errorf("the resident has %s, %d are ticking", got, r.Ticking)
	}
}

func TestABrokenFileLocksThePage(t *testing.T) {
	r := newResident(t, hometest.Options{})
	r.open(820, 700)
	f := r.field("break.starts_itself")
	r.tell(func(s *link.Settings) {
		s.Faults = []link.Fault{{File: "/home/kim/settings.toml", Line: 12, Key: "break.lenght", What: "is not a key", Remedy: "write length"}}
	})
	check := within[*kit.Check](f.row.box)[0]
	check.Press()
	if len(r.sets()) > 0 || !check.Disabled() || !strings.Contains(check.AccessibilityLabel(), "mistake") {
		t.Errorf("sent %v, says %q", r.sets(), check.AccessibilityLabel())
	}
	banner := r.page.broken
	if !banner.Visible() {
		t.Fatal("there is no banner")
	}
	buttons := within[*kit.Button](banner)
	buttons[len(buttons)-1].Press()
	if last := r.Asked[len(r.Asked)-1]; last.Do != link.MendSettings {
		t.Errorf("asked: %+v", last)
	}
	r.tell(func(s *link.Settings) { s.Faults = nil })
	check.Press()
	if banner.Visible() || r.values().Break.StartsItself {
		t.Error("a mended file leaves the page locked")
	}
}

func TestWhatHasNoEffectSaysWhy(t *testing.T) {
	r := newResident(t, hometest.Options{})
	r.Told.Settings.Without = map[string]string{"break.pause_music": "Players of music cannot be reached here."}
	r.open(820, 700)
	f := r.field("break.pause_music")
	if !within[*kit.Check](f.row.box)[0].Disabled() || f.row.why.Text != "Players of music cannot be reached here." {
		t.Errorf("it says %q", f.row.why.Text)
	}
	volume := r.field("speech.volume")
	if volume.row.why.Text != "The voice is off." {
		t.Errorf("it says %q", volume.row.why.Text)
	}
	within[*kit.Check](r.field("speech.on").row.box)[0].Press()
	if volume.row.why.Visible() {
		t.Errorf("with the voice on it says %q", volume.row.why.Text)
	}
}

// TestEverySettingHasAField looks for what can be chosen in the file and not on the page.
func TestEverySettingHasAField(t *testing.T) {
	elsewhere := []string{"format", "reminder[1].id", "stretch.mute", "stretch.favourites", "reminder[1].stretch", "reminder[1].directions", "place[1].name"}
	r := newResident(t, hometest.Options{})
	r.open(820, 700)
	r.field("system.clock")
	r.page.look("e") // builds all
	have := map[string]bool{}
	for _, f := range r.page.fields() {
		have[f.key] = true
	}
	for _, key := range reminders.SettingKeys(r.values()) {
		if !have[key] && !slices.Contains(elsewhere, key) {
			t.Errorf("%s cannot be changed on the page", key)
		}
	}
}
