package desktop

import (
	"errors"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/windows/registry"
)

// TestNotificationsOnWindows holds that a notice is either shown or given to beeep, that Windows knows us by name, and that
// only answers to what is shown are heard. Nobody presses the buttons here; what Windows says when somebody does is played.
func TestNotificationsOnWindows(t *testing.T) {
	answers, failed := make(chan Answer, 8), make(chan error, 8)
	n := startNotifications(NotificationOptions{
		AppID: "io.example.stretch", AppName: "Stretch",
		Answered: func(a Answer) { answers <- a },
		Failed:   func(_ string, err error) { failed <- err },
	}, &fallback{notify: func(string, string, any) error { return errors.New("beeep was asked") }})
	t.Cleanup(n.Close)
	notice := Notice{ID: "break", Title: "Time for a stretch", Default: "start", Actions: []Action{{"start", "Start"}, {"skip", "Skip"}}}
	if err := n.Show(t.Context(), notice); err != nil {
		t.Fatal(err)
	}
	select {
	case err := <-failed:
		if !strings.Contains(err.Error(), "beeep was asked") {
			t.Errorf("failed with %v", err)
		}
		t.Log("Windows refused the toast:", err)
	case <-time.After(5 * time.Second):
		t.Log("Windows took the toast")
	}
	key, err := registry.OpenKey(registry.CURRENT_USER, `SOFTWARE\Classes\AppUserModelId\io.example.stretch`, registry.QUERY_VALUE)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = key.Close() }()
	if name, _, err := key.GetStringValue("DisplayName"); err != nil || name != "Stretch" {
		t.Errorf("Windows knows us as %q, %v", name, err)
	}
}

func TestToastAnswers(t *testing.T) {
	var heard []Answer
	tr := &toaster{
		Notifications: &Notifications{options: NotificationOptions{Answered: func(a Answer) { heard = append(heard, a) }}},
		shown:         map[string]Notice{"break": {ID: "break", Default: "start", Actions: []Action{{"skip", "Skip"}}}},
	}
	for _, a := range []Answer{{"old", "start"}, {"break", "oops"}, {"break", "skip"}, {"break", "start"}} {
		tr.hear(a)
	}
	if len(heard) != 1 || heard[0] != (Answer{NoticeID: "break", Key: "skip"}) {
		t.Errorf("heard %+v", heard)
	}
}
