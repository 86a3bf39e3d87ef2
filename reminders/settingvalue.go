package reminders

import (
	"bytes"
	"encoding"
	"encoding/json"
	"errors"
	"io"
	"reflect"
	"slices"
	"strings"

	"posturebreak/reminders/strict"
	"posturebreak/reminders/words"
)

// Get returns the setting at a key in its JSON form, all settings for "". The error is a [*SettingError].
func (s Settings) Get(key string) (json.RawMessage, error) {
	f, err := s.find(key)
	if err != nil {
		return nil, plain(err)
	}
	return encoded(key, f.value)
}

// With returns the settings with another value at a key; all settings for "". The value is in its JSON form. Of a block, only
// what it names is replaced. Null is the value by default, and takes an element of a list away. A key that names a block which
// a list does not have yet, "reminder.eyes", adds it.
//
// That the value can be read does not mean that it can work: see [NewRules]. The error is a [*SettingError].
func (s Settings) With(key string, value json.RawMessage) (Settings, error) {
	s, err := s.copied()
	if err != nil {
		return s, err
	}
	f, err := s.find(key)
	if errors.Is(err, errNoElement) && f.canGrow() && !isNull(value) {
		f, err = f.grown(), nil
	}
	if err != nil {
		return s, plain(err)
	}
	if isNull(value) {
		s.clear(key, f)
		return s, nil
	}
	fresh := reflect.New(f.value.Type())
	if f.value.Kind() == reflect.Struct {
		fresh.Elem().Set(f.value)
	}
	if err := decoded(value, fresh.Interface()); err != nil {
		return s, wrongValue(key, f.value.Type(), err)
	}
	f.value.Set(fresh.Elem())
	return s, nil
}

// copied is a copy that shares nothing.
func (s Settings) copied() (Settings, error) {
	var c Settings
	text, err := json.Marshal(s)
	if err == nil {
		err = json.Unmarshal(text, &c)
	}
	if err != nil {
		return c, &SettingError{Problem: words.MessageOf(err)}
	}
	return c, nil
}

// canGrow says whether a block of that name can be added to the list.
func (f found) canGrow() bool {
	return f.list.IsValid() && f.list.Type().Elem().Kind() == reflect.Struct && strings.Trim(f.name, "0123456789") != ""
}

// grown adds a block of that name to the list.
func (f found) grown() found {
	block := reflect.New(f.list.Type().Elem()).Elem()
	block.Field(0).SetString(f.name)
	f.list.Set(reflect.Append(f.list, block))
	f.index = f.list.Len() - 1
	f.value = f.list.Index(f.index)
	return f
}

// clear brings a setting back to its default, or takes an element away.
func (s *Settings) clear(key string, f found) {
	if f.element() {
		f.list.Set(reflect.AppendSlice(f.list.Slice(0, f.index), f.list.Slice(f.index+1, f.list.Len())))
		return
	}
	byDefault := DefaultSettings()
	if d, err := byDefault.find(key); err == nil {
		f.value.Set(d.value)
		return
	}
	f.value.SetZero() // of a block of the person's own there is no default to go back to
}

// ReadSetting reads what a person wrote for the setting at a key, as it would stand in the file, or as a bare word: 50m for
// "50m", and chair, wall for ["chair", "wall"]. The answer is in the JSON form that [Settings.With] takes. The error is a
// [*SettingError].
func (s Settings) ReadSetting(key, text string) (json.RawMessage, error) {
	s, err := s.copied()
	if err != nil {
		return nil, err
	}
	f, err := s.find(key)
	if errors.Is(err, errNoElement) && f.canGrow() {
		f, err = f.grown(), nil
	}
	if err != nil {
		return nil, plain(err)
	}
	value, wrong := fromTOML(f.value, text)
	if wrong == nil {
		return encoded(key, value)
	}
	if bare, ok := bareValue(f.value.Type(), text); ok {
		return encoded(key, reflect.ValueOf(bare))
	}
	return nil, wrongValue(key, f.value.Type(), wrong)
}

// fromTOML reads a value as it stands behind the sign of equality in a file. What a block leaves out stays as it was.
func fromTOML(old reflect.Value, text string) (reflect.Value, error) {
	holder := reflect.New(reflect.StructOf([]reflect.StructField{{Name: "Value", Type: old.Type(), Tag: `toml:"value"`}}))
	field := holder.Elem().Field(0)
	if old.Kind() == reflect.Struct {
		field.Set(old)
	}
	if err := strict.Decode("value", []byte("value = "+text+"\n"), holder.Interface()); err != nil {
		return field, err //nolint:wrapcheck // wrongValue says it in other words
	}
	return field, nil
}

// bareValue is a word, or words with commas between them, as a value of the type; false where words cannot be one.
func bareValue(t reflect.Type, text string) (any, bool) {
	switch {
	case isText(t):
		return text, true
	case t.Kind() == reflect.Slice && isText(t.Elem()):
		list := strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ' ' })
		return slices.Clip(append([]string{}, list...)), !strings.ContainsAny(text, "[]\"'")
	}
	return nil, false
}

// isText says whether values of the type are written as text.
func isText(t reflect.Type) bool {
	return t.Kind() == reflect.String || reflect.PointerTo(t).Implements(reflect.TypeFor[encoding.TextUnmarshaler]())
}

func isNull(value json.RawMessage) bool { return string(bytes.TrimSpace(value)) == "null" }

// decoded reads exactly one JSON value.
func decoded(value json.RawMessage, into any) error {
	decoder := json.NewDecoder(bytes.NewReader(value))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(into); err != nil {
		return err //nolint:wrapcheck // wrongValue says it in other words
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return words.Wrong("something stands behind the value")
	}
	return nil
}

func encoded(key string, v reflect.Value) (json.RawMessage, error) {
	value, err := json.Marshal(v.Interface())
	if err != nil {
		return nil, &SettingError{Key: key, Problem: words.MessageOf(err)}
	}
	return value, nil
}

// wrongValue says what is wrong with a value that cannot be read, and what is wanted.
func wrongValue(key string, t reflect.Type, err error) error {
	var kind *json.UnmarshalTypeError
	var syntax *json.SyntaxError
	problem := words.MessageOf(err)
	if errors.As(err, &kind) || errors.As(err, &syntax) || errors.As(err, new(strict.Problem)) {
		problem = words.Later("the value does not fit here")
	}
	return &SettingError{Key: key, Problem: problem, Remedy: wanted(t)}
}

// wanted says what a value of a type looks like.
func wanted(t reflect.Type) words.Message {
	switch {
	case t == reflect.TypeFor[Duration]():
		return words.Later("write a length of time such as 20m")
	case isText(t):
		return words.Later("write text")
	case t.Kind() == reflect.Bool:
		return words.Later("write true or false")
	case t.Kind() == reflect.Int:
		return words.Later("write a whole number")
	case t.Kind() == reflect.Float64:
		return words.Later("write a number")
	case t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Struct:
		return words.Later("write a list of blocks, such as [{ id = \"eyes\", schedule = \"@hourly\" }]")
	case t.Kind() == reflect.Slice:
		return words.Later("write a list such as [\"chair\", \"wall\"]")
	}
	return words.Later("write a block such as { %s = … }", keyOf(t.Field(0)))
}

// plain is the setting error inside an error.
func plain(err error) error {
	var wrong *SettingError
	if errors.As(err, &wrong) {
		return wrong
	}
	return err
}
