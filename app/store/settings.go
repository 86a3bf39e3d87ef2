package store

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/pelletier/go-toml/v2"

	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
	"posturebreak/reminders/strict"
)

// maxSettings is the greatest size of a settings file in bytes.
const maxSettings = 1 << 20

// header tells a reader of the file what happens to it.
const header = `# Settings of Posture Break. Change them with any editor; the program reads them again at once.
# The program writes this file too, when you change a setting on the screen: comments of your own are not kept then.

`

// Settings is the settings file.
type Settings struct{ path string }

// NewSettings returns the settings file at path. Nothing is read yet.
func NewSettings(path string) *Settings { return &Settings{path} }

// Path is where the file is.
func (s *Settings) Path() string { return s.path }

// Load reads the file and compiles it with the catalogue. A missing file, and keys that it leaves out, mean the default.
//
// The error is [strict.Problems] for a file that cannot work: every problem with its line and a remedy. The file is then
// left alone.
func (s *Settings) Load(c stretch.Catalogue) (reminders.Rules, error) {
	file, err := s.read()
	if errors.Is(err, fs.ErrNotExist) {
		return s.parse(nil, c)
	}
	if err != nil {
		return reminders.Rules{}, err
	}
	return s.parse(file, c)
}

func (s *Settings) read() ([]byte, error) {
	info, err := os.Stat(s.path)
	if err != nil {
		return nil, fmt.Errorf("read settings: %w", err)
	}
	if !info.Mode().IsRegular() || info.Size() > maxSettings {
		return nil, fmt.Errorf("read settings %s: it is no ordinary file of at most %d bytes", s.path, maxSettings)
	}
	file, err := os.ReadFile(s.path)
	if err != nil {
		return nil, fmt.Errorf("read settings: %w", err)
	}
	return file, nil
}

// SetAside keeps a copy of the file beside it, and answers where: before a file that cannot be used is written anew. An older copy
// is written over.
func (s *Settings) SetAside() (string, error) {
	file, err := s.read()
	if err != nil {
		return "", err
	}
	aside := s.path + ".old"
	return aside, writeFile(aside, file)
}

// Create writes the default settings when there is no file yet, so that there is something to edit.
func (s *Settings) Create() error {
	if _, err := os.Stat(s.path); !errors.Is(err, fs.ErrNotExist) {
		return nil //nolint:nilerr // there is a file, or Load will say what is wrong with the place
	}
	return s.Save(reminders.DefaultSettings())
}

// Text is the file as it stands; the default settings where there is none.
func (s *Settings) Text() ([]byte, error) {
	file, err := s.read()
	if !errors.Is(err, fs.ErrNotExist) {
		return file, err
	}
	text, err := SettingsText(reminders.DefaultSettings())
	return append([]byte(header), text...), err
}

// Install replaces the file by a text that has been found to work, word for word.
func (s *Settings) Install(text []byte) error { return writeFile(s.path, text) }

// parse reads the content of a settings file.
func (s *Settings) parse(file []byte, c stretch.Catalogue) (reminders.Rules, error) {
	settings := reminders.DefaultSettings()
	byDefault := settings
	settings.Reminders, settings.Places = nil, nil
	if err := strict.Decode(s.path, file, &settings); err != nil {
		return reminders.Rules{}, err //nolint:wrapcheck // the problems name the file themselves
	}
	if settings.Reminders == nil {
		settings.Reminders = byDefault.Reminders
	}
	if settings.Places == nil {
		settings.Places = byDefault.Places
	}
	rules, err := reminders.NewRules(settings, c)
	var wrong reminders.SettingErrors
	if errors.As(err, &wrong) {
		return reminders.Rules{}, s.located(file, wrong)
	}
	if err != nil {
		return reminders.Rules{}, fmt.Errorf("read settings %s: %w", s.path, err)
	}
	return rules, nil
}

// located gives each problem its line in the file.
func (s *Settings) located(file []byte, wrong reminders.SettingErrors) strict.Problems {
	places := strict.PlacesOf(file)
	problems := make(strict.Problems, len(wrong))
	for i, e := range wrong {
		problems[i] = strict.Problem{File: s.path, Key: e.Key, What: e.Problem.String(), Remedy: e.Remedy.String(), Words: e}.At(places)
	}
	return problems
}

// Save writes the whole file, with a comment for every key.
func (s *Settings) Save(settings reminders.Settings) error {
	text, err := SettingsText(settings)
	if err != nil {
		return fmt.Errorf("write settings %s: %w", s.path, err)
	}
	return writeFile(s.path, append([]byte(header), text...))
}

// SettingsText is the content of a settings file, with a comment for every key.
func SettingsText(settings reminders.Settings) ([]byte, error) {
	var text bytes.Buffer
	encoder := toml.NewEncoder(&text)
	encoder.SetArraysMultiline(false)
	if err := encoder.Encode(settings); err != nil {
		return nil, fmt.Errorf("write settings as TOML: %w", err)
	}
	return text.Bytes(), nil
}
