package session_test

import (
	"testing"
	"time"

	"posturebreak/app/link"
	"posturebreak/app/window/session"
	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
)

func TestScenes(t *testing.T) {
	const s = time.Second
	began := beat{0, order(link.BeginBreak), nil}
	appeared := beat{0, session.Appeared{}, shown()}
	scenes := map[string]struct {
		beats []beat
		state session.State
	}{
		"start, play to the end, thanks, closes by itself": {[]beat{
			appeared,
			{3 * s, press(session.Start), []link.Report{{Did: link.Start}}},
			{5 * time.Millisecond, order(link.BeginBreak), nil},
			{20 * s, session.Ticked{}, []link.Report{progress(1), progress(2), progress(3), progress(4), finished(4)}},
			{0, order(link.ThankBreak), nil},
			{7 * s, session.Ticked{}, nil},
			{1 * s, session.Ticked{}, nil},
		}, session.Closed},
		"the resident does not answer start": {[]beat{
			appeared,
			{0, press(session.Start), []link.Report{{Did: link.Start}}},
			{999 * time.Millisecond, session.Ticked{}, nil},
			{1 * time.Millisecond, session.Ticked{}, []link.Report{{Did: link.Problem}}},
			{5 * s, session.Ticked{}, []link.Report{progress(1)}},
		}, session.Playing},
		"the resident does not answer finished": {[]beat{
			appeared, began,
			{1 * s, press(session.Finish), []link.Report{finished(0)}},
			{3 * s, session.Ticked{}, []link.Report{{Did: link.Problem}}},
		}, session.Thanked},
		"and the window closes all the same": {[]beat{
			appeared, began,
			{1 * s, press(session.Finish), []link.Report{finished(0)}},
			{12 * s, session.Ticked{}, []link.Report{{Did: link.Problem}}},
		}, session.Closed},
		"pressing start twice asks once": {[]beat{
			appeared,
			{0, press(session.Start), []link.Report{{Did: link.Start}}},
			{0, press(session.Start), nil},
		}, session.Starting},
		"hands came to rest while the person pressed start": {[]beat{
			appeared, began,
			{0, press(session.Start), nil},
			{0, order(link.BeginBreak), nil},
		}, session.Playing},
		"a pause stops the time": {[]beat{
			appeared, began,
			{4 * s, press(session.Pause), nil},
			{60 * s, press(session.Pause), nil},
			{999 * time.Millisecond, session.Ticked{}, nil},
			{1 * time.Millisecond, session.Ticked{}, []link.Report{progress(1)}},
		}, session.Playing},
		"a skipped phase is not completed": {[]beat{
			appeared, began,
			{1 * s, press(session.Next), nil},
			{2 * s, session.Ticked{}, []link.Report{progress(1)}},
		}, session.Playing},
		"going back does not undo, and doing it again counts once": {[]beat{
			appeared, began,
			{6 * s, press(session.Previous), []link.Report{progress(1)}},
			{5 * s, session.Ticked{}, []link.Report{progress(1)}},
		}, session.Playing},
		"next in the last phase ends the break": {[]beat{
			appeared, began,
			{0, press(session.Next), nil},
			{0, press(session.Next), nil},
			{0, press(session.Next), nil},
			{0, press(session.Next), []link.Report{finished(0)}},
		}, session.Finishing},
		"stepping while paused stays paused": {[]beat{
			appeared, began,
			{0, press(session.Pause), nil},
			{0, press(session.Next), nil},
			{60 * s, session.Ticked{}, nil},
		}, session.Paused},
		"snooze": {[]beat{
			appeared,
			{0, press(session.OpenSnoozes), nil},
			{
				1 * s,
				session.Pressed{Choice: session.Choice{Do: session.Snooze, Later: 5 * time.Minute}},
				[]link.Report{{Did: link.Snooze, Snooze: 5 * time.Minute}},
			},
		}, session.Closed},
		"skip while it plays": {[]beat{
			appeared, began,
			{6 * s, session.Pressed{Choice: session.Choice{Do: session.Skip, Meaning: reminders.TooHard}}, append([]link.Report{progress(1)}, skipped(reminders.TooHard)...)},
		}, session.Closed},
		"it hurts: the advice stays, then goes": {[]beat{
			appeared, began,
			{0, session.Pressed{Choice: session.Choice{Do: session.Skip, Meaning: reminders.Hurts}}, skipped(reminders.Hurts)},
			{29 * s, session.Ticked{}, nil},
			{0, order(link.AdviseBreak), nil}, // the resident says so too
		}, session.Advised},
		"it hurts, said elsewhere": {[]beat{
			appeared,
			{0, press(session.OpenSkips), nil},
			{0, order(link.AdviseBreak), nil},
			{29 * s, session.Ticked{}, nil},
			{0, leaveOut(session.LeftOut), []link.Report{{Did: link.LeaveOut, Area: "shoulders"}}},
		}, session.Advised},
		"nobody answers: the region stays in": {[]beat{
			appeared,
			{0, order(link.AdviseBreak), nil},
			{30 * s, session.Ticked{}, nil},
		}, session.Closed},
		"it hurts: the region is left out, once": {[]beat{
			appeared, began,
			{0, session.Pressed{Choice: session.Choice{Do: session.Skip, Meaning: reminders.Hurts}}, skipped(reminders.Hurts)},
			{1 * s, leaveOut(session.LeftOut), []link.Report{{Did: link.LeaveOut, Area: "shoulders"}}},
			{1 * s, leaveOut(session.LeftOut), nil},
			{7 * s, session.Ticked{}, nil},
		}, session.Closed},
		"it hurt: the region is kept": {[]beat{
			appeared, began,
			{0, press(session.Finish), []link.Report{finished(0)}},
			{0, order(link.ThankBreak), nil},
			{0, leaveOut(session.LeftOut), nil}, // nothing is known to hurt
			{1 * s, session.Pressed{Choice: session.Choice{Do: session.Answer, Felt: stretch.Hurt}}, []link.Report{{Did: link.Felt, Felt: stretch.Hurt}}},
			{1 * s, leaveOut(session.Kept), nil},
			{1 * s, leaveOut(session.LeftOut), nil},
		}, session.Thanked},
		"closed by the window manager when offered": {[]beat{
			appeared,
			{0, session.Shut{}, skipped(reminders.NotNow)},
		}, session.Closed},
		"closed by the window manager when playing": {[]beat{
			appeared, began,
			{7 * s, session.Shut{}, []link.Report{progress(1), progress(2), finished(2)}},
		}, session.Closed},
		"closed by the window manager in the thanks": {[]beat{
			appeared, began,
			{0, press(session.Finish), []link.Report{finished(0)}},
			{0, order(link.ThankBreak), nil},
			{0, session.Shut{}, nil},
		}, session.Closed},
		"ended elsewhere":        {[]beat{appeared, began, {1 * s, order(link.ThankBreak), nil}}, session.Thanked},
		"closed by the resident": {[]beat{appeared, {1 * s, order(link.Close), nil}}, session.Closed},
		"a second break in the same window": {[]beat{
			appeared, {0, order(link.ShowBreak), []link.Report{{Did: link.Problem}}},
		}, session.Offered},
		"an order that nobody knows": {[]beat{
			appeared, {0, order("dance"), []link.Report{{Did: link.Problem}}},
		}, session.Offered},
		"the first frame is reported once": {[]beat{appeared, {0, session.Appeared{}, nil}}, session.Offered},
		"a problem of the window": {[]beat{
			appeared, {0, session.Failed{What: "no figure"}, []link.Report{{Did: link.Problem}}},
		}, session.Offered},
	}
	for name, scene := range scenes {
		t.Run(name, func(t *testing.T) {
			s := open(t, offer())
			perform(t, s, scene.beats)
			if got := s.View().State; got != scene.state {
				t.Errorf("state %d at the end, want %d", got, scene.state)
			}
		})
	}
}

