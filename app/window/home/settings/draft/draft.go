// Package draft is the settings while a person changes them: those in force, what has been typed and cannot work yet, and what
// of it is to be sent to the resident. Nothing that cannot work ever is.
//
// It is pure, and may import the reminders and below.
//
// The decision that took an argument: two settings can be wrong each by itself and right together, such as other working hours
// and a schedule in them. So what is wrong is kept, and tried again with whatever is changed next; what works together is sent
// together, as one change that can be undone in one go.
package draft

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"

	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
	"posturebreak/reminders/words"
)

// Draft is the settings in force with what has been typed besides. It has one owner.
type Draft struct {
	values    reminders.Settings
	catalogue stretch.Catalogue
	pending   map[string]json.RawMessage // typed, and not fit to be sent, by key
}

// New returns a draft of the settings in force.
func New(values reminders.Settings, catalogue stretch.Catalogue) *Draft {
	return &Draft{values: values, catalogue: catalogue, pending: map[string]json.RawMessage{}}
}

// Values are the settings in force, as far as is known: a change that is sent counts at once.
func (d *Draft) Values() reminders.Settings { return d.values }

// Take takes over what is in force now. What has been typed stays.
func (d *Draft) Take(values reminders.Settings, catalogue stretch.Catalogue) {
	d.values, d.catalogue = values, catalogue
}

// Forget drops what was typed for a key and could not be sent.
func (d *Draft) Forget(key string) { delete(d.pending, key) }

// Change is what is to be sent. Settled lists the keys whose typed values it has in it.
type Change struct {
	Key     string // "" for all settings
	Value   json.RawMessage
	Settled []string
}

// Try takes a value for a key. It returns what is to be sent, or, where the value cannot work, why not: a [Problem].
func (d *Draft) Try(key string, value any) (Change, error) {
	raw, err := json.Marshal(value)
	if err != nil {
		return Change{}, fmt.Errorf("write the setting %s: %w", key, err)
	}
	d.pending[key] = raw
	if len(d.pending) > 1 {
		if change, ok := d.together(); ok {
			return change, nil
		}
	}
	changed, err := d.with(key, raw)
	if err != nil {
		return Change{}, err
	}
	d.values = changed
	delete(d.pending, key)
	return Change{Key: key, Value: raw, Settled: []string{key}}, nil
}

// together is all that was typed as one change, where it works.
func (d *Draft) together() (Change, bool) {
	all, keys := d.values, slices.Sorted(maps.Keys(d.pending))
	for _, key := range keys {
		changed, err := all.With(key, d.pending[key])
		if err != nil {
			return Change{}, false
		}
		all = changed
	}
	if _, err := reminders.NewRules(all, d.catalogue); err != nil {
		return Change{}, false
	}
	whole, err := all.Get("")
	if err != nil {
		return Change{}, false
	}
	d.values = all
	clear(d.pending)
	return Change{Value: whole, Settled: keys}, true
}

// with is the settings with one other value, where they work.
func (d *Draft) with(key string, value json.RawMessage) (reminders.Settings, error) {
	changed, err := d.values.With(key, value)
	if err != nil {
		return changed, Problem{err}
	}
	if _, err := reminders.NewRules(changed, d.catalogue); err != nil {
		return changed, Problem{err}
	}
	return changed, nil
}

// Problem is why a value cannot work: one or more settings that would be wrong.
type Problem struct{ err error }

var _ words.Sayer = Problem{}

// Error says it in English.
func (p Problem) Error() string { return p.err.Error() }

// Unwrap is the setting error, or all of them.
func (p Problem) Unwrap() error { return p.err }

// Said is what is wrong and what to do about it, in a language, without the keys: they stand beside the field.
func (p Problem) Said(l words.Locale) string {
	var all reminders.SettingErrors
	if errors.As(p.err, &all) && len(all) > 0 {
		return all[0].Said(l) // one at a time: what comes after it is mostly its consequence
	}
	return words.MessageOf(p.err).Said(l)
}
