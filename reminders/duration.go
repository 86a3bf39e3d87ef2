package reminders

import (
	"strings"
	"time"

	"posturebreak/reminders/words"
)

// Duration is a length of time that is written as text in files and messages: "20m", "1h30m", "90s".
type Duration time.Duration

// MarshalText writes the shortest form: "2h", not "2h0m0s".
func (d Duration) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads "20m". A number without a unit is an error that says what to write.
func (d *Duration) UnmarshalText(text []byte) error {
	parsed, err := time.ParseDuration(string(text))
	if err != nil {
		return words.Wrong("%q is no length of time: write a number with h, m or s, such as \"20m\"", text)
	}
	*d = Duration(parsed)
	return nil
}

// String is the shortest form that reads back to the same length.
func (d Duration) String() string {
	text := time.Duration(d).String()
	if strings.HasSuffix(text, "m0s") {
		text = strings.TrimSuffix(text, "0s")
	}
	if strings.HasSuffix(text, "h0m") {
		text = strings.TrimSuffix(text, "0m")
	}
	return text
}

// Std is the same length as the standard library's type.
func (d Duration) Std() time.Duration { return time.Duration(d) }
