package reminders

import (
	"strings"
	"testing"
	"testing/fstest"

	"posturebreak/reminders/words"
)

// TestRulesSpeak holds to the language what the core says, and to no language what it decides.
func TestRulesSpeak(t *testing.T) {
	t.Parallel()
	book, err := words.Load(fstest.MapFS{"de.json": {Data: []byte(`{
		"It is time for a stretch: %s. %s": "Zeit zum Dehnen: %s. %s",
		"You have not done this one yet.": "Die hast du noch nie gemacht.",
		"The break was put off until %s.": "Die Pause ist bis %s verschoben."
	}`)}}, "de")
	if err != nil {
		t.Fatal(err)
	}
	english, german := newScenario(t, nil), newScenario(t, nil)
	german.rules = german.rules.Speaking(words.NewLocale(book, "12h", ""))
	for _, s := range []*scenario{english, german} {
		s.do("Mon 09:00", Started{})
		s.do("Mon 10:00", Woke{}, "notify", "open")
	}
	if e, g := english.state.Break.Choice, german.state.Break.Choice; e.Stretch != g.Stretch || e.Variant != g.Variant || e.Amount != g.Amount {
		t.Errorf("in German another stretch is chosen: %+v and %+v", e, g)
	}
	_, effects := german.rules.Step(german.state, german.at("Mon 10:01"), Snooze{})
	said := ""
	for _, effect := range effects {
		if e, ok := effect.(Explain); ok {
			said += e.Decision.Code + ": " + e.Decision.Words
		}
	}
	if !strings.HasPrefix(said, "snoozed: Die Pause ist bis 10:06 AM verschoben.") {
		t.Errorf("the journal says %q", said)
	}
	if back := german.rules.Speaking(words.Locale{}); back.Locale().Tag() != "en" || back.Catalogue().All()[0].Name != english.rules.Catalogue().All()[0].Name {
		t.Error("the rules do not find back to English")
	}
}

// TestSettingErrorsSpeak says what is wrong with a schedule, which says so by itself, in a language.
func TestSettingErrorsSpeak(t *testing.T) {
	t.Parallel()
	book, err := words.Load(fstest.MapFS{"de.json": {Data: []byte(`{
		"schedule %[1]q: %[2]s: %[3]s; %[4]s": "Zeitplan %[1]q: %[2]s: %[3]s; %[4]s",
		"cron field|minute": "Minute",
		"%q is not a minute": "%q ist keine Minute",
		"write a number from %[1]d to %[2]d": "schreib eine Zahl von %[1]d bis %[2]d"
	}`)}}, "de")
	if err != nil {
		t.Fatal(err)
	}
	settings := DefaultSettings()
	settings.Reminders[0].Schedule = "x 9 * * *"
	_, wrong := NewRules(settings, catalogue(t))
	want := `reminder[1].schedule: Zeitplan "x 9 * * *": Minute: "x" ist keine Minute; schreib eine Zahl von 0 bis 59`
	if got := words.MessageOf(wrong).Said(words.Locale{Book: book}); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	want = `reminder[1].schedule: schedule "x 9 * * *": minute: "x" is not a minute; write a number from 0 to 59`
	if got := wrong.Error(); got != want {
		t.Errorf("in English: got %s, want %s", got, want)
	}
}
