package window

import (
	"log/slog"

	"posturebreak/app/link"
	"posturebreak/reminders/words"
)

// book is the language of a window, with what is said in break windows only.
type book struct{ words.Locale }

// speaking is the language that the resident has chosen.
func speaking(m Materials, k link.Look, log *slog.Logger) book { return book{m.Speaking(k, log)} }
