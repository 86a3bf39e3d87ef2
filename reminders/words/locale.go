package words

import (
	"slices"
	"time"
)

// Locale is a language together with how a country writes times and begins its weeks. The zero Locale is English, 24 hours and
// weeks from Monday. It is plain and safe to copy.
type Locale struct {
	*Book
	TwelveHours bool // 2:30 PM, and not 14:30
	Sunday      bool // weeks begin on Sunday, and
	Saturday    bool // on Saturday; neither is Monday
}

// NewLocale is a language as it is used in a region, such as "US"; an empty region is the language's own, where it has one. The
// clock is "24h", "12h", or anything else for what the region has.
func NewLocale(book *Book, clock, region string) Locale {
	if region == "" {
		region = home(book.Tag())
	}
	return Locale{
		Book:        book,
		TwelveHours: clock == "12h" || clock != "24h" && slices.Contains(twelveHourRegions(), region),
		Sunday:      slices.Contains(sundayRegions(), region),
		Saturday:    slices.Contains(saturdayRegions(), region),
	}
}

// home is the region of a language that has only one.
func home(tag string) string {
	switch tag {
	case "pt-BR":
		return "BR"
	case "ja":
		return "JP"
	case "zh-Hans":
		return "CN"
	}
	return ""
}

// FirstDay is the day with which weeks begin.
func (l Locale) FirstDay() time.Weekday {
	switch {
	case l.Sunday:
		return time.Sunday
	case l.Saturday:
		return time.Saturday
	}
	return time.Monday
}

// twelveHourRegions are those whose clocks have twelve hours, after the preferred hour formats of Unicode CLDR.
func twelveHourRegions() []string {
	return []string{
		"AE", "AU", "BD", "BH", "BN", "BS", "CA", "CO", "DZ", "EG", "ET", "FJ", "GH", "GR", "HK", "IN", "IQ", "JM", "JO", "KH", "KR",
		"KW", "LB", "LK", "LY", "MO", "MR", "MW", "MX", "MY", "NA", "NZ", "OM", "PA", "PG", "PH", "PK", "PR", "QA", "SA", "SD", "SG", "SL",
		"SO", "SY", "TN", "TT", "TW", "US", "VE", "VI", "YE", "ZM",
	}
}

// sundayRegions are those whose weeks begin on Sunday, after the week data of Unicode CLDR.
func sundayRegions() []string {
	return []string{
		"AG", "AS", "BD", "BR", "BS", "BT", "BW", "BZ", "CA", "CO", "DM", "DO", "ET", "GT", "GU", "HK", "HN", "ID", "IL", "IN", "IS", "JM",
		"JP", "KE", "KH", "KR", "LA", "MH", "MM", "MO", "MT", "MX", "MZ", "NI", "NP", "PA", "PE", "PH", "PK", "PR", "PT", "PY", "SA", "SG",
		"SV", "TH", "TT", "TW", "UM", "US", "VE", "VI", "WS", "YE", "ZA", "ZW",
	}
}

// saturdayRegions are those whose weeks begin on Saturday, after the week data of Unicode CLDR.
func saturdayRegions() []string {
	return []string{"AF", "BH", "DJ", "DZ", "EG", "IQ", "IR", "JO", "KW", "LY", "OM", "QA", "SD", "SY"}
}
