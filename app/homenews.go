package app

import (
	"context"
	"path/filepath"
	"reflect"
	"slices"
	"time"

	"posturebreak/app/link"
	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
	"posturebreak/reminders/strict"
	"posturebreak/reminders/words"
)

// news are the parts of the home window that have changed since they were told last, and notes them as told.
func (a *App) news(ctx context.Context) link.Home {
	h := a.home
	var news link.Home
	now := a.now()
	changed(&h.told.Look, &news.Look, a.look())
	changed(&h.told.Status, &news.Status, *a.status())
	changed(&h.told.Settings, &news.Settings, a.homeSettings())
	changed(&h.told.Today, &news.Today, a.today(ctx, now))
	if basis := a.rankedNow(now); !reflect.DeepEqual(basis, h.ranked) {
		if h.own.byID == nil || basis.files != h.ranked.files || basis.language != h.ranked.language {
			h.own = a.ownFiles()
		}
		h.ranked = basis
		changed(&h.told.Stretches, &news.Stretches, a.abouts(now, h.own.byID))
		changed(&h.told.Faults, &news.Faults, h.own.faults)
	}
	return news
}

// changed puts a part among the news if it is another than was told.
func changed[T any](told, news **T, part T) {
	if *told == nil || !reflect.DeepEqual(**told, part) {
		*told, *news = &part, &part
	}
}

// homeSettings are the settings in force and where they live.
func (a *App) homeSettings() link.Settings {
	return link.Settings{
		Values: a.Rules.Settings(), Path: a.Paths.Settings, Data: a.Paths.Data, Own: a.Paths.Stretches,
		Faults: faultsOf(a.Broken, a.Rules.Locale()), Without: a.without(),
	}
}

// without says which settings have no effect here, and why.
func (a *App) without() map[string]string {
	none, say := map[string]string{}, a.Rules.Locale()
	if a.Sensors == nil || !a.attention.felt.Sensing {
		none["break.starts_itself"] = say.Say("This desktop does not tell when hands rest, so a stretch starts when you press Start.")
	}
	if a.Players == nil {
		none["break.pause_music"] = say.Say("Players of music cannot be reached here.")
	}
	if place := a.Rules.Settings().Stretch.Place; place != "" {
		why := say.Say("Your place decides this: %s.", place)
		none["stretch.desk_only"], none["stretch.equipment"] = why, why
	}
	if !a.loginWhy.Empty() {
		none["system.autostart"] = a.loginWhy.Said(say)
	}
	return none
}

// faultsOf are the problems in an error, each for itself, in a language as far as there are words in it.
func faultsOf(err error, l words.Locale) []link.Fault {
	faults := []link.Fault{}
	switch e := err.(type) { //nolint:errorlint // the tree is walked here
	case nil:
	case strict.Problem:
		fault := link.Fault{File: e.File, Line: e.Line, Column: e.Column, Key: e.Key, What: e.What, Remedy: e.Remedy}
		if e.Words != nil {
			fault.What, fault.Remedy = e.Words.Said(l), ""
		}
		faults = append(faults, fault)
	case *reminders.SettingError:
		faults = append(faults, link.Fault{Key: e.Key, What: e.Problem.Said(l), Remedy: e.Remedy.Said(l)})
	case interface{ Unwrap() []error }:
		for _, one := range e.Unwrap() {
			faults = append(faults, faultsOf(one, l)...)
		}
	case interface{ Unwrap() error }:
		if faults = faultsOf(e.Unwrap(), l); len(faults) == 1 && faults[0].File == "" && faults[0].Key == "" {
			faults[0].What = err.Error() // the text around it says where
		}
	default:
		faults = append(faults, link.Fault{What: err.Error()})
	}
	return faults
}

// today is the day so far and what is still to come.
func (a *App) today(ctx context.Context, now time.Time) link.Today {
	date := now.Format(time.DateOnly)
	today := link.Today{Date: date, Planned: []link.Planned{}, Entries: []reminders.Entry{}, Journal: []reminders.Decision{}}
	today.Opens, today.Closes = a.Rules.WorkOn(now)
	for _, p := range a.Rules.PlannedOn(a.state, now) {
		today.Planned = append(today.Planned, link.Planned(p))
	}
	if told := a.home.told.Today; told != nil && a.home.dayRead == date {
		today.Entries, today.Journal = told.Entries, told.Journal
		return today
	}
	entries, err := a.Archive.Day(ctx, date)
	journal, journalErr := a.Archive.Journal(ctx, now.Add(-24*time.Hour))
	for _, err := range []error{err, journalErr} {
		if err != nil {
			a.Log.Error("the day cannot be read for the home window", "error", err)
			return today
		}
	}
	a.home.dayRead = date
	today.Entries = append(today.Entries, entries...)
	today.Journal = append(today.Journal, last(journal, link.MaxJournal)...)
	return today
}

