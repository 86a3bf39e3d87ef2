package reminders

import (
	"encoding/json"
	"reflect"
	"testing"
	"time"

	"posturebreak/reminders/stretch"
)

// FuzzStep throws any sequence of events at the core, at any distance in time, and holds it to its invariants: at most one
// window, no close without an open, Wake later than now, nothing recorded twice as taken, the same input gives the same
// output, and a state that goes through JSON unchanged.
func FuzzStep(f *testing.F) {
	f.Add([]byte{0, 10, 1, 60, 7, 5, 10, 3, 11, 1, 14, 1})
	f.Add([]byte{0, 0, 1, 200, 7, 1, 8, 30, 1, 30, 9, 2, 2, 100})
	f.Add([]byte{0, 0, 4, 3, 5, 60, 4, 1, 1, 120, 15, 1, 12, 20, 13, 1})
	f.Add([]byte{0, 0, 3, 255, 1, 60, 3, 7, 1, 90, 16, 1, 0, 1})
	f.Add([]byte{0, 0, 1, 60, 7, 5, 11, 9, 17, 3, 19, 3, 1, 200, 18, 7, 20, 7, 21, 3, 9, 3, 19, 3, 14, 1})
	zone, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		f.Fatal(err)
	}
	settings := DefaultSettings()
	settings.Reminders = append(settings.Reminders,
		Reminder{ID: "work", Schedule: "@every 50m"},
		Reminder{ID: "wall", Schedule: "55 * * * *", Stretch: "wall-angel"})
	rules, err := NewRules(settings, catalogue(f))
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, script []byte) {
		if len(script) > 200 {
			return
		}
		run := fuzzRun{t: t, rules: rules, at: time.Date(2026, 10, 23, 9, 0, 0, 0, zone), taken: map[string]int{}}
		for i := 0; i+1 < len(script); i += 2 {
			run.step(script[i], script[i+1])
		}
	})
}

// fuzzRun is the world around the core, reduced to what the invariants speak of.
type fuzzRun struct {
	t     *testing.T
	rules Rules
	state State
	at    time.Time
	open  bool
	taken map[string]int
}

// event makes an event of two bytes. The second is also how long it is after the last one.
func (r *fuzzRun) event(kind, amount byte) Event {
	n := time.Duration(amount)
	switch kind % 24 {
	case 0:
		r.restart()
		return Started{}
	case 1:
		if wake := r.rules.Wake(r.state); !wake.IsZero() && wake.After(r.at) && amount < 250 {
			r.at = wake
		}
		return Woke{}
	case 2:
		from := r.at
		r.at = r.at.Add(n * 10 * time.Minute)
		return Resumed{From: from, To: r.at}
	case 3:
		by := time.Duration(int8(amount)) * 17 * time.Minute
		r.at = r.at.Add(by)
		return ClockMoved{By: by}
	case 4:
		return PresenceChanged{Presence{Locked: amount&1 > 0, Typing: amount&2 > 0, Busy: []Busy{NotBusy, InCall}[amount>>2&1]}}
	case 5:
		return PresenceChanged{Presence{IdleSince: r.at.Add(-n * time.Second)}}
	case 6:
		return Quieted{Since: r.at.Add(-3 * time.Second)}
	case 7:
		return Start{}
	case 8:
		return Snooze{For: n * time.Minute}
	case 9:
		return Skip{Meaning: Meanings()[int(amount)%len(Meanings())]}
	case 10:
		return Progressed{Completed: int(amount)}
	case 11:
		return Done{Completed: int(amount) - 1}
	case 12:
		return Pause{Until: r.at.Add(n * time.Minute)}
	case 13:
		if amount&1 > 0 {
			return Meet{Until: r.at.Add(n * time.Minute)}
		}
		return Unpause{}
	case 14:
		r.open = false
		return WindowLost{}
	case 15:
		return Answered{Felt: stretch.Good}
	case 16:
		return Relearnt{Today: Tally{Taken: int(amount)}}
	case 17, 18, 19, 20, 21:
		return r.answer(kind%24, amount)
	default:
		return Start{Stretch: "row"}
	}
}

// answer makes an event of what the person says about a stretch.
func (r *fuzzRun) answer(kind, amount byte) Event {
	all := r.rules.Catalogue().All()
	id, area := all[int(amount)%len(all)].ID, stretch.Areas()[int(amount)%len(stretch.Areas())]
	switch kind {
	case 17:
		return Answered{Felt: stretch.Hurt}
	case 18:
		return Mute{Stretch: id, For: time.Duration(amount) * time.Hour}
	case 19:
		return Mute{Area: area}
	case 20:
		return Unmute{Name: id}
	default:
		return Unmute{Name: area}
	}
}

// restart is what a crash does: the window goes, the state comes back from the disk.
func (r *fuzzRun) restart() {
	r.open = false
	text, err := json.Marshal(r.state)
	if err != nil {
		r.t.Fatal(err)
	}
	var back State
	if err := json.Unmarshal(text, &back); err != nil {
		r.t.Fatal(err)
	}
	again, err := json.Marshal(back)
	if err != nil {
		r.t.Fatal(err)
	}
	if string(again) != string(text) {
		r.t.Fatalf("the state changes on its way through JSON:\n%s\n%s", text, again)
	}
	r.state = back
}

func (r *fuzzRun) step(kind, amount byte) {
	r.at = r.at.Add(time.Duration(amount) * time.Second)
	event := r.event(kind, amount)
	next, effects := r.rules.Step(r.state, r.at, event)
	same, sameEffects := r.rules.Step(r.state, r.at, event)
	if !reflect.DeepEqual(next, same) || !reflect.DeepEqual(effects, sameEffects) {
		r.t.Fatalf("%T: the same input gave two outputs", event)
	}
	for _, e := range effects {
		r.perform(event, e)
	}
	r.state = next
	if wake := r.rules.Wake(r.state); !wake.IsZero() && !wake.After(r.at) {
		r.t.Fatalf("%T at %v: Wake() = %v is not later", event, r.at, wake)
	}
	if b := r.state.Break; (b != nil && b.Window) != r.open {
		r.t.Fatalf("%T: the state and the screen disagree on the window: %+v", event, b)
	}
	_ = r.rules.Status(r.state, r.at)
}

func (r *fuzzRun) perform(event Event, e Effect) {
	switch e := e.(type) {
	case OpenBreak:
		if r.open {
			r.t.Fatalf("%T: a second window is opened", event)
		}
		if len(e.Timeline.Phases) == 0 || e.Why == "" {
			r.t.Fatalf("%T: a window with nothing to show: %+v", event, e)
		}
		r.open = true
	case CloseBreak:
		if !r.open {
			r.t.Fatalf("%T: a window is closed that is not open", event)
		}
		r.open = false
	case BeginBreak, ThankBreak, AdviseBreak:
		if !r.open {
			r.t.Fatalf("%T: %T without a window", event, e)
		}
	case Record:
		r.kept(event, e.Entry)
	case Notify, Withdraw, MuteStretch, Unsettle, Explain, Refuse:
	}
}

func (r *fuzzRun) kept(event Event, e Entry) {
	if e.ID == "" || e.At.IsZero() || e.Due.IsZero() {
		r.t.Fatalf("%T: an entry without id or time: %+v", event, e)
	}
	if _, answer := event.(Answered); e.Outcome != Taken || answer {
		return
	}
	if r.taken[e.ID]++; r.taken[e.ID] > 1 {
		r.t.Fatalf("%T: %s was taken twice", event, e.ID)
	}
}
