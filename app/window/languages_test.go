package window

import (
	"fmt"
	"io/fs"
	"testing"

	"posturebreak/assets"
	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
	"posturebreak/reminders/words"
)

// TestEveryLanguageFits lays every state of the window out in every language, with the stretch whose cues are longest there, with
// letters of normal and of double size.
func TestEveryLanguageFits(t *testing.T) {
	files, err := fs.Sub(assets.Translations, "translations")
	if err != nil {
		t.Fatal(err)
	}
	catalogue, err := stretch.ReadAll(assets.Stretches, "stretches")
	if err != nil {
		t.Fatal(err)
	}
	for _, tag := range reminders.Languages() {
		spoken, err := words.Load(files, tag)
		if err != nil {
			t.Fatal(err)
		}
		wordy := wordiest(catalogue.In(spoken), spoken)
		for _, scale := range []float64{1, 2} {
			for name, scene := range scenes() {
				o := twist()
				o.Look.TextScale, o.Stretch, o.Timeline = scale, wordy.stretch, wordy.timeline
				t.Run(fmt.Sprintf("%s, %s at %v", tag, name, scale), func(t *testing.T) {
					checkFit(t, layOutIn(t, scene(t, o).View(), &recorder{}, book{words.NewLocale(spoken, "", "")}))
				})
			}
		}
	}
}

// planned is a stretch with its timeline.
type planned struct {
	stretch  stretch.Stretch
	timeline stretch.Timeline
}

// wordiest is the stretch with the longest cue.
func wordiest(c stretch.Catalogue, b *words.Book) (most planned) {
	longest := 0
	for _, s := range c.All() {
		way := s.Ways()[0]
		line := stretch.Plan(way, way.Default, stretch.Options{Book: b})
		for _, p := range line.Phases {
			if n := len([]rune(p.Cue)); n > longest {
				longest, most = n, planned{way, line}
			}
		}
	}
	return most
}
