package assets_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"posturebreak/assets"
	"posturebreak/reminders/stretch"
	"posturebreak/reminders/words"
)

// update writes what the source says now: `make words`.
var update = flag.Bool("update", false, "write translations/*.json anew: all texts of the source, and empty ones to translate") //nolint:gochecknoglobals // flags are

// TestTranslations holds every language to the texts of the source and of the catalogue: none is missing, none left over, and
// placeholders, plural forms and lists match.
func TestTranslations(t *testing.T) {
	t.Parallel()
	texts := sourceTexts(t)
	addCatalogue(t, texts)
	for _, tag := range words.Tags() {
		t.Run(tag, func(t *testing.T) {
			t.Parallel()
			path := filepath.Join("translations", tag+".json")
			if *update {
				renew(t, path, tag, texts)
			}
			file, err := os.ReadFile(path)
			if errors.Is(err, fs.ErrNotExist) {
				t.Fatalf("%s is not there: nobody has translated it yet", path)
			}
			if err != nil {
				t.Fatal(err)
			}
			if tag == words.English {
				if want := encoded(t, english(texts)); !bytes.Equal(file, want) {
					t.Errorf("%s is not what the source says; run make words", path)
				}
				return
			}
			checkLanguage(t, tag, texts, decoded(t, file))
			if _, err := words.Load(os.DirFS("translations"), tag); err != nil {
				t.Error(err)
			}
		})
	}
}

// addCatalogue adds what the catalogue's files say. They are said as they are, so that a per cent sign in them would be taken
// for a placeholder.
func addCatalogue(t *testing.T, texts map[string]text) {
	t.Helper()
	catalogue, err := stretch.ReadAll(assets.Stretches, "stretches")
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range catalogue.All() {
		for _, said := range s.Texts() {
			if strings.ContainsAny(said, "%"+contextMark) {
				t.Errorf("%s: %q has a per cent sign or a %s in it; write it otherwise", s.ID, said, contextMark)
			}
			texts[said] = text{one: said, where: s.ID}
		}
	}
}

// checkLanguage compares a language with what has to be translated.
func checkLanguage(t *testing.T, tag string, texts map[string]text, said map[string]any) {
	t.Helper()
	for _, key := range slices.Sorted(maps.Keys(said)) {
		if _, known := texts[key]; !known {
			t.Errorf("%q is said nowhere any more; run make words", key)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(texts)) {
		want := texts[key]
		switch translation := said[key].(type) {
		case nil:
			t.Errorf("%q is missing; run make words, and translate it (%s)", key, want.where)
		case string:
			checkText(t, key, want, translation)
		case map[string]any:
			if want.other == "" {
				t.Errorf("%q has plural forms, but nothing is counted in it", key)
			}
			for _, form := range words.Forms(tag) {
				said, _ := translation[form].(string)
				if said == "" {
					t.Errorf("%q: the form %q is not translated yet (%s)", key, form, want.where)
				} else if err := words.FitsForm(tag, form, want.other, said); err != nil {
					t.Errorf("%q: the form %q: %v", key, form, err)
				}
			}
		}
	}
}

// sides finds what a cue says of the side: {side}, {other}, or one word for each, {right|left}.
var sides = regexp.MustCompile(`\{[^{}]*\}`) //nolint:gochecknoglobals // compiled once

// checkText looks at what [words.Load] cannot know: that there is a text, that a list has all its names, that a cue has its side.
func checkText(t *testing.T, key string, want text, said string) {
	t.Helper()
	switch {
	case said == "":
		t.Errorf("%q is not translated yet (%s)", key, want.where)
	case want.other != "":
		t.Errorf("%q is counted, and so has plural forms", key)
	case want.list && len(strings.Split(said, ", ")) != len(strings.Split(want.one, ", ")):
		t.Errorf("%q has another number of names, between commas with a blank: %q", key, said)
	}
	checkSides(t, key, want.one, said)
}

// checkSides looks at a cue that names a side.
func checkSides(t *testing.T, key, english, said string) {
	t.Helper()
	if !strings.Contains(english, "{side}") && !strings.Contains(english, "{other}") {
		return
	}
	found := sides.FindAllString(said, -1)
	if len(found) == 0 {
		t.Errorf("%q: no side is named in %q", key, said)
	}
	for _, side := range found {
		if side != "{side}" && side != "{other}" && strings.Count(side, "|") != 1 {
			t.Errorf("%q: %q is no side in %q; write {side}, {other}, or {for the right|for the left}", key, side, said)
		}
	}
}

// renew writes a file with all texts of the source: those that were translated stay, new ones are empty.
func renew(t *testing.T, path, tag string, texts map[string]text) {
	t.Helper()
	content := english(texts)
	if tag != words.English {
		file, err := os.ReadFile(path)
		if errors.Is(err, fs.ErrNotExist) {
			return // a language begins with a copy of en.json, or with {}
		}
		if err != nil {
			t.Fatal(err)
		}
		content = blank(tag, texts)
		for key, said := range decoded(t, file) {
			if _, known := content[key]; known {
				content[key] = said
			}
		}
	}
	if err := os.WriteFile(path, encoded(t, content), 0o600); err != nil {
		t.Fatal(err)
	}
}

// english is en.json: every text in its own words.
func english(texts map[string]text) map[string]any {
	content := map[string]any{}
	for key, each := range texts {
		content[key] = each.one
		if each.other != "" {
			content[key] = map[string]string{"one": each.one, "other": each.other}
		}
	}
	return content
}

// blank is a language of which nothing is translated.
func blank(tag string, texts map[string]text) map[string]any {
	content := map[string]any{}
	for key, each := range texts {
		content[key] = ""
		if each.other != "" {
			forms := map[string]string{}
			for _, form := range words.Forms(tag) {
				forms[form] = ""
			}
			content[key] = forms
		}
	}
	return content
}

func encoded(t *testing.T, content map[string]any) []byte {
	t.Helper()
	var file bytes.Buffer
	encoder := json.NewEncoder(&file)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(content); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func decoded(t *testing.T, file []byte) map[string]any {
	t.Helper()
	var content map[string]any
	if err := json.Unmarshal(file, &content); err != nil {
		t.Fatal(err)
	}
	return content
}
