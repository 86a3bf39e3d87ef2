package draft_test

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"posturebreak/app/window/home/settings/draft"
	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
	"posturebreak/reminders/words"
)

func fresh() *draft.Draft {
	return draft.New(reminders.DefaultSettings(), stretch.NewCatalogue())
}

func TestWhatWorksIsSent(t *testing.T) {
	d := fresh()
	change, err := d.Try("break.length", "5m")
	if err != nil || change.Key != "break.length" || string(change.Value) != `"5m"` || !slices.Equal(change.Settled, []string{"break.length"}) {
		t.Fatalf("%+v, %v", change, err)
	}
	if got := d.Values().Break.Length.String(); got != "5m" {
		t.Errorf("the draft has %s", got)
	}
}

func TestWhatCannotWorkIsKept(t *testing.T) {
	d := fresh()
	for key, value := range map[string]any{"break.length": "5s", "look.theme": "pink", "reminder[1].schedule": "0 25 * * *", "break.snooze": []string{}} {
		_, err := d.Try(key, value)
		var problem draft.Problem
		if !errors.As(err, &problem) || problem.Said(words.Locale{}) == "" || strings.Contains(problem.Said(words.Locale{}), key) {
			t.Errorf("%s: %v", key, err)
		}
		d.Forget(key)
	}
	a, _ := json.Marshal(d.Values())
	b, _ := json.Marshal(reminders.DefaultSettings())
	if string(a) != string(b) {
		t.Errorf("something has changed: %s", a)
	}
}

// TestTwoThatWorkTogether moves work to the evening, and the reminder with it.
func TestTwoThatWorkTogether(t *testing.T) {
	d := fresh()
	if _, err := d.Try("hours", map[string]string{"from": "18:00", "to": "23:00"}); err == nil {
		t.Fatal("the reminder never falls into these hours")
	}
	if _, err := d.Try("break.length", "5m"); err != nil {
		t.Fatalf("another setting is held back: %v", err)
	}
	change, err := d.Try("reminder[1].schedule", "0 19,21 * * MON-FRI")
	if err != nil || change.Key != "" || !slices.Equal(change.Settled, []string{"hours", "reminder[1].schedule"}) {
		t.Fatalf("%+v, %v", change, err)
	}
	var sent reminders.Settings
	if err := json.Unmarshal(change.Value, &sent); err != nil || sent.Hours.From != 18*60 || sent.Reminders[0].Schedule != "0 19,21 * * MON-FRI" || sent.Break.Length.String() != "5m" {
		t.Errorf("%+v, %v", sent, err)
	}
}

func TestWhatIsForgottenIsNotSent(t *testing.T) {
	d := fresh()
	if _, err := d.Try("hours", map[string]string{"from": "18:00", "to": "23:00"}); err == nil {
		t.Fatal("the reminder never falls into these hours")
	}
	d.Forget("hours")
	if change, err := d.Try("reminder[1].schedule", "0 19,21 * * MON-FRI"); err == nil {
		t.Errorf("%+v is sent", change)
	}
}

func TestTakeKeepsWhatIsTyped(t *testing.T) {
	d := fresh()
	_, _ = d.Try("reminder[1].schedule", "0 19,21 * * MON-FRI")
	other := reminders.DefaultSettings()
	other.Look.Theme = "dark"
	d.Take(other, stretch.NewCatalogue())
	change, err := d.Try("hours", map[string]string{"from": "18:00", "to": "23:00"})
	if err != nil || !strings.Contains(string(change.Value), `"dark"`) || len(change.Settled) != 2 {
		t.Errorf("%+v, %v", change, err)
	}
}
