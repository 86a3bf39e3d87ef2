package host

import (
	"io/fs"
	"log/slog"
	"time"

	"posturebreak/app/link"
	"posturebreak/app/window/look"
	"posturebreak/reminders/words"
)

// Materials is what windows are made of, besides code.
type Materials struct {
	Figures      fs.FS  // the pose files, "seated-twist.toml"
	Translations fs.FS  // the languages besides English, "de.json"
	Icon         []byte // of the windows, PNG; may be empty
	// Taste answers what the desktop says about windows. It is asked once, just before the window is made; nil means that
	// there is nothing to ask.
	Taste func() look.Taste
}

// DesktopTaste is what the desktop says about windows, as far as there is something to ask.
func (m Materials) DesktopTaste() look.Taste {
	if m.Taste == nil {
		return look.Taste{}
	}
	return m.Taste()
}

// Speaking is the language that the resident has chosen. A file that is broken is logged, and the window speaks English.
func (m Materials) Speaking(k link.Look, log *slog.Logger) words.Locale {
	spoken, err := words.Load(m.Translations, k.Language)
	if err != nil {
		log.Warn("the window speaks English", "error", err)
	}
	return words.Locale{
		Book: spoken, TwelveHours: k.Clock == "12h",
		Sunday: k.Week == time.Sunday.String(), Saturday: k.Week == time.Saturday.String(),
	}
}
