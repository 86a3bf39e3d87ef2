package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
	"posturebreak/reminders/strict"
)

func catalogue(t testing.TB) stretch.Catalogue {
	t.Helper()
	c, err := Catalogue(filepath.Join(t.TempDir(), "none"))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// equal compares settings as a reader sees them: an empty list is no list.
func equal(a, b reminders.Settings) bool { return fmt.Sprintf("%+v", a) == fmt.Sprintf("%+v", b) }

func settingsIn(t testing.TB, content string) *Settings {
	t.Helper()
	s := NewSettings(filepath.Join(t.TempDir(), "posturebreak", "settings.toml"))
	if content != "" {
		if err := writeFile(s.Path(), []byte(content)); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

func TestSettingsComeBackAsTheyWereSaved(t *testing.T) {
	s := settingsIn(t, "")
	if err := s.Create(); err != nil {
		t.Fatal(err)
	}
	rules, err := s.Load(catalogue(t))
	if err != nil || !equal(rules.Settings(), reminders.DefaultSettings()) {
		t.Fatalf("the new file gives %+v, %v", rules.Settings(), err)
	}
	changed := rules.Settings()
	changed.Reminders = append(changed.Reminders, reminders.Reminder{ID: "work", Schedule: "@every 50m", Directions: []string{"rotation"}})
	changed.Stretch.Mute, changed.Look.TextScale = []string{"sphinx"}, 1.5
	if err := s.Save(changed); err != nil {
		t.Fatal(err)
	}
	rules, err = s.Load(catalogue(t))
	if err != nil || !equal(rules.Settings(), changed) {
		t.Fatalf("the changed file gives %+v, %v", rules.Settings(), err)
	}
	text, err := os.ReadFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"comments of your own are not kept", "# Cron expression", "schedule = '0 10-16/2 * * MON-FRI'", "length = '3m'", "days = 'MON-FRI'"} {
		if !strings.Contains(string(text), want) {
			t.Errorf("the file lacks %q:\n%s", want, text)
		}
	}
	if err := s.Create(); err != nil {
		t.Fatal(err)
	}
	if again, _ := os.ReadFile(s.Path()); string(again) != string(text) {
		t.Error("Create has written over a file")
	}
}

func TestEveryKeyOfTheSettingsHasAComment(t *testing.T) {
	s := settingsIn(t, "")
	if err := s.Create(); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(text), "\n")
	for i, line := range lines {
		if strings.Contains(line, " = ") && !strings.HasPrefix(line, "#") && !strings.HasPrefix(lines[i-1], "#") {
			t.Errorf("line %d has no comment: %s", i+1, line)
		}
	}
}

func TestKeysThatAreLeftOutHaveTheirDefault(t *testing.T) {
	rules, err := settingsIn(t, "[break]\nlength = '5m'\n").Load(catalogue(t))
	if err != nil {
		t.Fatal(err)
	}
	want := reminders.DefaultSettings()
	want.Break.Length = reminders.Duration(5 * 60e9)
	if !equal(rules.Settings(), want) {
		t.Errorf("got %+v", rules.Settings())
	}
}

func TestSettingsThatCannotBeRead(t *testing.T) {
	tests := map[string]struct{ file, want string }{
		"an unknown key":      {"[break]\nlenght = '5m'\n", "settings.toml:2:1: break.lenght: is not a key that is known here"},
		"no TOML":             {"[break\n", "settings.toml:1:"},
		"a wrong type":        {"[look]\ntext_scale = 'big'\n", "settings.toml:2:"},
		"a wrong length":      {"\n[break]\nlength = '5'\n", "settings.toml:3:"},
		"a bad value":         {"[break]\n\nbreath = '1h'\n", "settings.toml:3:1: break.breath: 1h is out of range; write 2s to 20s"},
		"a bad reminder":      {"[[reminder]]\nid='a'\nschedule='@daily'\n[[reminder]]\nid='b'\nschedule='*/90 10 * * *'\n", "settings.toml:6:1: reminder[2].schedule:"},
		"a reminder too few":  {"[[reminder]]\nid='a'\n", "settings.toml:1:"},
		"a bad weekday":       {"[hours]\ndays = 'MOON'\n", "settings.toml:2:"},
		"a bad time of day":   {"[hours]\nfrom = '25:00'\n", "settings.toml:2:"},
		"bytes that are none": {"\xff\xfe\x00", "settings.toml:"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			s := settingsIn(t, test.file)
			_, err := s.Load(catalogue(t))
			var problems strict.Problems
			if !errors.As(err, &problems) || !strings.Contains(err.Error(), test.want) {
				t.Errorf("the error is %v, want %q", err, test.want)
			}
			if text, _ := os.ReadFile(s.Path()); string(text) != test.file {
				t.Error("the file has been changed")
			}
		})
	}
	t.Run("a folder", func(t *testing.T) {
		s := NewSettings(t.TempDir())
		if _, err := s.Load(catalogue(t)); err == nil {
			t.Error("a folder is read as settings")
		}
	})
}