// ranked is what the list of stretches depends on.
type ranked struct {
	memory   stretch.Memory
	settings reminders.Settings
	hour     time.Time // within one, the order of equals stays
	files    int       // how often the catalogue was read anew
	language string
}

func (a *App) rankedNow(now time.Time) ranked {
	return ranked{a.state.Memory, a.Rules.Settings(), now.Truncate(time.Hour).UTC(), a.catalogues, a.voice().Tag()}
}

// abouts tells about all stretches. Files are those of the person's own, by id.
func (a *App) abouts(now time.Time, files map[string]ownFile) []link.About {
	list := []link.About{}
	all := a.Rules.Catalogue().All()
	for i, about := range a.Rules.AboutAll(a.state, now) {
		list = append(list, aboutOf(a.voice().Book, all[i], about, files[all[i].ID]))
	}
	return list
}

// mutedBy says what the codes of what is left out stand for; other codes are no mute.
func mutedBy(code string) (link.MutedBy, bool) {
	by, ok := map[string]link.MutedBy{"muted": link.MutedByPerson, "spared": link.MutedByArea, "hurt": link.MutedByPain}[code]
	return by, ok
}

func aboutOf(b *words.Book, s stretch.Stretch, a reminders.About, file ownFile) link.About {
	about := link.About{
		Stretch: s, Ways: usualFirst(s.Ways(), a.Way.Variant), Origin: file.origin(), File: file.path, Favourite: a.Favourite,
		Dose: a.Dose, Least: a.Least, Most: a.Most, DoseWords: doseWords(b, a.Way, a.Dose), Published: s.DoseWords(b), Length: a.Length,
		Every: a.Every, EveryOwn: a.EveryOwn, Adjusted: a.Fixed, Last: a.Last, Week: a.Week, Felt: a.Felt, Rank: a.Rank, Why: a.Why,
	}
	if by, muted := mutedBy(a.LeftOut.Code); muted {
		about.Muted = &link.Muted{Until: a.LeftOut.Until, By: by, Words: a.LeftOut.Words}
	}
	return about
}

// doseWords says an amount as the dosage is said.
func doseWords(b *words.Book, s stretch.Stretch, a stretch.Amount) string {
	exactly := func(published *stretch.Range, n int) *stretch.Range {
		if n == 0 {
			return published
		}
		return &stretch.Range{Min: n, Max: n}
	}
	s.Dose.Hold, s.Dose.Reps, s.Dose.Sets = exactly(s.Dose.Hold, a.Hold), exactly(s.Dose.Reps, a.Reps), exactly(s.Dose.Sets, a.Sets)
	s.Cadence = nil
	return s.DoseWords(b)
}

// usualFirst puts the way that the settings allow to the front.
func usualFirst(ways []stretch.Stretch, variant string) []stretch.Stretch {
	i := slices.IndexFunc(ways, func(way stretch.Stretch) bool { return way.Variant == variant })
	if i <= 0 {
		return ways
	}
	way := ways[i]
	return slices.Insert(slices.Delete(ways, i, i+1), 0, way)
}

// ownFile is where a stretch of the person's own is.
type ownFile struct {
	path    string
	changes bool // it takes the place of one that comes with the program
}

func (f ownFile) origin() link.Origin {
	switch {
	case f.path == "":
		return link.BuiltIn
	case f.changes:
		return link.Changed
	}
	return link.Own
}

// ownFiles are the files of the person's own by the ids of their stretches, and what is wrong with those that cannot be used.
type ownFiles struct {
	byID   map[string]ownFile
	faults []link.Fault
}

// ownFiles reads the files of the person's own.
func (a *App) ownFiles() ownFiles {
	files := map[string]ownFile{}
	for _, own := range a.Own() {
		files[own.Stretch] = ownFile{path: own.Path, changes: own.Replaces}
	}
	faults := faultsOf(a.Unread, a.Rules.Locale())
	for i, f := range faults {
		if f.File != "" && !filepath.IsAbs(f.File) {
			faults[i].File = filepath.Join(a.Paths.Stretches, f.File)
		}
	}
	return ownFiles{files, faults}
}
