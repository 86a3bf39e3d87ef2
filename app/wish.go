package app

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"maps"
	"slices"
	"time"

	"posturebreak/app/link"
	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
	"posturebreak/reminders/words"
)

// grant does what a request asks for that changes settings or history, or opens the home window. It reports false for a
// request that is none of these.
func (a *App) grant(ctx context.Context, r link.Request) (link.Reply, bool) {
	switch r.Do { //nolint:exhaustive // obey and research do the others
	case link.Open:
		if why := a.openHome(ctx, r.Page, r.Stretch); why != "" {
			return link.Reply{Error: why}, true
		}
		return link.Reply{Words: a.Rules.Locale().Say("The window is open.")}, true
	case link.Get:
		value, err := a.Rules.Settings().Get(r.Key)
		return replyTo(link.Reply{Value: value}, err, a.Rules.Locale()), true
	case link.Set:
		return a.set(ctx, r.Key, r.Value), true
	case link.ResetSettings:
		value, err := reminders.DefaultSettings().Get("")
		if err != nil {
			return replyTo(link.Reply{}, err, a.Rules.Locale()), true
		}
		return a.set(ctx, "", value), true
	case link.MendSettings:
		return a.mendSettings(ctx), true
	case link.Mute:
		return a.muteFor(ctx, r), true
	case link.Favourite:
		return a.favourite(ctx, r.Stretch, r.On), true
	case link.Adjust:
		return a.adjust(ctx, r.Adjust), true
	case link.GoTo:
		return a.goToPlace(ctx, r.Place), true
	case link.DeleteHistory:
		return a.deleteHistory(ctx), true
	case link.RestoreHistory:
		return a.restoreHistory(ctx), true
	}
	return link.Reply{}, false
}

// replyTo is the reply, or why there is none.
func replyTo(done link.Reply, err error, l words.Locale) link.Reply {
	if err == nil {
		return done
	}
	why := words.MessageOf(err).Said(l)
	if _, broken := errors.AsType[brokenFile](err); broken {
		why = l.Say("The settings file has a mistake in it; mend that first. %s", why)
	}
	return link.Reply{Error: why, Faults: faultsOf(err, l)}
}

// set changes one setting; all for the key "".
func (a *App) set(ctx context.Context, key string, value json.RawMessage) link.Reply {
	before := json.RawMessage("null") // a block that is new: to take it away undoes it
	err := a.change(ctx, func(s reminders.Settings) (reminders.Settings, error) {
		if old, err := s.Get(key); err == nil {
			before = old
		}
		return s.With(key, value) //nolint:wrapcheck // it names the key
	})
	return replyTo(link.Reply{Words: a.Rules.Locale().Say("The setting is changed."), Value: before}, err, a.Rules.Locale())
}

// mendSettings writes the settings in force over a file that cannot be used. A copy of the file is kept.
func (a *App) mendSettings(ctx context.Context) link.Reply {
	say := a.Rules.Locale()
	if _, err := a.Settings.Load(a.Rules.Catalogue()); err == nil {
		return link.Reply{Error: say.Say("The settings file is in order.")}
	}
	copied, err := a.Settings.SetAside()
	if err == nil {
		err = a.Settings.Save(a.Rules.Settings())
	}
	if err != nil {
		a.Log.Error("the settings file cannot be written anew", "error", err)
		return link.Reply{Error: say.Say("The settings file could not be written: %v", err)}
	}
	a.Broken = nil
	a.Notices.Withdraw(complaint)
	a.step(ctx, reminders.SettingsChanged{})
	return link.Reply{Words: say.Say("The settings file is written anew. The old one is kept: %s", copied)}
}

// brokenFile says that the settings file cannot be changed, because of what is wrong with it.
type brokenFile struct{ error }

// Unwrap is what is wrong with it.
func (b brokenFile) Unwrap() error { return b.error }

// change alters the settings, puts them in force and writes them. It begins with the file as it is now, so that nothing is lost
// that was written there a moment ago; and it leaves a file alone that has a mistake in it.
func (a *App) change(ctx context.Context, alter func(reminders.Settings) (reminders.Settings, error)) error {
	current, err := a.Settings.Load(a.Rules.Catalogue())
	if err != nil {
		return brokenFile{err}
	}
	s, err := alter(current.Settings())
	if err != nil {
		return err
	}
	rules, err := reminders.NewRules(s, a.Rules.Catalogue())
	if err != nil {
		return err //nolint:wrapcheck // it names the keys
	}
	a.adopt(rules)
	a.Broken = nil
	err = a.Settings.Save(s)
	a.step(ctx, reminders.SettingsChanged{})
	a.settleLogin(ctx)
	if err != nil {
		a.Log.Error("the settings could not be written", "error", err)
		return words.Wrong("It is in force until the program ends, but could not be written: %v", err)
	}
	return nil
}

// resettle changes the settings for somebody who is told in a.refused when it cannot be.
func (a *App) resettle(ctx context.Context, alter func(*reminders.Settings)) {
	err := a.change(ctx, func(s reminders.Settings) (reminders.Settings, error) {
		alter(&s)
		return s, nil
	})
	if err != nil {
		a.Log.Error("the settings cannot be changed", "error", err)
		a.refused = replyTo(link.Reply{}, err, a.Rules.Locale()).Error
	}
}

