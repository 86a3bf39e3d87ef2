package words_test

import (
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"posturebreak/reminders/words"
)

// load reads a language from the text of its file.
func load(t *testing.T, tag, content string) *words.Book {
	t.Helper()
	book, err := words.Load(fstest.MapFS{tag + ".json": {Data: []byte(content)}}, tag)
	if err != nil {
		t.Fatal(err)
	}
	return book
}

func german(t *testing.T) *words.Book {
	t.Helper()
	return load(t, "de", `{
		"Next break %s": "Nächste Pause %s",
		"%s of %d": "von %[2]d: %[1]s",
		"button|Pause": "Anhalten",
		"what is %s|Pause": "Rast",
		"Pause": "Pause",
		"later": "",
		"%d minute": {"one": "eine Minute", "other": "%d Minuten"},
		"%d stretch at %s": {"one": "eine Übung um %[2]s", "other": "%d Übungen um %s"},
		"short weekday|Sun, Mon, Tue, Wed, Thu, Fri, Sat": "So, Mo, Di, Mi, Do, Fr, Sa",
		"short month|Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sep, Oct, Nov, Dec": "Jan, Feb",
		"date: weekday, day, month|%[1]s %[2]d %[3]s": "%[1]s, %[2]d. %[3]s"
	}`)
}

func TestBookSpeaks(t *testing.T) {
	t.Parallel()
	de := german(t)
	for _, tt := range []struct{ name, got, want string }{
		{"sentence", de.Say("Next break %s", "14:00"), "Nächste Pause 14:00"},
		{"other order", de.Say("%s of %d", "drei", 4), "von 4: drei"},
		{"unknown", de.Say("Nobody knows %d%%", 7), "Nobody knows 7%"},
		{"not translated yet", de.Say("later"), "later"},
		{"context", de.In("button", "Pause"), "Anhalten"},
		{"context with a placeholder", de.In("what is %s", "Pause"), "Rast"},
		{"without context", de.Say("Pause"), "Pause"},
		{"unknown context", de.In("menu", "Pause %d", 1), "Pause 1"},
		{"one", de.Count(1, "%d minute", "%d minutes"), "eine Minute"},
		{"none", de.Count(0, "%d minute", "%d minutes"), "0 Minuten"},
		{"many", de.Count(2, "%d minute", "%d minutes"), "2 Minuten"},
		{"one with more", de.Count(1, "%d stretch at %s", "%d stretches at %s", "9:00"), "eine Übung um 9:00"},
		{"many with more", de.Count(3, "%d stretch at %s", "%d stretches at %s", "9:00"), "3 Übungen um 9:00"},
		{"unknown count", de.Count(1, "an hour", "%d hours"), "an hour"},
		{"text", de.Text("Pause"), "Pause"},
		{"text that is none", de.Text("100 % mine"), "100 % mine"},
		{"names", de.Names("short weekday", "Sun, Mon, Tue, Wed, Thu, Fri, Sat")[1], "Mo"},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, tt.got, tt.want)
		}
	}
	if !de.Has("Pause") || de.Has("later") || de.Has("nothing") {
		t.Error("the book does not know what it has")
	}
}

func TestNoBookSpeaksEnglish(t *testing.T) {
	t.Parallel()
	var book *words.Book
	for _, tt := range []struct{ got, want string }{
		{book.Tag(), "en"},
		{book.Say("Next break %s", "14:00"), "Next break 14:00"},
		{book.In("button", "Pause"), "Pause"},
		{book.Count(1, "%d minute", "%d minutes"), "1 minute"},
		{book.Count(2, "%d minute", "%d minutes"), "2 minutes"},
		{book.Count(1, "an hour", "%d hours"), "an hour"},
		{book.Text("100 %"), "100 %"},
		{words.Mark("Pause"), "Pause"},
		{book.And("a", "b", "c"), "a, b and c"},
		{book.Or("a", "b"), "a or b"},
		{book.And("a"), "a"},
		{book.And(), ""},
	} {
		if tt.got != tt.want {
			t.Errorf("got %q, want %q", tt.got, tt.want)
		}
	}
	if english, err := words.Load(fstest.MapFS{}, "en"); english != nil || err != nil {
		t.Errorf("English needs no file, but: %v, %v", english, err)
	}
}

