package hometest

import (
	"testing"

	"posturebreak/app/link"
	"posturebreak/assets"
	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
	"posturebreak/reminders/words"
)

// Stretches is the real catalogue as the resident tells it, in a language, to somebody who has no history yet.
func Stretches(t testing.TB, l words.Locale) []link.About {
	t.Helper()
	catalogue, err := stretch.ReadAll(assets.Stretches, "stretches")
	if err != nil {
		t.Fatal(err)
	}
	rules, err := reminders.NewRules(reminders.DefaultSettings(), catalogue)
	if err != nil {
		t.Fatal(err)
	}
	rules = rules.Speaking(l)
	all := rules.Catalogue().All()
	list := make([]link.About, len(all))
	for i, a := range rules.AboutAll(reminders.State{}, Noon()) {
		list[i] = link.About{
			Stretch: all[i], Ways: all[i].Ways(), Origin: link.BuiltIn, Favourite: a.Favourite, Dose: a.Dose, Least: a.Least, Most: a.Most,
			DoseWords: all[i].DoseWords(l.Book), Published: all[i].DoseWords(l.Book), Length: a.Length, Every: a.Every, EveryOwn: a.EveryOwn,
			Last: a.Last, Week: a.Week, Felt: a.Felt, Rank: a.Rank, Why: a.Why,
		}
	}
	return list
}