// muteFor leaves a stretch or a region out, for days or for good.
func (a *App) muteFor(ctx context.Context, r link.Request) link.Reply {
	say := a.Rules.Locale()
	region := slices.Contains(stretch.Areas(), r.Stretch)
	s, known := a.Rules.Catalogue().ByID(r.Stretch)
	if !known && !region {
		return link.Reply{Error: say.Say("There is no stretch and no region %q.", r.Stretch)}
	}
	name := cmp.Or(s.Name, stretch.AreaName(say.Book, r.Stretch))
	if r.Days > 0 {
		wish := reminders.Mute{Stretch: r.Stretch, For: time.Duration(r.Days) * 24 * time.Hour}
		if region {
			wish.Stretch, wish.Area = "", r.Stretch
		}
		a.step(ctx, wish)
		return a.unless(say.Count(r.Days, "Left out for %d day: %s.", "Left out for %d days: %s.", name))
	}
	a.resettle(ctx, func(s *reminders.Settings) {
		list := &s.Stretch.Mute
		if region {
			list = &s.Stretch.Spare
		}
		*list = with(*list, r.Stretch, true)
	})
	return a.unless(say.Say("Left out from now on: %s.", name))
}

// unless is the reply that something was done, unless it was refused.
func (a *App) unless(done string) link.Reply {
	if a.refused != "" {
		return link.Reply{Error: a.refused}
	}
	return link.Reply{Words: done}
}

// favourite says whether one a day is wanted of a stretch.
func (a *App) favourite(ctx context.Context, id string, on bool) link.Reply {
	say := a.Rules.Locale()
	stretch, known := a.Rules.Catalogue().ByID(id)
	if !known && on {
		return link.Reply{Error: say.Say("There is no stretch %q.", id)}
	}
	a.resettle(ctx, func(s *reminders.Settings) { s.Stretch.Favourites = with(s.Stretch.Favourites, id, on) })
	if on {
		return a.unless(say.Say("%s is a favourite: you get one a day.", stretch.Name))
	}
	return a.unless(say.Say("%s is no favourite any more.", cmp.Or(stretch.Name, id)))
}

// with is a list of words with one, or without it.
func with(list []string, word string, on bool) []string {
	list = slices.DeleteFunc(slices.Clone(list), func(other string) bool { return other == word })
	if on {
		list = append(list, word)
	}
	return list
}

// adjust settles rhythm and dose of one stretch.
func (a *App) adjust(ctx context.Context, to *reminders.Adjustment) link.Reply {
	if to == nil || to.Stretch == "" {
		return link.Reply{Error: a.Rules.Locale().Say("It is not said which stretch.")}
	}
	a.resettle(ctx, func(s *reminders.Settings) {
		s.Stretch.Adjust = slices.DeleteFunc(slices.Clone(s.Stretch.Adjust), func(other reminders.Adjustment) bool { return other.Stretch == to.Stretch })
		if *to != (reminders.Adjustment{Stretch: to.Stretch}) {
			s.Stretch.Adjust = append(s.Stretch.Adjust, *to)
		}
	})
	return a.unless(a.Rules.Locale().Say("The dose is settled."))
}

// goToPlace says where the person is; nowhere in particular for "".
func (a *App) goToPlace(ctx context.Context, name string) link.Reply {
	a.resettle(ctx, func(s *reminders.Settings) { s.Stretch.Place = name })
	if name == "" {
		return a.unless(a.Rules.Locale().Say("Your place: none."))
	}
	return a.unless(a.Rules.Locale().Say("Your place: %s.", name))
}

// deleteHistory deletes all that is told of the past. What the person does not want for some days, and what hurt, is no tale of
// the past but care for the next days, and stays.
func (a *App) deleteHistory(ctx context.Context) link.Reply {
	n, err := a.Keeper.Delete(ctx)
	if err != nil {
		return replyTo(link.Reply{}, err, a.Rules.Locale())
	}
	a.unkept.Entries, a.unkept.Decisions = nil, nil
	was := a.state.Memory
	a.relearn(ctx, reminders.Relearnt{Memory: stretch.Memory{Muted: was.Muted, Spared: was.Spared, Sore: was.Sore}})
	return link.Reply{Words: a.Rules.Locale().Count(n,
		"The history is deleted: %d entry. It can be brought back until the home window closes.",
		"The history is deleted: %d entries. It can be brought back until the home window closes.")}
}

// restoreHistory undoes a deletion.
func (a *App) restoreHistory(ctx context.Context) link.Reply {
	n, then, since, err := a.Keeper.Restore(ctx)
	if err != nil {
		return replyTo(link.Reply{}, err, a.Rules.Locale())
	}
	if n == 0 {
		return link.Reply{Error: a.Rules.Locale().Say("There is nothing to bring back.")}
	}
	memory, today := then.Memory, a.state.Today
	for _, e := range since {
		memory = a.Rules.Learn(memory, e)
	}
	memory.Muted, memory.Spared = joined(memory.Muted, a.state.Memory.Muted), joined(memory.Spared, a.state.Memory.Spared)
	if then.Day == a.state.Day {
		today = today.Plus(then.Today)
	}
	a.relearn(ctx, reminders.Relearnt{Memory: memory, Today: today})
	return link.Reply{Words: a.Rules.Locale().Count(n, "The history is back: %d entry.", "The history is back: %d entries.")}
}

// joined is a copy of one map with another laid over it.
func joined(one, over map[string]time.Time) map[string]time.Time {
	all := maps.Clone(one)
	if all == nil {
		return maps.Clone(over)
	}
	maps.Copy(all, over)
	return all
}
