package words

import (
	"slices"
	"strings"
)

// Tags are the languages that the program speaks, English first.
func Tags() []string {
	return []string{English, "de", "fr", "es", "pt-BR", "it", "nl", "pl", "ja", "zh-Hans"}
}

// System is the setting that leaves the language, or the clock, to the desktop.
const System = "system"

// Choose returns the tag of the language to speak: the one that is wanted, or, where that is "system" or empty, the first of
// the system's own that the program speaks. The system names them as POSIX does ("de_DE.UTF-8", several parted by colons) or as
// BCP 47 ("pt-PT"), the most wanted first. English is the answer where there is none.
func Choose(wanted string, system ...string) string {
	if slices.Contains(Tags(), wanted) {
		return wanted
	}
	for _, list := range system {
		for name := range strings.SplitSeq(list, ":") {
			if tag, ok := spoken(name); ok {
				return tag
			}
		}
	}
	return English
}

// Region returns the country of the first of the system's locales that names one, such as "DE", and "" where none does.
func Region(system ...string) string {
	for _, list := range system {
		for name := range strings.SplitSeq(list, ":") {
			if region := partsOf(name).region; region != "" {
				return region
			}
		}
	}
	return ""
}

// spoken returns the tag for a system's locale, where the program speaks its language. Portuguese is that of Brazil, which the
// others read better than English. Traditional Chinese is not read by all who speak Chinese, so that it is left out.
func spoken(name string) (tag string, ok bool) {
	switch parts := partsOf(name); parts.language {
	case "c", "posix":
		return English, true
	case "pt":
		return "pt-BR", true
	case "zh":
		if parts.script == "hant" || parts.script == "" && slices.Contains([]string{"TW", "HK", "MO"}, parts.region) {
			return "", false
		}
		return "zh-Hans", true
	default:
		return parts.language, slices.Contains(Tags(), parts.language)
	}
}

// localeParts are what the name of a locale is made of.
type localeParts struct{ language, script, region string }

// partsOf takes "zh_Hant_TW.UTF-8@calendar" apart.
func partsOf(name string) localeParts {
	name, _, _ = strings.Cut(name, "@")
	name, _, _ = strings.Cut(name, ".")
	fields := strings.FieldsFunc(name, func(r rune) bool { return r == '_' || r == '-' })
	var parts localeParts
	for i, field := range fields {
		switch {
		case i == 0:
			parts.language = strings.ToLower(field)
		case len(field) == 4 && parts.script == "":
			parts.script = strings.ToLower(field)
		case len(field) == 2 && parts.region == "":
			parts.region = strings.ToUpper(field)
		}
	}
	return parts
}
