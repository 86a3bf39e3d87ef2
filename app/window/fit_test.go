package window

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"posturebreak/app/window/parts"
	"posturebreak/app/window/session"
	"posturebreak/reminders/stretch"
)

// longer makes a text 40 % longer, in words as long as German ones: as a translation would.
func longer(s string) string {
	words := strings.Fields(s)
	var out []string
	for i, w := range words {
		if i%2 == 0 {
			w += strings.Repeat("n", len(w)*4/5+1)
		}
		out = append(out, w)
	}
	return strings.Join(out, " ")
}

// TestEverythingFits lays every state of the window out with long texts and large letters, and looks for what sticks out of
// its place.
func TestEverythingFits(t *testing.T) {
	for _, scale := range []float64{1, 1.5, 2} {
		for _, long := range []bool{false, true} {
			for name, v := range views(t, scale, long) {
				t.Run(fmt.Sprintf("%s at %v, long %v", name, scale, long), func(t *testing.T) { checkFit(t, layOut(t, v)) })
			}
		}
	}
}

func checkFit(t *testing.T, p *breakPage) {
	t.Helper()
	for what, pane := range map[string]*fyne.Container{"play": p.play.root, "thanks": p.thanks.root} {
		if want, room := parts.HeightOf(pane, pane.Size().Width), pane.Size().Height; want > room {
			t.Errorf("the %s pane wants %.0f of %.0f", what, want, room)
		}
	}
	row := p.controls.root
	if want, room := row.MinSize().Width, row.Size().Width; want > room {
		t.Errorf("the buttons want %.0f of %.0f", want, room)
	}
	if scroll := p.offer.root.Objects[1]; p.offer.root.Visible() && scroll.Size().Height < 60 {
		t.Errorf("%.0f is left for the instructions", scroll.Size().Height)
	}
}

// views answers a view of each state, by name, with letters of a scale and perhaps long texts.
func views(t *testing.T, scale float64, long bool) map[string]session.View {
	t.Helper()
	out := make(map[string]session.View)
	for name, scene := range scenes() {
		o := twist()
		o.Look.TextScale = scale
		if long {
			o.Stretch.Name, o.Why = longer(o.Stretch.Name), longer(o.Why)
			for i := range o.Stretch.Instructions {
				o.Stretch.Instructions[i] = longer(o.Stretch.Instructions[i])
			}
			for i := range o.Timeline.Phases {
				o.Timeline.Phases[i].Cue = longer(o.Timeline.Phases[i].Cue)
			}
			o.Stretch.Source.Expert = longer(o.Stretch.Source.Expert)
		}
		out[name] = scene(t, o).View()
	}
	return out
}

// scenes are the states of the window worth a picture, by name.
func scenes() map[string]func(testing.TB, offered) *session.Session {
	at := func(d time.Duration, events ...session.Event) func(testing.TB, offered) *session.Session {
		return func(t testing.TB, o offered) *session.Session {
			t.Helper()
			s := begin(t, o)
			now := noon()
			if d > 0 {
				s.Update(now, begun())
			}
			for end := now.Add(d); now.Before(end); {
				now = now.Add(min(time.Second, end.Sub(now)))
				s.Update(now, session.Ticked{})
			}
			for _, e := range events {
				s.Update(now, e)
			}
			return s
		}
	}
	return map[string]func(testing.TB, offered) *session.Session{
		"offer":    at(0),
		"starting": at(0, pressed(session.Start)),
		"snoozes":  at(0, pressed(session.OpenSnoozes)),
		"ready":    at(2 * time.Second),
		"move":     at(10 * time.Second),
		"hold":     at(18 * time.Second),
		"skips":    at(18*time.Second, pressed(session.OpenSkips)),
		"switch":   at(65 * time.Second),
		"paused":   at(90*time.Second, pressed(session.Pause)),
		"over":     at(70*time.Second, pressed(session.Finish)),
		"thanks":   at(127*time.Second, thanked()),
		"part":     at(60*time.Second, thanked()),
		"none":     at(2*time.Second, thanked()),
		"good":     at(127*time.Second, thanked(), answered(stretch.Good)),
		"hurt":     at(127*time.Second, thanked(), answered(stretch.Hurt)),
		"advice":   at(18*time.Second, hurtful()),
		"left-out": at(18*time.Second, hurtful(), spared(session.LeftOut)),
		"kept":     at(127*time.Second, thanked(), answered(stretch.Hurt), spared(session.Kept)),
	}
}