func TestBeginsWithTheFirstFrame(t *testing.T) {
	o := offer()
	o.Begin = true
	s := open(t, o)
	s.Update(noon().Add(4*time.Second), session.Ticked{})
	s.Update(noon().Add(4*time.Second), session.Appeared{})
	if v := s.View(); v.State != session.Playing || v.Elapsed != 0 {
		t.Errorf("state %d at %s, want playing at 0: what is not on the screen cannot be followed", v.State, v.Elapsed)
	}
}

func TestSleepPauses(t *testing.T) {
	s := open(t, offer())
	s.Update(noon(), session.Appeared{})
	s.Update(noon(), order(link.BeginBreak))
	s.Update(noon().Add(time.Second), session.Ticked{})
	if got := s.Update(noon().Add(time.Hour), session.Ticked{}); len(got) != 0 {
		t.Errorf("an hour of sleep reported %+v", got)
	}
	v := s.View()
	if v.State != session.Paused || v.Note != session.SleptNote || v.Elapsed != time.Second {
		t.Errorf("state %d, note %d at %s, want paused by sleep at 1s", v.State, v.Note, v.Elapsed)
	}
	s.Update(noon().Add(time.Hour), press(session.Pause))
	if v := s.View(); v.State != session.Playing || v.Note != session.NoNote {
		t.Errorf("state %d, note %d after going on, want playing without a note", v.State, v.Note)
	}
}

