package words

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
)

// Load reads a language from TAG.json in a folder of translations. The file is one JSON object from each English text to its
// translation:
//
//	"Next break %s": "Nächste Pause %s",
//	"button|Pause":  "Anhalten",
//	"%d minute":     {"one": "%d Minute", "other": "%d Minuten"}
//
// An empty translation is one that is yet to be made; English is said in its place, as for a text that the file lacks. A file that is
// not like this is an error that names every bad text. English needs no file: Load answers it, and no tag at all, with the nil Book.
func Load(files fs.FS, tag string) (*Book, error) {
	if tag == English || tag == "" {
		return nil, nil
	}
	name := tag + ".json"
	content, err := fs.ReadFile(files, name)
	if err != nil {
		return nil, fmt.Errorf("read language %s: %w", tag, err)
	}
	return read(name, tag, content)
}

func read(name, tag string, content []byte) (*Book, error) {
	entries := map[string]entry{}
	if err := json.Unmarshal(content, &entries); err != nil {
		return nil, fmt.Errorf("read language %s: %w", name, err)
	}
	book := &Book{tag: tag, texts: make(map[string]string, len(entries)), forms: map[string]map[string]string{}}
	var bad []error
	for _, key := range slices.Sorted(maps.Keys(entries)) {
		if err := book.add(key, entries[key]); err != nil {
			bad = append(bad, fmt.Errorf("language %s: text %q: %w", name, key, err))
		}
	}
	if len(bad) > 0 {
		return nil, errors.Join(bad...)
	}
	return book, nil
}

// add takes up one text, unless it is not translated yet.
func (b *Book) add(key string, e entry) error {
	switch {
	case e.forms != nil:
		if err := checkForms(b.tag, key, e.forms); err != nil {
			return err
		}
		if e.forms[b.lastForm()] != "" {
			b.forms[key] = e.forms
		}
	case e.text != "":
		if err := Fits(withoutContext(key), e.text); err != nil {
			return err
		}
		b.texts[key] = e.text
	}
	return nil
}

// withoutContext is the English text of a key. What counts has no context.
func withoutContext(key string) string {
	if _, text, found := strings.Cut(key, contextMark); found {
		return text
	}
	return key
}

// lastForm is the form that every number without a rule of its own takes.
func (b *Book) lastForm() string {
	forms := Forms(b.tag)
	return forms[len(forms)-1]
}

// checkForms holds a counted text to the forms of its language: all of them, or none yet.
func checkForms(tag, key string, said map[string]string) error {
	rules := pluralOf(tag)
	for form := range said {
		if !slices.Contains(rules.forms, form) {
			return fmt.Errorf("%s has no plural form %q, only %q", tag, form, rules.forms)
		}
	}
	empty := 0
	for _, form := range rules.forms {
		if said[form] == "" {
			empty++
			continue
		}
		if err := checkForm(key, said[form], form == formOne && rules.single); err != nil {
			return fmt.Errorf("form %q: %w", form, err)
		}
	}
	if empty > 0 && empty < len(rules.forms) {
		return fmt.Errorf("the plural forms %q are needed, and %d of them are missing", rules.forms, empty)
	}
	return nil
}

// checkForm compares a form with the English singular, which may leave the number out: "an hour".
func checkForm(singular, said string, mayLack bool) error {
	if mayLack && !counts(said) || !counts(singular) {
		singular, said = uncounted(singular), uncounted(said)
	}
	return Fits(singular, said)
}

// entry is one translation as a file writes it: a text, or an object of plural forms.
type entry struct {
	text  string
	forms map[string]string
}

// UnmarshalJSON reads either.
func (e *entry) UnmarshalJSON(content []byte) error {
	if bytes.HasPrefix(content, []byte("{")) {
		if err := json.Unmarshal(content, &e.forms); err != nil {
			return fmt.Errorf("plural forms: %w", err)
		}
		return nil
	}
	if err := json.Unmarshal(content, &e.text); err != nil {
		return fmt.Errorf("a text is a string or an object of plural forms: %w", err)
	}
	return nil
}