func TestBadFilesAreRefused(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ name, tag, content, want string }{
		{"no JSON", "de", `{"a": `, "de.json"},
		{"a number", "de", `{"a": 1}`, "a string or an object"},
		{"a list", "de", `{"a": {"one": []}}`, "plural forms"},
		{"a placeholder too few", "de", `{"Next %s": "Nächste"}`, `text "Next %s": "Nächste" has no placeholder where`},
		{"a placeholder too many", "de", `{"Next": "Nächste %s"}`, "%[1]s"},
		{"another verb", "de", `{"Next %s": "Nächste %d"}`, "%[1]d"},
		{"another argument", "de", `{"Next %s": "Nächste %[2]s"}`, "%[2]s"},
		{"half a placeholder", "de", `{"Next": "Nächste %"}`, "%[1]?"},
		{"a form too few", "pl", `{"%d minute": {"one": "%d minuta", "few": "%d minuty"}}`, `text "%d minute"`},
		{"a form too many", "ja", `{"%d minute": {"one": "%d分", "other": "%d分"}}`, `no plural form "one"`},
		{"a form without its number", "de", `{"%d minute": {"one": "eine Minute", "other": "Minuten"}}`, `form "other"`},
		{"one stands for none as well", "fr", `{"%d minute": {"one": "une minute", "other": "%d minutes"}}`, `form "one"`},
	} {
		_, err := words.Load(fstest.MapFS{tt.tag + ".json": {Data: []byte(tt.content)}}, tt.tag)
		if err == nil || !strings.Contains(err.Error(), tt.want) || !strings.Contains(err.Error(), tt.tag+".json") {
			t.Errorf("%s: got %v, want an error of the file with %q", tt.name, err, tt.want)
		}
	}
	if _, err := words.Load(fstest.MapFS{}, "de"); err == nil || !strings.Contains(err.Error(), "de") {
		t.Errorf("no file: %v", err)
	}
}

func TestPluralForms(t *testing.T) {
	t.Parallel()
	numbers := []int{0, 1, 2, 5, 11, 12, 21, 22, 25, 101, 112, 122}
	for tag, want := range map[string]string{
		"de":      "o1oooooooooo",
		"fr":      "11oooooooooo",
		"es":      "o1oooooooooo",
		"pt-BR":   "11oooooooooo",
		"it":      "o1oooooooooo",
		"nl":      "o1oooooooooo",
		"pl":      "m1fmmmmfmmmf",
		"ja":      "oooooooooooo",
		"zh-Hans": "oooooooooooo",
	} {
		content := `{"%d": {`
		for i, form := range words.Forms(tag) {
			if i > 0 {
				content += ","
			}
			content += `"` + form + `": "` + map[string]string{"one": "1", "few": "f", "many": "m", "other": "o"}[form] + ` %d"`
		}
		book := load(t, tag, content+"}}")
		got := ""
		for _, n := range numbers {
			got += book.Count(n, "%d", "%d")[:1]
		}
		if got != want {
			t.Errorf("%s: got %s, want %s", tag, got, want)
		}
	}
}

func TestChoose(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ wanted, system, want string }{
		{"fr", "de_DE.UTF-8", "fr"},
		{"system", "de_DE.UTF-8", "de"},
		{"", "de_AT@euro", "de"},
		{"system", "sv_SE:nl:de", "nl"},
		{"system", "pt_PT.UTF-8", "pt-BR"},
		{"system", "zh_CN.UTF-8", "zh-Hans"},
		{"system", "zh", "zh-Hans"},
		{"system", "zh-Hant-TW", "en"},
		{"system", "zh_TW.UTF-8:ja", "ja"},
		{"system", "ja-JP", "ja"},
		{"system", "C", "en"},
		{"system", "C.UTF-8", "en"},
		{"system", "POSIX", "en"},
		{"system", "", "en"},
		{"system", "sv_SE", "en"},
		{"klingon", "pl_PL", "pl"},
	} {
		if got := words.Choose(tt.wanted, tt.system); got != tt.want {
			t.Errorf("%q wanted on %q: got %s, want %s", tt.wanted, tt.system, got, tt.want)
		}
	}
	if got := words.Choose("system", "", "it_IT", "de_DE"); got != "it" {
		t.Errorf("of several: got %s, want the first", got)
	}
	if got := words.Region("C", "de", "de_CH.UTF-8", "en_US"); got != "CH" {
		t.Errorf("got region %q, want CH", got)
	}
}

