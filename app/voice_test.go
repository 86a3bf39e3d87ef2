package app

import (
	"strings"
	"testing"
	"testing/fstest"
	"testing/synctest"

	"posturebreak/app/link"
	"posturebreak/reminders"
	"posturebreak/reminders/words"
)

// germanFile is a language of which not much is translated.
const germanFile = `{
	"Stretch now": "Jetzt dehnen",
	"Next break %s: %s": "Nächste Pause %s: %s",
	"Thoracic extension": "Brustwirbelsäule strecken",
	"Time for a stretch": "Zeit zum Dehnen",
	"button|Start": "Anfangen",
	"Reminders are paused until you resume them.": "Bis du sie wieder einschaltest, ist Ruhe."
}`

// TestTheLanguageIsChanged changes the language in the settings: tray, answers, notices and windows speak it at once.
func TestTheLanguageIsChanged(t *testing.T) {
	book, err := words.Load(fstest.MapFS{"de.json": {Data: []byte(germanFile)}}, "de")
	if err != nil {
		t.Fatal(err)
	}
	inOffice(t, func(t *testing.T, w *world) {
		w.app.Voices = func(s reminders.SystemSettings) words.Locale {
			if s.Language == "de" {
				return words.NewLocale(book, s.Clock, "US")
			}
			return words.Locale{}
		}
		labels := func() string {
			var all []string
			for _, item := range w.see().tray.Items {
				all = append(all, item.Label)
			}
			return strings.Join(all, "\n")
		}
		if tray := labels(); !strings.Contains(tray, "Stretch now") {
			t.Fatalf("the tray says %q", tray)
		}
		changed := reminders.DefaultSettings()
		changed.System.Language = "de"
		w.with(func() { w.file = changed })
		w.app.SettingsChanged(t.Context())
		synctest.Wait()
		if tray := labels(); !strings.Contains(tray, "Jetzt dehnen") || !strings.Contains(tray, "Nächste Pause 10:00 AM: ") {
			t.Errorf("in German the tray says %q", tray)
		}
		w.until("10:00:00")
		if n := w.see().notice; n.Title != "Zeit zum Dehnen" || n.Actions[0].Label != "Anfangen" {
			t.Errorf("in German the notice is %q with %+v", n.Title, n.Actions)
		}
		if k := w.see().offer.Look; k.Language != "de" || k.Clock != "12h" || k.Week != "Sunday" {
			t.Errorf("the window is told %+v", k)
		}
		if reply := w.app.Ask(t.Context(), link.Request{Do: link.Pause}); reply.Words != "Bis du sie wieder einschaltest, ist Ruhe." {
			t.Errorf("the answer is %q", reply.Words)
		}
		w.with(func() { w.file = reminders.DefaultSettings() })
		w.app.SettingsChanged(t.Context())
		synctest.Wait()
		if tray := labels(); strings.Contains(tray, "dehnen") {
			t.Errorf("back in English the tray says %q", tray)
		}
	})
}
