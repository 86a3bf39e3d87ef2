package desktop

import (
	"context"

	"golang.org/x/sys/windows"
)

// Languages are the languages that the system is set to, the most wanted first: "de-DE". They are empty when it does not tell.
func Languages(context.Context) []string {
	languages, err := windows.GetUserPreferredUILanguages(windows.MUI_LANGUAGE_NAME)
	if err != nil {
		return nil
	}
	return languages
}

// Customs are the locales that say how the system writes times, the most wanted first.
func Customs(ctx context.Context) []string { return Languages(ctx) }
