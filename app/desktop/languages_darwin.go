package desktop

import (
	"context"
	"os/exec"
	"strings"
	"time"
)

// defaultsLimit is how long the system may take to answer; it answers within a few milliseconds.
const defaultsLimit = time.Second

// Languages are the languages that the system is set to, the most wanted first: "de-DE". The environment does not tell: a
// program that Finder or launchd has started has none.
func Languages(ctx context.Context) []string {
	list := strings.Trim(readDefault(ctx, "AppleLanguages"), "()\n ") // an old-style list: ("de-DE", "en-GB")
	var languages []string
	for name := range strings.SplitSeq(list, ",") {
		languages = append(languages, strings.Trim(name, "\"\n "))
	}
	return languages
}

// Customs are the locales that say how the system writes times, the most wanted first.
func Customs(ctx context.Context) []string { return []string{readDefault(ctx, "AppleLocale")} }

// readDefault asks for a setting of the whole system; "" when there is no answer.
func readDefault(ctx context.Context, key string) string {
	ctx, cancel := context.WithTimeout(ctx, defaultsLimit)
	defer cancel()
	answer, err := exec.CommandContext(ctx, "defaults", "read", "-g", key).Output()
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(answer))
}
