package window

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"posturebreak/app/link"
	"posturebreak/app/window/golden"
	"posturebreak/app/window/look"
	"posturebreak/app/window/session"
	"posturebreak/app/window/stage"
	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
)

// noon is the moment at which the scenes of these tests begin.
func noon() time.Time { return time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC) }

// twist is an offer as the resident sends it: two sides, two repetitions each.
func twist() link.Offer {
	o := link.Offer{
		Break: "b1",
		Stretch: stretch.Stretch{
			ID: "seated-twist", Name: "Seated twist", Position: "chair", Figure: "seated-twist",
			Summary: "Turns a stiff mid-back, without leaving the chair.",
			Instructions: []string{
				"Sit at the front of your chair, both feet flat on the floor.",
				"Grow tall as you breathe in.",
				"Turn to the right as you breathe out, and hold the back of the chair.",
				"Stay for five breaths, then come back and change sides.",
			},
			Cautions: []string{"Turn only as far as it is comfortable. Keep both hips on the chair."},
			Source:   stretch.Source{Title: "11 Stretches For Mid-Back Pain", Publisher: "Bustle", Expert: "Kim Trimmer, MEd, C-IAT, ERYT-500", Article: "B1"},
		},
		Why:         "You have not turned your mid-back yet today.",
		Snoozes:     []time.Duration{10 * time.Minute, 5 * time.Minute, 30 * time.Minute},
		Waits:       5 * time.Minute,
		StartsAfter: 3 * time.Second,
		IfHurt:      reminders.IfHurt{Area: "mid-back", For: stretch.RestAfterHurt, Gentler: "Standing side-bend"},
		Look:        link.Look{Theme: "light", TextScale: 1},
		Speed:       1,
	}
	o.Timeline = stretch.Timeline{Stretch: "seated-twist", Breath: 4 * time.Second}
	add := func(p stretch.Phase, length time.Duration) {
		p.Start, p.Length, p.Sets = o.Timeline.Total, length, 1
		o.Timeline.Phases = append(o.Timeline.Phases, p)
		o.Timeline.Total += length
	}
	add(stretch.Phase{Kind: stretch.Ready, Side: stretch.Right, Cue: "Sit on your chair, both feet flat"}, 5*time.Second)
	for _, side := range []stretch.Side{stretch.Right, stretch.Left} {
		if side == stretch.Left {
			add(stretch.Phase{Kind: stretch.Switch, Side: side, From: "return", Cue: "Change to the left side"}, 4*time.Second)
		}
		for rep := 1; rep <= 2; rep++ {
			p := stretch.Phase{Side: side, Rep: rep, Reps: 2, Set: 1}
			p.Kind, p.Step, p.Cue = stretch.Move, "tall", "Grow tall as you breathe in"
			if rep > 1 {
				p.From = "return"
			}
			add(p, 3*time.Second)
			p.From, p.Step, p.Cue = "tall", "turn", "Turn to the "+string(side)
			add(p, 3*time.Second)
			p.Kind, p.From = stretch.Hold, "turn"
			add(p, 20*time.Second)
			p.Kind, p.Step, p.Cue = stretch.Release, "return", "Come back to the middle"
			add(p, 3*time.Second)
		}
	}
	return o
}

// begin returns the session of an offer whose window appeared at noon.
func begin(t testing.TB, o link.Offer) *session.Session {
	t.Helper()
	s, err := session.New(noon(), link.Order{V: link.Version, Do: link.ShowBreak, Offer: &o})
	if err != nil {
		t.Fatalf("new session: %v", err)
	}
	s.Update(noon(), session.Appeared{})
	return s
}

// offered is short for what the scenes begin with.
type offered = link.Offer

func pressed(do session.Verb) session.Event {
	return session.Pressed{Choice: session.Choice{Do: do}}
}

func answered(f stretch.Felt) session.Event {
	return session.Pressed{Choice: session.Choice{Do: session.Answer, Felt: f}}
}

func hurtful() session.Event {
	return session.Pressed{Choice: session.Choice{Do: session.Skip, Meaning: reminders.Hurts}}
}

func spared(answer session.Spare) session.Event {
	return session.Pressed{Choice: session.Choice{Do: session.LeaveOut, Spare: answer}}
}

func begun() session.Event   { return ordered(link.BeginBreak) }
func thanked() session.Event { return ordered(link.ThankBreak) }

func ordered(do link.OrderKind) session.Event {
	return session.Ordered{Order: link.Order{V: link.Version, Do: do}}
}

// recorder is an actor that remembers what was done to it.
type recorder struct {
	choices []session.Choice
	keys    []fyne.KeyName
	on      []*session.Choice
	over    bool
}

func (r *recorder) choose(c session.Choice) { r.choices = append(r.choices, c) }
func (r *recorder) keyDown(k fyne.KeyName, on *session.Choice) {
	r.keys, r.on = append(r.keys, k), append(r.on, on)
}
func (r *recorder) keyUp(fyne.KeyName) {}
func (r *recorder) hover(over bool)    { r.over = over }

// layOut draws a view on a page of its own size, with the placeholder as its figure.
func layOut(t testing.TB, v session.View) *breakPage {
	t.Helper()
	return layOutFor(t, v, &recorder{})
}

func layOutFor(t testing.TB, v session.View, a actor) *breakPage {
	t.Helper()
	return layOutIn(t, v, a, english())
}

// english is what a window speaks that nobody has told another language.
func english() book { return book{} }

// layOutIn draws a view in a language.
func layOutIn(t testing.TB, v session.View, a actor, b book) *breakPage {
	t.Helper()
	k := look.New(v.Offer.Look, theme.VariantLight, look.Taste{})
	golden.NewApp(t).Settings().SetTheme(look.NewTheme(k))
	p := newBreakPage(k, b, a, stage.Placeholder(v.Offer.Stretch.Position, k), v)
	w := test.NewTempWindow(t, p.root)
	w.SetPadded(false)
	w.Resize(breakSize(k, 1))
	p.show(v, 0)
	p.stage.DrawNow()
	return p
}
