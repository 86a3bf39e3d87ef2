package reminders

import "testing"

// TestWhereNothingIsLeft holds that a break for which every stretch is muted still reminds, in words: no window opens with
// nothing in it, and what was muted does not come back.
func TestWhereNothingIsLeft(t *testing.T) {
	s := newScenario(t, func(s *Settings) {
		for _, each := range catalogue(t).All() {
			s.Stretch.Mute = append(s.Stretch.Mute, each.ID)
		}
	})
	step := func(at string, event Event) (refused string, notice Notify, outcomes []Outcome) {
		t.Helper()
		var effects []Effect
		s.state, effects = s.rules.Step(s.state, s.at(at), event)
		for _, e := range effects {
			switch e := e.(type) {
			case OpenBreak:
				if e.Stretch.ID != "doorway" {
					t.Errorf("%s: a window opens with %q in it", at, e.Stretch.ID)
				}
			case Refuse:
				refused = e.Why
			case Notify:
				notice = e
			case Record:
				outcomes = append(outcomes, e.Entry.Outcome)
			default:
			}
		}
		return refused, notice, outcomes
	}
	const nothing = "No stretch is left to recommend: posturebreak why says why."
	step("Mon 09:00", Started{})
	_, notice, outcomes := step("Mon 10:00", Woke{})
	if notice.Body != "Stand up and move a little. "+nothing || len(outcomes) != 1 || outcomes[0] != Missed || s.state.Break != nil {
		t.Errorf("the notice is %+v, recorded is %v", notice, outcomes)
	}
	if refused, _, _ := step("Mon 10:01", Start{}); refused != nothing || s.state.Break != nil {
		t.Errorf("the wish to stretch is answered with %q", refused)
	}
	if next := s.rules.Next(s.state, s.at("Mon 10:02")); next == nil || next.Stretch != "" {
		t.Errorf("the next break is %+v", next)
	}
	if refused, _, _ := step("Mon 10:03", Start{Stretch: "doorway"}); refused != "" {
		t.Errorf("a stretch asked for by name is refused: %q", refused)
	}
}
