package stretches

import (
	"slices"
	"testing"
	"time"

	"posturebreak/app/link"
	"posturebreak/reminders/stretch"
	"posturebreak/reminders/words"
)

func TestTexts(t *testing.T) {
	now, two := noon(), 120
	past := func(at time.Time) link.About { return link.About{Last: at} }
	published := link.About{Stretch: stretch.Stretch{Cadence: &two}}
	grows, settled := doseOf(20), doseOf(20)
	settled.Adjusted.Hold = 20
	f := filter{Query: "sofa", Where: []where{wall, floor}, Within: 2 * time.Minute}
	var l words.Locale
	for _, c := range []struct{ name, got, want string }{
		{"count of all", counted(nil, 22, 22), "22 stretches"},
		{"count of one", counted(nil, 1, 1), "1 stretch"},
		{"count of some", counted(nil, 1, 22), "1 of 22 stretches"},
		{"count of none", counted(nil, 0, 22), "0 of 22 stretches"},
		{"last never", lastWords(l, past(time.Time{}), now), "You have not done this one yet."},
		{"last today", lastWords(l, past(now.Add(-time.Hour)), now), "Last done today at 11:00."},
		{"last week", lastWords(l, past(now.AddDate(0, 0, -9)), now), "Last done on Thursday 12 November."},
		{"last year", lastWords(l, past(now.AddDate(-1, 0, 0)), now), "Last done on 21 November 2025."},
		{"week, never done", weekWords(nil, link.About{}), ""},
		{"week, none", weekWords(nil, past(now)), "Not in the last seven days."},
		{"week, once", weekWords(nil, link.About{Last: now, Week: 1}), "Once in the last seven days."},
		{"week, often", weekWords(nil, link.About{Last: now, Week: 4}), "4 times in the last seven days."},
		{"felt", feltWords(nil, link.About{Felt: []stretch.Felt{stretch.Good, stretch.NotSaid, stretch.Hurt}}), "How it felt, the latest last: good, it hurt."},
		{"nothing felt", feltWords(nil, link.About{Felt: []stretch.Felt{stretch.NotSaid}}), ""},
		{"rhythm of minutes", rhythmWords(nil, 90*time.Minute), "Every 90 minutes"},
		{"rhythm of a day", rhythmWords(nil, 24*time.Hour), "Once a day"},
		{"rhythm of days", rhythmWords(nil, 72*time.Hour), "Every 3 days"},
		{"rhythm of an hour", rhythmWords(nil, time.Hour), "Every 1 hour"},
		{"published rhythm", rhythmChoice(nil, published, 0), "As published: Every 2 hours"},
		{"no rhythm", rhythmChoice(nil, link.About{}, 0), "No rhythm of its own"},
		{"grows", measureNote(nil, holdMeasure, grows), "Grows with your answers, between 10 s and 32 s"},
		{"fixed", measureNote(nil, holdMeasure, settled), "Fixed by you, between 10 s and 32 s"},
		{"needs nothing", needs(nil, stretch.Stretch{}), "Nothing"},
		{"needs", needs(nil, stretch.Stretch{Equipment: []string{"band", "chair"}}), "Band, Chair"},
		{"lift one", liftWords(nil, f, lift{byQuery, 1}), "Without “sofa”: 1 stretch"},
		{"lift more", liftWords(nil, f, lift{byWhere, 4}), "Without “At a wall or On the floor”: 4 stretches"},
		{"lift time", liftWords(nil, f, lift{byLength, 2}), "Without “Up to 2 minutes”: 2 stretches"},
		{"clock", clock(65 * time.Second), "1:05"},
		{"fault", faultWords(nil, faults()[1]), "Line 3, column 8. position: “sofa” is not a position. To mend it: write one of chair, standing, floor-sitting."},
		{"fault of a line", faultWords(nil, link.Fault{Line: 3, Key: "id", What: "it is taken"}), "Line 3. id: it is taken"},
		{"fault of a file", faultWords(nil, link.Fault{What: "it is empty"}), "it is empty"},
	} {
		if c.got != c.want {
			t.Errorf("%s: %q, want %q", c.name, c.got, c.want)
		}
	}
}

func TestMarksOfStretches(t *testing.T) {
	now := noon()
	for _, c := range []struct {
		name string
		a    link.About
		want []string
	}{
		{"plain", link.About{Rank: 3, Origin: link.BuiltIn}, nil},
		{"next", link.About{Rank: 1, Favourite: true}, []string{"Next up", "Favourite"}},
		{"own", link.About{Rank: 2, Origin: link.Own}, []string{"Your own"}},
		{"changed and muted for good", link.About{Origin: link.Changed, Muted: &link.Muted{}}, []string{"Changed by you", "Muted"}},
		{"muted for a week", link.About{Muted: &link.Muted{Until: now.AddDate(0, 0, 7)}}, []string{"Muted until Sat 28 Nov"}},
		{"muted for long", link.About{Muted: &link.Muted{Until: now.AddDate(1, 0, 0)}}, []string{"Muted until 21 November 2027"}},
	} {
		var got []string
		for _, m := range marksOf(words.Locale{}, c.a, now) {
			got = append(got, m.Text)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestFaultsAreSortedByFile(t *testing.T) {
	fault := func(file, what string) link.Fault { return link.Fault{File: file, What: what} }
	got := filesOf([]link.Fault{fault("b", "1"), fault("a", "2"), fault("b", "3")})
	if len(got) != 2 || got[0].path != "b" || len(got[0].faults) != 2 || got[0].faults[1].What != "3" || got[1].path != "a" {
		t.Errorf("got %+v", got)
	}
	if got := filesOf(nil); got != nil {
		t.Errorf("no faults are in the files %+v", got)
	}
}
