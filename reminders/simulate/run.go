package simulate

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"

	"posturebreak/reminders"
)

// ErrTooLong is returned by [Script.Run] for a scenario in which too much happens to be played: a step of the core costs
// microseconds, but a file can ask for millions of them.
var ErrTooLong = errors.New("too much happens in this scenario; choose a shorter time or fewer reminders")

// effortAtMost bounds a run: steps of the core, each counted once and once more for every reminder.
const effortAtMost = 1_000_000

// run is a scenario under way: the machine, the loop and the window around the core.
type run struct {
	rules  reminders.Rules
	state  reminders.State
	now    time.Time // by the clock of the scenario
	zone   *time.Location
	emit   func(Line) error
	err    error // the first of emit, or ErrTooLong
	effort int

	presence reminders.Presence // what the sensors know
	window   *window            // nil: none is open
	off      bool               // the program does not run
	asleep   bool               // the machine sleeps
	slept    time.Duration      // since it fell asleep
	stepped  time.Duration      // by how much the clock was set while it slept
}

// Run plays the scenario and hands every line to emit, in order. The error is that of emit, or [ErrTooLong].
func (s Script) Run(emit func(Line) error) error {
	r := &run{rules: s.Rules, now: s.Start, zone: s.Start.Location(), emit: emit}
	r.step(reminders.Started{})
	for _, next := range s.steps {
		r.advance(next.at, next.Do.answers())
		if r.err != nil {
			return r.err
		}
		r.tell(Line{Kind: Event, Reason: next.words()})
		r.happens(next)
	}
	r.advance(s.End, true)
	return r.err
}

// tell hands out one line, at the time of now.
func (r *run) tell(l Line) {
	l.At = r.now.In(r.zone)
	if r.err == nil {
		r.err = r.emit(l)
	}
}

// advance lets time pass up to a moment: the loop wakes, the window plays. With through, also what happens at that moment.
func (r *run) advance(to time.Time, through bool) {
	for r.err == nil && !r.off && !r.asleep {
		wake, byWindow := r.rules.Wake(r.state), false
		if r.window != nil && !r.window.next.IsZero() && (wake.IsZero() || !r.window.next.After(wake)) {
			wake, byWindow = r.window.next, true
		}
		if wake.IsZero() || wake.After(to) || !through && wake.Equal(to) {
			break
		}
		if wake.After(r.now) {
			r.now = wake
		}
		if byWindow {
			r.windowActs()
		} else {
			r.step(reminders.Woke{})
		}
	}
	if r.asleep {
		r.slept += to.Sub(r.now)
	}
	r.now = to
}

// step lets the core decide, and performs what it orders.
func (r *run) step(event reminders.Event) {
	r.effort += 1 + len(r.rules.Settings().Reminders)
	if r.effort > effortAtMost && r.err == nil {
		r.err = fmt.Errorf("%w (it came to %s)", ErrTooLong, r.now.In(r.zone).Format(time.RFC3339))
	}
	if r.err != nil {
		return
	}
	before := r.state
	state, effects := r.rules.Step(before, r.now.In(r.zone), event)
	r.state = state
	if woke(event) {
		r.tell(Line{Kind: Wake, Reason: reasons(effects)})
	}
	for _, effect := range effects {
		r.perform(effect)
	}
}

// woke says whether the loop woke by itself.
func woke(event reminders.Event) bool {
	switch event.(type) {
	case reminders.Woke, reminders.Resumed:
		return true
	default:
		return false
	}
}

// restart carries the state to the next start of the program, as the disk does.
func (r *run) restart() {
	text, err := json.Marshal(r.state)
	if err != nil && r.err == nil {
		r.err = fmt.Errorf("keep the state: %w", err)
	}
	r.state = reminders.State{}
	if err := json.Unmarshal(text, &r.state); err != nil && r.err == nil {
		r.err = fmt.Errorf("read the state: %w", err)
	}
	r.step(reminders.Started{})
	if r.presence != r.state.Presence {
		r.step(reminders.PresenceChanged{Presence: r.presence}) // the sensors tell anew
	}
}

// mute keeps a stretch out of the recommendations, as the settings file does.
func (r *run) mute(id string) {
	s := r.rules.Settings()
	s.Stretch.Mute = append(slices.Clone(s.Stretch.Mute), id)
	rules, err := reminders.NewRules(s, r.rules.Catalogue())
	if err != nil {
		r.tell(Line{Kind: Refused, Reason: err.Error()})
		return
	}
	r.rules = rules.Speaking(r.rules.Locale())
	r.step(reminders.SettingsChanged{})
}
