package window

import (
	"log/slog"
	"time"

	"posturebreak/app/link"
	"posturebreak/reminders/words"
)

// book is the language of a window, with what is said in break windows only.
type book struct{ words.Locale }

// english is what a window speaks that nobody has told another language.
func english() book { return book{} }

// speaking is the language that the resident has chosen. A file that is broken is logged, and the window speaks English.
func (m Materials) speaking(k link.Look, log *slog.Logger) book {
	spoken, err := words.Load(m.Translations, k.Language)
	if err != nil {
		log.Warn("the window speaks English", "error", err)
	}
	return book{words.Locale{
		Book: spoken, TwelveHours: k.Clock == "12h",
		Sunday: k.Week == time.Sunday.String(), Saturday: k.Week == time.Saturday.String(),
	}}
}
