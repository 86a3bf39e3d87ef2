package reminders

import (
	"encoding/json"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
	"time"

	"posturebreak/reminders/stretch"
)

// recorder lets the core live through events, each an hour after the other, and keeps what it records.
type recorder struct {
	rules   Rules
	state   State
	at      time.Time
	history []Entry
	refused []string
}

func (r *recorder) do(events ...Event) { r.during(time.Hour, events...) }

// during lets so much time pass after each event.
func (r *recorder) during(each time.Duration, events ...Event) {
	for _, event := range events {
		var effects []Effect
		r.state, effects = r.rules.Step(r.state, r.at, event)
		for _, effect := range effects {
			switch e := effect.(type) {
			case Record:
				r.history = slices.DeleteFunc(r.history, func(old Entry) bool { return old.ID == e.Entry.ID })
				r.history = append(r.history, e.Entry)
			case Refuse:
				r.refused = append(r.refused, e.Why)
			default:
			}
		}
		r.at = r.at.Add(each)
	}
}

func newRecorder(t *testing.T, settings Settings) *recorder {
	t.Helper()
	rules, err := NewRules(settings, catalogue(t))
	if err != nil {
		t.Fatal(err)
	}
	r := &recorder{rules: rules, at: time.Date(2026, 11, 22, 6, 0, 0, 0, time.FixedZone("", 3600))}
	r.do(Started{})
	return r
}

func (r *recorder) leftOut(id string) stretch.LeftOut {
	about, _ := r.rules.About(r.state, r.at, id)
	return about.LeftOut
}

func TestMuteAndUnmute(t *testing.T) {
	r := newRecorder(t, DefaultSettings())
	r.do(Mute{Stretch: "seated-twist", For: 3 * 24 * time.Hour}, Mute{Area: "shoulders"})
	until := time.Date(2026, 11, 25, 7, 0, 0, 0, r.at.Location())
	if o := r.leftOut("seated-twist"); o.Code != "muted" || !o.Until.Equal(until) || o.Words != "You have muted it for 3 more days." {
		t.Errorf("the stretch is %+v", o)
	}
	if o := r.leftOut("cross-arm"); o.Code != "spared" || o.Words != "You leave out your shoulders for 7 more days." {
		t.Errorf("what is felt in the region is %+v", o)
	}
	if got := r.rules.Relearn(r.history).Memory; !reflect.DeepEqual(got, r.state.Memory) {
		t.Errorf("from the history it is learnt as %+v, want %+v", got, r.state.Memory)
	}
	r.do(Unmute{"seated-twist"}, Unmute{"shoulders"})
	for _, id := range []string{"seated-twist", "cross-arm"} {
		if o := r.leftOut(id); o.Code != "" {
			t.Errorf("after it was unmuted %s is %+v", id, o)
		}
	}
	if got := r.rules.Relearn(r.history).Memory; !reflect.DeepEqual(got, r.state.Memory) {
		t.Errorf("from the history it is learnt as %+v, want %+v", got, r.state.Memory)
	}
	var outcomes []Outcome
	for _, e := range r.history {
		outcomes = append(outcomes, e.Outcome)
	}
	if !slices.Equal(outcomes, []Outcome{Muted, Muted, Unmuted, Unmuted}) {
		t.Errorf("the history tells %v", outcomes)
	}
	if r.do(Unmute{"seated-twist"}, Mute{Stretch: "none"}, Mute{Area: "none"}, Mute{}); len(r.refused) != 4 {
		t.Errorf("refused %q", r.refused)
	}
}

// TestUnmutingARegionTakesBackTheWiderWishFirst holds that what hurt stays out when its region is wanted again, and that a
// second wish takes that back, too.
func TestUnmutingARegionTakesBackTheWiderWishFirst(t *testing.T) {
	r := newRecorder(t, DefaultSettings())
	r.during(time.Second, Start{Stretch: "wall-angel"}, Skip{Meaning: Hurts}, Mute{Area: "upper-back"}, WindowLost{})
	for _, want := range []map[string]string{
		{"wall-angel": "hurt", "thoracic-extension": "spared"},
		{"wall-angel": "hurt", "thoracic-extension": ""},
		{"wall-angel": "", "thoracic-extension": ""},
	} {
		for id, code := range want {
			if o := r.leftOut(id); o.Code != code {
				t.Errorf("%s is %+v, want %q", id, o, code)
			}
		}
		r.do(Unmute{"upper-back"})
	}
	if len(r.refused) != 1 {
		t.Errorf("refused %q, want the third wish only", r.refused)
	}
}

func TestAMuteRunsOut(t *testing.T) {
	r := newRecorder(t, DefaultSettings())
	r.do(Mute{Stretch: "seated-twist", For: 48 * time.Hour})
	began := r.at.Add(-time.Hour)
	for after, words := range map[time.Duration]string{
		10 * time.Hour: "You have muted it for 2 more days.",
		30 * time.Hour: "You have muted it until tomorrow.",
		47 * time.Hour: "You have muted it until later today.",
		48 * time.Hour: "",
	} {
		r.at = began.Add(after)
		if o := r.leftOut("seated-twist"); o.Words != words {
			t.Errorf("after %s: %q, want %q", after, o.Words, words)
		}
	}
}

