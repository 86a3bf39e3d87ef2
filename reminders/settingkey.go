package reminders

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"posturebreak/reminders/strict"
	"posturebreak/reminders/words"
)

// keyPath is the way to one setting, as a key names it: "break.length", "reminder[1].schedule" counted from 1, or by the id of
// the element "reminder.stretch.schedule" and, where that has a dot or a blank in it, "place[my desk].equipment".
type keyPath []string

// parseKey splits a key into its steps. What is in brackets is one step, whatever signs it has.
func parseKey(key string) (keyPath, error) {
	var path keyPath
	for rest := key; rest != ""; {
		var step string
		if inside, ok := strings.CutPrefix(rest, "["); ok {
			step, rest, ok = strings.Cut(inside, "]")
			if !ok {
				return nil, &SettingError{Key: key, Problem: words.Later("a bracket is not closed"), Remedy: words.Later("write a key such as reminder[1].schedule")}
			}
		} else {
			end := strings.IndexAny(rest, ".[")
			if end < 0 {
				end = len(rest)
			}
			step, rest = rest[:end], rest[end:]
		}
		if step == "" {
			return nil, &SettingError{Key: key, Problem: words.Later("is no key"), Remedy: words.Later("write a key such as break.length or reminder[1].schedule")}
		}
		path = append(path, step)
		rest = strings.TrimPrefix(rest, ".")
	}
	return path, nil
}

// errNoElement says that a list has no such element.
var errNoElement = errors.New("there is no such element")

// found is one setting inside settings that can be changed.
type found struct {
	value reflect.Value // settable
	list  reflect.Value // the list that it is an element of; not valid for others
	index int           // in the list, from 0
	name  string        // of an element of a list of blocks, as the path has it: its id, or a number
}

// element says whether the setting can be taken away.
func (f found) element() bool { return f.list.IsValid() }

// find walks to a setting. For the name of an element that a list of blocks does not have it answers the list, the name and
// an error that matches [errNoElement].
func (s *Settings) find(key string) (found, error) {
	path, err := parseKey(key)
	if err != nil {
		return found{}, err
	}
	f := found{value: reflect.ValueOf(s).Elem()}
	for i, step := range path {
		last := i == len(path)-1
		f, err = f.step(step)
		switch {
		case errors.Is(err, errNoElement) && last:
			return f, fmt.Errorf("%w: %w", err, noElement(key, f))
		case errors.Is(err, errNoElement):
			return f, noElement(key, f)
		case err != nil:
			return f, &SettingError{Key: key, Problem: words.MessageOf(err), Remedy: words.Later("run posturebreak settings get to see all keys")}
		}
	}
	return f, nil
}

func noElement(key string, f found) error {
	names := strings.Join(identities(f.list), ", ")
	if names == "" {
		return &SettingError{Key: key, Problem: words.Later("there is no %q; the list is empty", f.name)}
	}
	return &SettingError{Key: key, Problem: words.Later("there is no %q", f.name), Remedy: words.Later("choose from %s", names)}
}

// step goes one step deeper.
func (f found) step(name string) (found, error) {
	switch v := f.value; v.Kind() { //nolint:exhaustive // settings are made of nothing else
	case reflect.Struct:
		for i := range v.NumField() {
			if keyOf(v.Type().Field(i)) == name {
				return found{value: v.Field(i)}, nil
			}
		}
		return f, words.Wrong("%q is not a key that is known here", name)
	case reflect.Slice:
		i := elementIndex(v, name)
		if i < 0 {
			return found{list: v, name: name}, errNoElement
		}
		return found{value: v.Index(i), list: v, index: i, name: name}, nil
	default:
		return f, words.Wrong("%q cannot be: there is nothing inside this setting", name)
	}
}

// elementIndex is the index of the element with a number, from 1, or with an id; -1 when there is none.
func elementIndex(list reflect.Value, name string) int {
	if n, err := strconv.Atoi(name); err == nil {
		if n < 1 || n > list.Len() {
			return -1
		}
		return n - 1
	}
	return slices.Index(identities(list), name)
}

// identities are the ids of a list of blocks: what stands in their first field. A list of words has none.
func identities(list reflect.Value) []string {
	if list.Type().Elem().Kind() != reflect.Struct {
		return nil
	}
	ids := make([]string, list.Len())
	for i := range ids {
		ids[i] = list.Index(i).Field(0).String()
	}
	return ids
}

// keyOf is what a field is called in the file.
func keyOf(field reflect.StructField) string { return field.Tag.Get("toml") }

// SettingKeys lists the keys of all settings in the order of the file, those of lists of blocks counted from 1.
func SettingKeys(s Settings) []string { return keysIn(reflect.ValueOf(s), "") }

func keysIn(v reflect.Value, key string) []string {
	var keys []string
	switch {
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			keys = append(keys, keysIn(v.Field(i), strict.Join(key, keyOf(v.Type().Field(i))))...)
		}
	case v.Kind() == reflect.Slice && v.Type().Elem().Kind() == reflect.Struct:
		for i := range v.Len() {
			keys = append(keys, keysIn(v.Index(i), strict.Element(key, i+1))...)
		}
	default:
		keys = append(keys, key)
	}
	return keys
}