func TestClockSetBackIsNoTime(t *testing.T) {
	s := open(t, offer())
	s.Update(noon(), order(link.BeginBreak))
	s.Update(noon().Add(2*time.Second), session.Ticked{})
	s.Update(noon().Add(-time.Hour), session.Ticked{})
	if v := s.View(); v.Elapsed != 2*time.Second {
		t.Errorf("elapsed %s, want 2s", v.Elapsed)
	}
}

func TestSpeed(t *testing.T) {
	o := offer()
	o.Speed = 10
	s := open(t, o)
	perform(t, s, []beat{
		{0, session.Appeared{}, shown()},
		{0, order(link.BeginBreak), nil},
		{2 * time.Second, session.Ticked{}, []link.Report{progress(1), progress(2), progress(3), progress(4), finished(4)}},
	})
}

func TestFelt(t *testing.T) {
	for _, felt := range []stretch.Felt{stretch.Good, stretch.Hard, stretch.Hurt} {
		s := open(t, offer())
		answer := session.Pressed{Choice: session.Choice{Do: session.Answer, Felt: felt}}
		stay := 3 * time.Second
		if felt == stretch.Hurt {
			stay = 20 * time.Second
		}
		perform(t, s, []beat{
			{0, session.Appeared{}, shown()},
			{0, order(link.BeginBreak), nil},
			{0, answer, nil}, // not asked yet
			{5 * time.Second, press(session.Finish), []link.Report{progress(1), finished(1)}},
			{0, order(link.ThankBreak), nil},
			{1 * time.Second, answer, []link.Report{{Did: link.Felt, Felt: felt}}},
			{0, answer, nil}, // once is enough
			{stay - time.Millisecond, session.Ticked{}, nil},
		})
		if v := s.View(); v.State != session.Thanked || v.Felt != felt {
			t.Errorf("%s: state %d, felt %q, want the thanks with the answer", felt, v.State, v.Felt)
		}
		s.Update(noon().Add(time.Minute), session.Ticked{})
		if got := s.View().State; got != session.Closed {
			t.Errorf("%s: state %d after a minute, want closed", felt, got)
		}
	}
}

func TestHoverHoldsTheThanksOpen(t *testing.T) {
	s := open(t, offer())
	perform(t, s, []beat{
		{0, session.Appeared{}, shown()},
		{0, order(link.BeginBreak), nil},
		{0, press(session.Finish), []link.Report{finished(0)}},
		{0, order(link.ThankBreak), nil},
		{7 * time.Second, session.Hovered{Over: true}, nil},
		{20 * time.Second, session.Ticked{}, nil},
	})
	if got := s.View().State; got != session.Thanked {
		t.Fatalf("state %d under the pointer, want thanked", got)
	}
	now := noon().Add(27 * time.Second)
	s.Update(now, session.Hovered{Over: false})
	s.Update(now.Add(2*time.Second), session.Ticked{})
	if got := s.View().State; got != session.Thanked {
		t.Errorf("state %d right after the pointer left, want thanked", got)
	}
	s.Update(now.Add(3*time.Second), session.Ticked{})
	if got := s.View().State; got != session.Closed {
		t.Errorf("state %d after the pointer left, want closed", got)
	}
}

func TestForgottenPointerDoesNotHoldForEver(t *testing.T) {
	s := open(t, offer())
	perform(t, s, []beat{
		{0, session.Appeared{}, shown()},
		{0, order(link.BeginBreak), nil},
		{0, press(session.Finish), []link.Report{finished(0)}},
		{0, order(link.ThankBreak), nil},
		{1 * time.Second, session.Hovered{Over: true}, nil},
		{31 * time.Second, session.Ticked{}, nil},
	})
	if got := s.View().State; got != session.Closed {
		t.Errorf("state %d, want closed", got)
	}
}

func TestLateThanksTakeTheDoubtBack(t *testing.T) {
	s := open(t, offer())
	perform(t, s, []beat{
		{0, session.Appeared{}, shown()},
		{0, order(link.BeginBreak), nil},
		{0, press(session.Finish), []link.Report{finished(0)}},
		{3 * time.Second, session.Ticked{}, []link.Report{{Did: link.Problem}}},
	})
	if got := s.View().Note; got != session.UnsavedNote {
		t.Fatalf("note %d, want that it is not certain", got)
	}
	s.Update(noon().Add(4*time.Second), order(link.ThankBreak))
	if got := s.View().Note; got != session.NoNote {
		t.Errorf("note %d after the answer came, want none", got)
	}
}
