package settings

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"fyne.io/fyne/v2"

	"posturebreak/app/link"
	"posturebreak/app/window/home/hometest"
	"posturebreak/assets"
	"posturebreak/reminders"
	"posturebreak/reminders/words"
)

func TestMain(m *testing.M) { hometest.Main(m) }

// resident is a desk behind which the settings are kept as the real resident keeps them: what cannot work is refused.
type resident struct {
	*hometest.Desk
	t       *testing.T
	page    *Page
	refused string // what is answered to each change, "" for the truth
	patient bool   // what is done beside the window's work is waited for; else it is left out
}

// newResident makes a desk and a resident; the page is made by open.
func newResident(t *testing.T, o hometest.Options) *resident {
	t.Helper()
	r := &resident{Desk: hometest.New(t, o), t: t}
	r.Answer = r.answer
	return r
}

// open makes the page and puts it into a window of this size.
func (r *resident) open(width, height float32) *Page {
	r.t.Helper()
	r.page = New(r.Desk.Desk)
	r.page.spawn = func(do func()) {
		if r.patient {
			do()
		}
	}
	r.Show(r.page.Content(), fyne.NewSize(width, height))
	r.page.Appear("")
	return r.page
}

// values are the settings that the resident has.
func (r *resident) values() reminders.Settings { return r.Told.Settings.Values }

// tell changes the settings as an edited file does.
func (r *resident) tell(change func(*link.Settings)) {
	told := *r.Told.Settings
	change(&told)
	r.Told.Settings = &told
	r.page.Tell(link.Home{Settings: &told})
}

// answer does what a request asks for.
func (r *resident) answer(q link.Request) link.Reply {
	if r.refused != "" {
		return link.Reply{Error: r.refused}
	}
	switch q.Do { //nolint:exhaustive // the others need no answer here
	case link.Set:
		before, _ := r.values().Get(q.Key)
		changed, err := r.values().With(q.Key, q.Value)
		if err == nil {
			_, err = reminders.NewRules(changed, catalogueOf(r.Told))
		}
		if err != nil {
			var wrong *reminders.SettingError
			_ = errors.As(err, &wrong)
			return link.Reply{Error: err.Error(), Faults: []link.Fault{{Key: wrong.Key, What: wrong.Problem.String(), Remedy: wrong.Remedy.String()}}}
		}
		r.tell(func(s *link.Settings) { s.Values = changed })
		return link.Reply{Words: "Changed.", Value: before}
	case link.ResetSettings:
		before, _ := r.values().Get("")
		r.tell(func(s *link.Settings) { s.Values = reminders.DefaultSettings() })
		return link.Reply{Value: before}
	case link.Diagnostics:
		return link.Reply{Text: "posturebreak 1.0"}
	}
	return link.Reply{Words: "Done."}
}

// field is the field of a key, in whichever section it is.
func (r *resident) field(key string) *field {
	r.t.Helper()
	for i, s := range r.page.sections {
		r.page.open(s)
		for _, c := range s.cards {
			if j := slices.IndexFunc(c.fields(), func(f *field) bool { return f.key == key && !f.twin }); j >= 0 {
				r.page.turn(i)
				return c.fields()[j]
			}
		}
	}
	r.t.Fatalf("there is no field for %s", key)
	return nil
}

// rest lets the pause after typing pass.
func (r *resident) rest() {
	for id, tick := range r.Ticks {
		delete(r.Ticks, id)
		r.Ticking--
		tick()
	}
}

// within lists the objects of a type in a tree of containers.
func within[T fyne.CanvasObject](o fyne.CanvasObject) []T {
	if !o.Visible() {
		return nil
	}
	if found, ok := o.(T); ok {
		return []T{found}
	}
	var all []T
	if box, ok := o.(*fyne.Container); ok {
		for _, inner := range box.Objects {
			all = append(all, within[T](inner)...)
		}
	}
	return all
}

// longWords is English whose words are as long as German ones: every other word has twice its letters.
func longWords(t *testing.T) words.Locale {
	t.Helper()
	content, err := assets.Translations.ReadFile("translations/en.json")
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string]any{}
	if err := json.Unmarshal(content, &texts); err != nil {
		t.Fatal(err)
	}
	for key, text := range texts {
		if said, ok := text.(string); ok {
			texts[key] = longer(said)
		} else {
			delete(texts, key)
		}
	}
	content, err = json.Marshal(texts)
	if err != nil {
		t.Fatal(err)
	}
	book, err := words.Load(fstest.MapFS{"de.json": {Data: content}}, "de")
	if err != nil {
		t.Fatal(err)
	}
	return words.NewLocale(book, "", "")
}

// longer doubles words that are nothing but small letters, where no placeholder is near.
func longer(text string) string {
	if strings.ContainsAny(text, "%{") {
		return text
	}
	fields := strings.Split(text, " ")
	for i, word := range fields {
		bare := strings.Trim(word, ".,;")
		if i%2 == 0 && len(bare) > 3 {
			fields[i] = strings.Replace(word, bare, bare+strings.ToLower(bare), 1)
		}
	}
	return strings.Join(fields, " ")
}
