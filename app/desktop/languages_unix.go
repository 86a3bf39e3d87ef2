//go:build !windows && !darwin

package desktop

import (
	"context"
	"os"
)

// Languages are the languages that the system is set to, the most wanted first, as POSIX names them: "de_DE.UTF-8". Of each
// entry several may be parted by colons.
func Languages(context.Context) []string {
	locale := firstSet("LC_ALL", "LC_MESSAGES", "LANG")
	if locale == "" || locale == "C" || locale == "POSIX" {
		return []string{locale} // then LANGUAGE does not count, as in gettext
	}
	return []string{os.Getenv("LANGUAGE"), locale}
}

// Customs are the locales that say how the system writes times, the most wanted first.
func Customs(context.Context) []string { return []string{firstSet("LC_ALL", "LC_TIME", "LANG")} }

func firstSet(names ...string) string {
	for _, name := range names {
		if value := os.Getenv(name); value != "" {
			return value
		}
	}
	return ""
}
