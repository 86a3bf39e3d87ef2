package stretches

import (
	"fmt"
	"time"

	"posturebreak/app/link"
	"posturebreak/app/window/home/names"
	"posturebreak/app/window/look"
	"posturebreak/reminders/stretch"
	"posturebreak/reminders/words"
)

// counted says how many stretches there are, out of all.
func counted(b *words.Book, shown, all int) string {
	if shown == all {
		return b.Count(all, "%d stretch", "%d stretches")
	}
	return b.Count(shown, "%d of %d stretches", "%d of %d stretches", all)
}

// whereWords names a kind of place.
func whereWords(b *words.Book, w where) string {
	switch w {
	case sitting:
		return b.In("filter", "Sitting")
	case standing:
		return b.In("filter", "Standing")
	case wall:
		return b.In("filter", "At a wall")
	case doorway:
		return b.In("filter", "In a doorway")
	case floor:
		return b.In("filter", "On the floor")
	}
	return string(w)
}

// withinWords names a limit of time.
func withinWords(b *words.Book, d time.Duration) string {
	return b.Count(int(d/time.Minute), "Up to %d minute", "Up to %d minutes")
}

// partWords names a part of a filter as it stands on the page.
func partWords(b *words.Book, f filter, p part) string {
	switch p {
	case byQuery:
		return f.Query
	case byDesk:
		return b.In("filter", "At my desk")
	case byHave:
		return b.In("filter", "With what I have")
	case byLiked:
		return b.In("filter", "Favourites")
	case byOwn:
		return b.In("filter", "My own")
	case byLength:
		return withinWords(b, f.Within)
	case byWhere:
		return listed(b, f.Where, whereWords)
	case byDirection:
		return listed(b, f.Directions, names.Direction)
	}
	return ""
}

func listed[T any](b *words.Book, list []T, name func(*words.Book, T) string) string {
	said := make([]string, len(list))
	for i, one := range list {
		said[i] = name(b, one)
	}
	return b.Or(said...)
}

// liftWords is what a button says that gives up a part of the filter.
func liftWords(b *words.Book, f filter, l lift) string {
	return b.Count(l.Count, "Without “%[2]s”: %[1]d stretch", "Without “%[2]s”: %[1]d stretches", partWords(b, f, l.Part))
}

// directions names what a stretch moves, the main direction first.
func directions(b *words.Book, s stretch.Stretch) string {
	return b.Commas(said(s.Directions, func(d stretch.Direction) string { return names.Direction(b, d) })...)
}

// needs names what a way to do a stretch needs.
func needs(b *words.Book, way stretch.Stretch) string {
	if len(way.Equipment) == 0 {
		return b.Say("Nothing")
	}
	return b.Commas(said(way.Equipment, func(e string) string { return names.Equipment(b, e) })...)
}

func said[T any](list []T, name func(T) string) []string {
	all := make([]string, len(list))
	for i, one := range list {
		all[i] = name(one)
	}
	return all
}

// rhythmWords says how often a stretch comes round.
func rhythmWords(b *words.Book, d time.Duration) string {
	switch {
	case d == aDay:
		return b.Say("Once a day")
	case d == aWeek:
		return b.Say("Once a week")
	case d%aDay == 0:
		return b.Count(int(d/aDay), "Every %d day", "Every %d days")
	case d%time.Hour == 0:
		return b.Count(int(d/time.Hour), "Every %d hour", "Every %d hours")
	}
	return b.Count(int(d/time.Minute), "Every %d minute", "Every %d minutes")
}

// rhythmChoice is a rhythm in the list to choose from, where 0 is the published one.
func rhythmChoice(b *words.Book, a link.About, d time.Duration) string {
	if d > 0 {
		return rhythmWords(b, d)
	}
	if c := a.Stretch.Cadence; c != nil {
		return b.Say("As published: %s", rhythmWords(b, time.Duration(*c)*time.Minute))
	}
	return b.Say("No rhythm of its own")
}

// measureName names a figure of a dose.
func measureName(b *words.Book, f measure) string {
	switch f {
	case holdMeasure:
		return b.In("dose", "Hold")
	case repsMeasure:
		return b.In("dose", "Repetitions")
	case setsMeasure:
		return b.In("dose", "Sets")
	}
	return ""
}