func TestLocale(t *testing.T) {
	t.Parallel()
	afternoon := time.Date(2026, time.November, 23, 14, 5, 0, 0, time.UTC)
	for _, tt := range []struct {
		name   string
		locale words.Locale
		want   string
	}{
		{"zero", words.Locale{}, "14:05, Mon 23 Nov, 23 November 2026, Monday"},
		{"American", words.NewLocale(nil, "system", "US"), "2:05 PM, Mon 23 Nov, 23 November 2026, Sunday"},
		{"American with 24 hours", words.NewLocale(nil, "24h", "US"), "14:05, Mon 23 Nov, 23 November 2026, Sunday"},
		{"British with 12 hours", words.NewLocale(nil, "12h", "GB"), "2:05 PM, Mon 23 Nov, 23 November 2026, Monday"},
		{"German", words.NewLocale(german(t), "system", "DE"), "14:05, Mo, 23. Nov, 23 November 2026, Monday"},
		{"Brazilian", words.NewLocale(load(t, "pt-BR", "{}"), "", ""), "14:05, Mon 23 Nov, 23 November 2026, Sunday"},
		{"Egyptian", words.NewLocale(nil, "", "EG"), "2:05 PM, Mon 23 Nov, 23 November 2026, Saturday"},
	} {
		l := tt.locale
		got := strings.Join([]string{l.Clock(afternoon), l.Date(afternoon), l.FullDate(afternoon), l.FirstDay().String()}, ", ")
		if got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestTwelveHours(t *testing.T) {
	t.Parallel()
	l := words.Locale{TwelveHours: true}
	for hour, want := range map[int]string{0: "12:30 AM", 1: "1:30 AM", 11: "11:30 AM", 12: "12:30 PM", 13: "1:30 PM", 23: "11:30 PM"} {
		if got := l.ClockAt(hour, 30); got != want {
			t.Errorf("%d:30: got %s, want %s", hour, got, want)
		}
	}
}

func TestMoment(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, time.November, 23, 14, 5, 0, 0, time.UTC)
	for _, tt := range []struct {
		days int
		want string
	}{{0, "14:05"}, {1, "Tuesday 14:05"}, {6, "Sunday 14:05"}, {7, "Mon 30 Nov 14:05"}, {-1, "Sunday 14:05"}} {
		if got := (words.Locale{}).Moment(now.AddDate(0, 0, tt.days), now); got != tt.want {
			t.Errorf("in %d days: got %q, want %q", tt.days, got, tt.want)
		}
	}
}

func TestLengths(t *testing.T) {
	t.Parallel()
	var book *words.Book
	for _, tt := range []struct {
		d                    time.Duration
		about, length, short string
	}{
		{45 * time.Second, "under a minute", "45 seconds", "45 s"},
		{time.Minute, "about a minute", "1 minute", "1 min"},
		{90 * time.Second, "about a minute and a half", "1 minute and 30 seconds", "1 min 30 s"},
		{5 * time.Minute, "about 5 minutes", "5 minutes", "5 min"},
		{90 * time.Minute, "about 90 minutes", "1 hour and 30 minutes", "1 h 30 min"},
		{2 * time.Hour, "about 120 minutes", "2 hours", "2 h"},
		{time.Hour + time.Minute + time.Second, "about 61 minutes", "1 hour, 1 minute and 1 second", "1 h 1 min"},
		{0, "under a minute", "0 seconds", "0 s"},
	} {
		if about, length, short := book.About(tt.d), book.Length(tt.d), book.Short(tt.d); about != tt.about || length != tt.length || short != tt.short {
			t.Errorf("%v: got %q, %q, %q", tt.d, about, length, short)
		}
	}
}
