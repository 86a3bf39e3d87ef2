package main

import (
	"context"
	"fmt"
	"io/fs"
	"log/slog"

	"github.com/spf13/cobra"

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

// speech is the language of a command, as run has put it into the command's context.
func speech(cmd *cobra.Command) words.Locale {
	l, _ := cmd.Context().Value(speechKey{}).(words.Locale)
	return l
}

type speechKey struct{}

// complaint is an error as the person is told of it.
func complaint(l words.Locale, err error) string {
	if m, ok := err.(marked); ok { //nolint:errorlint // what is inside is told with what is around it
		err = m.error
	}
	if sayer, ok := err.(words.Sayer); ok {
		return sayer.Said(l)
	}
	return err.Error()
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