func TestAFileIsSetAsideBeforeItIsWrittenAnew(t *testing.T) {
	s := settingsIn(t, "[break\n")
	aside, err := s.SetAside()
	if text, _ := os.ReadFile(aside); err != nil || string(text) != "[break\n" {
		t.Errorf("%s has %q: %v", aside, text, err)
	}
	if _, err := NewSettings(filepath.Join(t.TempDir(), "none.toml")).SetAside(); err == nil {
		t.Error("a file that is not there was copied")
	}
}

func TestWriteFileFollowsLinksAndKeepsPermissions(t *testing.T) {
	dir := t.TempDir()
	real, link := filepath.Join(dir, "dotfiles.toml"), filepath.Join(dir, "settings.toml")
	if err := os.WriteFile(real, []byte("old"), 0o640); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(real, link); err != nil {
		t.Skip("no links here:", err)
	}
	if err := writeFile(link, []byte("new")); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(real)
	info, statErr := os.Stat(real)
	if err != nil || statErr != nil || string(text) != "new" || info.Mode().Perm() != 0o640 {
		t.Errorf("the file behind the link holds %q, %v, %v", text, info.Mode(), err)
	}
	if files, _ := os.ReadDir(dir); len(files) != 2 {
		t.Errorf("something was left behind: %v", files)
	}
}

func TestWatchSeesEveryWayOfWriting(t *testing.T) {
	s := settingsIn(t, "[look]\n")
	changed := make(chan struct{}, 10)
	if err := Watch(t.Context(), s.Path(), func() { changed <- struct{}{} }); err != nil {
		t.Fatal(err)
	}
	ways := map[string]func() error{
		"in place": func() error { return os.WriteFile(s.Path(), []byte("[look]\n#"), 0o600) },
		"replaced": func() error { return writeFile(s.Path(), []byte("[look]\n##")) },
		"removed":  func() error { return os.Remove(s.Path()) },
	}
	for _, way := range []string{"in place", "replaced", "in place", "removed"} {
		if err := ways[way](); err != nil {
			t.Fatal(err)
		}
		<-changed // the test's own time limit is the net
	}
}

func FuzzSettings(f *testing.F) {
	s := settingsIn(f, "")
	if err := s.Create(); err != nil {
		f.Fatal(err)
	}
	text, err := os.ReadFile(s.Path())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(text)
	f.Add([]byte("[[reminder]]\nid='b'\nschedule='TZ=UTC'\n"))
	f.Add([]byte("[look]\ntext_scale = nan\n"))
	c := catalogue(f)
	f.Fuzz(func(t *testing.T, file []byte) {
		rules, err := s.parse(file, c)
		if err != nil && err.Error() == "" {
			t.Error("an error without words")
		}
		if err == nil && rules.Settings().Format != reminders.SettingsFormat {
			t.Errorf("accepted %+v", rules.Settings())
		}
	})
}
