package main

import (
	"context"
	"fmt"
	"io/fs"
	"log/slog"

	"posturebreak/app/desktop"
	"posturebreak/app/store"
	"posturebreak/assets"
	"posturebreak/reminders"
	"posturebreak/reminders/words"
)

// voiceOf is the language that settings ask for, or else the system's own, in the customs of the system's country. Where its
// file is broken it is English, with the error.
func voiceOf(ctx context.Context, s reminders.SystemSettings) (words.Locale, error) {
	files, err := fs.Sub(assets.Translations, "translations")
	if err != nil {
		return words.Locale{}, fmt.Errorf("open the translations: %w", err)
	}
	book, err := words.Load(files, words.Choose(s.Language, desktop.Languages(ctx)...))
	return words.NewLocale(book, s.Clock, words.Region(desktop.Customs(ctx)...)), err //nolint:wrapcheck // the error names the file
}

// voice is the language of the command line. What the settings file says about it counts even when the rest of the file cannot
// be used, so that the complaint about it can be read.
func voice(ctx context.Context) words.Locale {
	l, _ := voiceOf(ctx, store.NewSettings(store.UserPaths().Settings).System()) // a broken file is no reason to say nothing
	return l
}

// voices is how the resident finds its language.
func (r resident) voices(ctx context.Context) func(reminders.SystemSettings) words.Locale {
	return func(s reminders.SystemSettings) words.Locale {
		l, err := voiceOf(ctx, s)
		if err != nil {
			r.log.Error("English is spoken", "error", err, slog.String("wanted", s.Language))
		}
		return l
	}
}
