package main

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"posturebreak/app/link"
	"posturebreak/app/store"
	"posturebreak/app/window/session"
	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
)

// TestTheTerminalAsksWhenItHurts holds that somebody in a terminal is asked what the window asks, by keys, and told what was
// noted.
func TestTheTerminalAsksWhenItHurts(t *testing.T) {
	catalogue, err := store.Catalogue("")
	if err != nil {
		t.Fatal(err)
	}
	s, _ := catalogue.ByID("cross-arm")
	offer := link.Offer{
		Break: "b", Stretch: s, Timeline: stretch.Plan(s, stretch.Start(s), stretch.Options{}), Speed: 1,
		IfHurt: reminders.IfHurt{Area: "shoulders", For: stretch.RestAfterHurt, Gentler: "Chest opener"},
	}
	now := time.Date(2026, time.March, 2, 10, 0, 0, 0, time.UTC)
	led, err := session.New(now, link.Order{Do: link.ShowBreak, Offer: &offer})
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	view := textView{out: &out, keys: true, counted: true}
	var reports []link.Report
	happen := func(e session.Event) {
		reports = append(reports, led.Update(now, e)...)
		view.show(led.View())
	}
	press := func(key byte) { happen(session.Pressed{Choice: keyMeans(key, led.View().State)}) }
	happen(session.Appeared{})
	happen(session.Ordered{Order: link.Order{Do: link.BeginBreak}})
	happen(session.Ordered{Order: link.Order{Do: link.ThankBreak}})
	press('3')
	press('y')
	press('n') // it is asked once
	var told []string
	for _, r := range reports {
		told = append(told, string(r.Did)+" "+string(r.Felt)+r.Area)
	}
	if got := strings.Join(told, ", "); got != "shown , felt hurt, leave-out shoulders" {
		t.Errorf("the running program is told %q", got)
	}
	for _, want := range []string{"must not hurt", "Gentler, for the same movement: Chest opener.", "Leave out your shoulders for 7 days?\n", "Left out for 7 days."} {
		if strings.Count(out.String(), want) != 1 {
			t.Errorf("it does not say once %q:\n%s", want, out.String())
		}
	}
}