// TestUnmutingWhatTheSettingsMute holds that one wish takes back whatever leaves something out, and that the history tells it.
func TestUnmutingWhatTheSettingsMute(t *testing.T) {
	settings := DefaultSettings()
	settings.Stretch.Mute, settings.Stretch.Spare = []string{"doorway"}, []string{"side"}
	r := newRecorder(t, settings)
	for name, settled := range map[string]string{"doorway": "doorway", "side": "side", "cows-head": "side"} {
		state, effects := r.rules.Step(r.state, r.at, Unmute{name})
		if !slices.Contains(effects, Effect(Unsettle{settled})) || !reflect.DeepEqual(state.Memory, r.state.Memory) {
			t.Errorf("unmute %s orders %+v", name, effects)
		}
	}
	skipped := Entry{ID: "a", At: r.at, Outcome: Skipped, Meaning: NotAgain, Stretch: "doorway"}
	again := Entry{ID: "b", At: r.at, Outcome: Unmuted, Stretch: "doorway"}
	if got := MutedForGood([]Entry{skipped}); !slices.Equal(got, []string{"doorway"}) {
		t.Errorf("muted for good: %v", got)
	}
	if got := MutedForGood([]Entry{skipped, again}); len(got) > 0 {
		t.Errorf("muted for good: %v, want none: it is wanted again", got)
	}
}

// TestRelearningGivesTheSame holds, for any course of breaks and answers, that a state which was lost is learnt again as it was.
func TestRelearningGivesTheSame(t *testing.T) {
	c := catalogue(t)
	for seed := range uint64(60) {
		dice := rand.New(rand.NewPCG(seed, 3)) //nolint:gosec // random answers, not secrets
		r := newRecorder(t, DefaultSettings())
		for range 40 {
			s := c.All()[dice.IntN(c.Len())]
			area := stretch.Areas()[dice.IntN(len(stretch.Areas()))]
			switch dice.IntN(8) {
			case 0, 1, 2:
				felt := []stretch.Felt{stretch.Good, stretch.Hard, stretch.Hurt}[dice.IntN(3)]
				r.at = r.at.Add(15 * time.Minute)
				r.during(5*time.Minute, Start{Stretch: s.ID}, Done{Completed: 1 + dice.IntN(20)})
				r.during(5*time.Second, Answered{Felt: felt}, WindowLost{})
			case 3:
				r.during(time.Second, Start{Stretch: s.ID}, Skip{Meaning: Meanings()[dice.IntN(4)]}, WindowLost{})
			case 4:
				r.do(Mute{Stretch: s.ID, For: time.Duration(dice.IntN(100)) * time.Hour})
			case 5:
				r.do(Mute{Area: area})
			case 6:
				r.do(Unmute{s.ID})
			case 7:
				r.do(Unmute{area})
			}
		}
		if got := r.rules.Relearn(r.history).Memory; asJSON(t, got) != asJSON(t, r.state.Memory) {
			t.Fatalf("seed %d: from the history it is learnt as\n%s\nwant\n%s", seed, asJSON(t, got), asJSON(t, r.state.Memory))
		}
	}
}

func asJSON(t *testing.T, v any) string {
	t.Helper()
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestAScheduleOfItsOwn holds that a stretch can have times of its own, in one way of it if that is named; and that another
// comes in its place while it is left out.
func TestAScheduleOfItsOwn(t *testing.T) {
	settings := DefaultSettings()
	settings.Reminders = append(settings.Reminders, Reminder{ID: "own", Schedule: "30 11 * * *", Stretch: "row/band"})
	r := newRecorder(t, settings)
	chosen := func() (own bool, c Choice) {
		r.at = time.Date(2026, 11, r.at.Day()+1, 11, 30, 0, 0, r.at.Location())
		r.during(time.Minute, Woke{})
		c, own = r.state.Break.Choice, r.state.Break.Reminder == "own"
		r.during(time.Hour, Start{}, Done{Completed: 99}, WindowLost{})
		return own, c
	}
	if own, c := chosen(); !own || c.Stretch != "row" || c.Variant != "band" {
		t.Errorf("at its own time comes %+v, its own reminder: %v", c, own)
	}
	if own, c := chosen(); !own || c.Stretch != "row" {
		t.Errorf("on the next day comes %+v, its own reminder: %v: a wish outranks variety", c, own)
	}
	r.do(Mute{Stretch: "row"})
	if own, c := chosen(); !own || c.Stretch == "row" || c.Stretch == "" {
		t.Errorf("while it is left out comes %+v, its own reminder: %v", c, own)
	}
	settings.Reminders[1].Stretch = "row/no-such"
	if _, err := NewRules(settings, catalogue(t)); err == nil {
		t.Error("a way that there is not is accepted")
	}
}

// TestAMutedStretchIsNotOfferedLater holds that a break that was put off comes with another stretch.
func TestAMutedStretchIsNotOfferedLater(t *testing.T) {
	r := newRecorder(t, DefaultSettings())
	r.at = time.Date(2026, 11, 23, 10, 0, 0, 0, r.at.Location())
	r.do(Woke{})
	muted := r.state.Break.Choice.Stretch
	r.at = r.at.Add(-time.Hour + time.Second)
	r.do(Snooze{For: 5 * time.Minute})
	r.at = r.at.Add(-time.Hour + time.Second)
	r.do(Mute{Stretch: muted})
	r.at = r.at.Add(-time.Hour + 5*time.Minute)
	r.do(Woke{})
	if b := r.state.Break; b == nil || b.Stage != StageNoticed || b.Choice.Stretch == muted || b.Choice.Stretch == "" {
		t.Errorf("the break is %+v, with %s muted", b, muted)
	}
}
