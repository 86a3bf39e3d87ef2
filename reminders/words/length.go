package words

import "time"

// About says how long something takes, as one says it to a person: "under a minute", "about 2 minutes".
func (b *Book) About(d time.Duration) string {
	const (
		justUnder, justOver = 50 * time.Second, 75 * time.Second
		nearTwo             = 105 * time.Second
	)
	switch {
	case d < justUnder:
		return b.Say("under a minute")
	case d < justOver:
		return b.Say("about a minute")
	case d < nearTwo:
		return b.Say("about a minute and a half")
	}
	return b.Count(int(d.Round(time.Minute)/time.Minute), "about %d minute", "about %d minutes")
}

// Length is a length of time in words: "5 minutes", "1 hour and 30 minutes", "45 seconds".
func (b *Book) Length(d time.Duration) string {
	hours, minutes, seconds := clockOf(d)
	var parts []string
	if hours > 0 {
		parts = append(parts, b.Count(hours, "%d hour", "%d hours"))
	}
	if minutes > 0 {
		parts = append(parts, b.Count(minutes, "%d minute", "%d minutes"))
	}
	if seconds > 0 || len(parts) == 0 {
		parts = append(parts, b.Count(seconds, "%d second", "%d seconds"))
	}
	return b.And(parts...)
}

// Short is a length of time in few letters: "5 min", "1 h 30 min", "45 s".
func (b *Book) Short(d time.Duration) string {
	hours, minutes, seconds := clockOf(d)
	switch {
	case hours > 0 && minutes > 0:
		return b.Say("%d h %d min", hours, minutes)
	case hours > 0:
		return b.Say("%d h", hours)
	case minutes > 0 && seconds > 0:
		return b.Say("%d min %d s", minutes, seconds)
	case minutes > 0:
		return b.Say("%d min", minutes)
	}
	return b.Say("%d s", seconds)
}

// clockOf takes a length of time apart, to the second.
func clockOf(d time.Duration) (hours, minutes, seconds int) {
	d = max(d, 0).Round(time.Second)
	return int(d / time.Hour), int(d % time.Hour / time.Minute), int(d % time.Minute / time.Second)
}
