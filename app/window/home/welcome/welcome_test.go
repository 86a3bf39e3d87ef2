package welcome

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"posturebreak/app/link"
	"posturebreak/app/window/home/hometest"
	"posturebreak/app/window/home/settings/rhythm"
	"posturebreak/reminders"
	"posturebreak/reminders/schedule"
)

func TestMain(m *testing.M) { hometest.Main(m) }

// resident answers Set as the real one does, and keeps the settings.
func resident(d *hometest.Desk) *reminders.Settings {
	kept := reminders.DefaultSettings()
	d.Answer = func(r link.Request) link.Reply {
		if r.Do != link.Set {
			return link.Reply{}
		}
		next, err := kept.With(r.Key, r.Value)
		if err != nil {
			return link.Reply{Error: err.Error()}
		}
		kept = next
		return link.Reply{}
	}
	return &kept
}

func TestPictures(t *testing.T) {
	for name, o := range map[string]hometest.Options{"light": {}, "dark": {Dark: true}, "large": {Scale: 2}} {
		d := hometest.New(t, o)
		resident(d)
		p := New(d.Desk)
		size := fyne.NewSize(1000, 800)
		if o.Scale > 1 {
			size = fyne.NewSize(720, 1900)
		}
		d.Show(p.Content(), size)
		p.Appear("")
		d.Same("when-" + name)
		p.forward()
		d.Same("where-" + name)
		p.forward()
		p.steps[2].(*try).picture.DrawNow()
		d.Same("try-" + name)
		p.Leave()
	}
}

func TestAnswersAreWritten(t *testing.T) {
	d := hometest.New(t, hometest.Options{})
	kept := resident(d)
	p := New(d.Desk)
	d.Show(p.Content(), fyne.NewSize(1000, 800))
	p.Appear("")
	first := p.steps[0].(*when)
	first.setDay(5, false)
	first.times.often = rhythm.AfterWork
	first.times.hours.From = 8 * 60
	first.preview()
	p.next.Press()
	second := p.steps[1].(*where)
	second.room.equipment = with(second.room.equipment, "band", true, []string{"chair", "wall", "doorway", "mat", "foam-roller", "dumbbells", "band"})
	second.room.spare = []string{"chest"}
	p.next.Press()
	p.next.Press()
	if kept.Hours.Days.String() != "MON-THU" || kept.Hours.From.String() != "08:00" || kept.Reminders[0].Schedule != "@every 50m" {
		t.Errorf("the hours are %+v, the reminder %+v", kept.Hours, kept.Reminders[0])
	}
	if !slices.Contains(kept.Stretch.Equipment, "band") || !slices.Equal(kept.Stretch.Spare, []string{"chest"}) || !kept.Stretch.DeskOnly {
		t.Errorf("the stretches are %+v", kept.Stretch)
	}
	if kept.Break.Length != reminders.DefaultSettings().Break.Length || kept.Reminders[0].ID != "stretch" {
		t.Error("something else has changed")
	}
	if !slices.Equal(d.Shown, []string{"today"}) {
		t.Errorf("it ends on %v", d.Shown)
	}
	p.Leave()
}

func TestSkippingWritesTheDefaults(t *testing.T) {
	d := hometest.New(t, hometest.Options{})
	kept := resident(d)
	p := New(d.Desk)
	d.Show(p.Content(), fyne.NewSize(1000, 800))
	p.Appear("")
	p.skip.Press()
	if len(d.Asked) != 1 || d.Asked[0].Do != link.Set {
		t.Fatalf("it asked for %+v, want one change of the settings, so that there is a file", d.Asked)
	}
	got, _ := json.Marshal(kept)
	want, _ := json.Marshal(reminders.DefaultSettings())
	if string(got) != string(want) {
		t.Errorf("the settings are %s, want the default ones", got)
	}
	if !slices.Equal(d.Shown, []string{"today"}) {
		t.Errorf("it ends on %v", d.Shown)
	}
}

func TestARefusalIsSaid(t *testing.T) {
	d := hometest.New(t, hometest.Options{})
	d.Answer = func(link.Request) link.Reply {
		return link.Reply{Error: "refused", Faults: []link.Fault{{What: "There are no days of work.", Remedy: "Choose one."}}}
	}
	p := New(d.Desk)
	d.Show(p.Content(), fyne.NewSize(1000, 800))
	p.Appear("")
	p.forward()
	if p.at != 0 || len(p.wrong.Objects) != 1 {
		t.Fatalf("it is at step %d with %d complaints", p.at, len(p.wrong.Objects))
	}
	p.Leave()
}

func TestTwiceADayIsWithinTheHours(t *testing.T) {
	for _, c := range []struct{ from, to, first, second int }{
		{9, 18, 11, 16}, {6, 14, 8, 12}, {22, 6, 0, 4}, {0, 0, 6, 18},
	} {
		hours := reminders.Hours{From: schedule.TimeOfDay(c.from * 60), To: schedule.TimeOfDay(c.to * 60)}
		if first, second := quarters(hours); first != c.first || second != c.second {
			t.Errorf("%d to %d: %d and %d, want %d and %d", c.from, c.to, first, second, c.first, c.second)
		}
	}
}

func TestEveryOfferedRhythmWorks(t *testing.T) {
	for _, kind := range offered() {
		s := reminders.DefaultSettings()
		answer := timesOf(s)
		answer.hours.To = 17 * 60
		answer.often = kind
		next, err := s.With("", answer.patch(s))
		if err != nil {
			t.Fatal(err)
		}
		if strings.TrimSpace(next.Reminders[0].Schedule) == "" || rhythm.Of(next.Reminders[0].Schedule).Kind != kind {
			t.Errorf("kind %d is written as %q", kind, next.Reminders[0].Schedule)
		}
	}
}
