package names

import (
	"testing"

	"posturebreak/reminders/stretch"
	"posturebreak/reminders/words"
)

// TestEveryIDHasAName holds the names to the ids that the catalogue knows: a new one must not be shown as an id.
func TestEveryIDHasAName(t *testing.T) {
	seen := map[string]string{}
	check := func(kind, id, name string) {
		t.Helper()
		if name == "" || name == plain(id) {
			t.Errorf("%s %q is called %q", kind, id, name)
		}
		if other := seen[kind+name]; other != "" {
			t.Errorf("%s: %q and %q are both called %q", kind, id, other, name)
		}
		seen[kind+name] = id
	}
	for kind, ask := range map[string]struct {
		ids  []string
		name func(*words.Book, string) string
	}{
		"position":  {stretch.Positions(), Position},
		"equipment": {stretch.Equipment(), Equipment},
		"area":      {stretch.Areas(), Area},
	} {
		for _, id := range ask.ids {
			check(kind, id, ask.name(nil, id))
		}
	}
	for _, d := range stretch.Directions() {
		check("direction", string(d), Direction(nil, d))
	}
}

func TestAnUnknownIDIsSaidAsItIs(t *testing.T) {
	if got := Position(nil, "hanging-bar"); got != "hanging bar" {
		t.Errorf("got %q", got)
	}
}