// measureWords is a figure of a dose with its unit.
func measureWords(b *words.Book, f measure, n int) string {
	if f == holdMeasure {
		return b.Say("%d s", n)
	}
	return b.Say("%d", n)
}

// measureNote says who settles a figure, and between which ends.
func measureNote(b *words.Book, f measure, a link.About) string {
	least, most := measureWords(b, f, f.of(a.Least)), measureWords(b, f, f.of(a.Most))
	if f.of(a.Adjusted) > 0 {
		return b.Say("Fixed by you, between %s and %s", least, most)
	}
	return b.Say("Grows with your answers, between %s and %s", least, most)
}

// lastWords says when a stretch was last done.
func lastWords(l words.Locale, a link.About, now time.Time) string {
	if a.Last.IsZero() {
		return l.Say("You have not done this one yet.")
	}
	last := a.Last.In(now.Location())
	if last.Year() != now.Year() {
		return l.Say("Last done on %s.", l.FullDate(last))
	}
	if last.Format(time.DateOnly) == now.Format(time.DateOnly) {
		return l.Say("Last done today at %s.", l.Clock(last))
	}
	return l.Say("Last done on %s.", l.LongDate(last))
}

// weekWords says how often a stretch was done in the last seven days.
func weekWords(b *words.Book, a link.About) string {
	if a.Last.IsZero() {
		return ""
	}
	if a.Week == 0 {
		return b.Say("Not in the last seven days.")
	}
	return b.Count(a.Week, "Once in the last seven days.", "%d times in the last seven days.")
}

// feltWords says the last answers, the newest last.
func feltWords(b *words.Book, a link.About) string {
	var answers []string
	for _, felt := range a.Felt {
		switch felt {
		case stretch.Good:
			answers = append(answers, b.In("felt", "good"))
		case stretch.Hard:
			answers = append(answers, b.In("felt", "hard"))
		case stretch.Hurt:
			answers = append(answers, b.In("felt", "it hurt"))
		case stretch.NotSaid:
		}
	}
	if len(answers) == 0 {
		return ""
	}
	return b.Say("How it felt, the latest last: %s.", b.Commas(answers...))
}

// mark is a short word on the picture of a card.
type mark struct {
	Text   string
	Icon   look.Icon // in place of the text, which is for those who listen then
	Strong bool      // in the accent
	Quiet  bool      // not on a picture
}

// marksOf lists what marks a stretch, the most telling first.
func marksOf(l words.Locale, a link.About, now time.Time) []mark {
	var all []mark
	if a.Rank == 1 {
		all = append(all, mark{Text: l.In("mark", "Next up"), Strong: true})
	}
	if a.Favourite {
		all = append(all, mark{Text: l.In("mark", "Favourite"), Icon: look.IconStarFull})
	}
	switch a.Origin {
	case link.Own:
		all = append(all, mark{Text: l.In("mark", "Your own")})
	case link.Changed:
		all = append(all, mark{Text: l.In("mark", "Changed by you")})
	case link.BuiltIn:
	}
	if m := a.Muted; m != nil {
		all = append(all, mark{Text: mutedMark(l, m, now)})
	}
	return all
}

func mutedMark(l words.Locale, m *link.Muted, now time.Time) string {
	if m.Until.IsZero() {
		return l.In("mark", "Muted")
	}
	until := m.Until.In(now.Location())
	if until.Sub(now) > 300*aDay {
		return l.In("mark", "Muted until %s", l.FullDate(until))
	}
	return l.In("mark", "Muted until %s", l.Date(until))
}

// clock is a time in a timeline: "1:05".
func clock(d time.Duration) string {
	s := int(d.Round(time.Second) / time.Second)
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}

// whyWords says why a stretch is recommended now, or why it is not.
func whyWords(b *words.Book, a link.About) string {
	switch {
	case a.Muted != nil && a.Muted.Words != "":
		return a.Muted.Words
	case a.Rank == 1:
		return b.Say("It is what would be recommended now. %s", a.Why)
	case a.Rank == 0:
		return b.Say("It is left out at present. %s", a.Why)
	}
	return b.Say("It is number %d of what could be recommended now. %s", a.Rank, a.Why)
}

// originWords says where a stretch of the person's own lives.
func originWords(b *words.Book, o link.Origin) string {
	if o == link.Changed {
		return b.Say("This file of yours takes the place of the built-in stretch.")
	}
	return b.Say("This stretch is your own, from this file.")
}
