package hometest

import (
	"io/fs"
	"os/exec"
	"testing"

	"posturebreak/assets"
	"posturebreak/reminders/words"
)

// Translations are the files of all languages.
func Translations(t testing.TB) fs.FS {
	t.Helper()
	files, err := fs.Sub(assets.Translations, "translations")
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// Speaking is a language as it is spoken at home.
func Speaking(t testing.TB, tag string) words.Locale {
	t.Helper()
	book, err := words.Load(Translations(t), tag)
	if err != nil {
		t.Fatal(err)
	}
	return words.NewLocale(book, "", "")
}

// NeedFont skips a test whose letters this system cannot draw: Fyne's own font has Latin, Greek and Cyrillic ones only.
func NeedFont(t testing.TB, tag string) {
	t.Helper()
	list, err := exec.CommandContext(t.Context(), "fc-list", ":lang="+tag).Output() //nolint:gosec // a tag of ours
	if err != nil || len(list) == 0 {
		t.Skipf("there is no font for %s on this system", tag)
	}
}
