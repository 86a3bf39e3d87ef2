package desktop

import "posturebreak/reminders/words"

// Finding is what one source says about one concern.
type Finding struct {
	Concern Concern
	Verdict Verdict
	Source  string // who was asked: "PulseAudio", "logind"; "" when nobody was
	Who     string // with Yes the program by its own name; "" when nobody tells
	Detail  string // with Yes the reason that the program gives, with Unknown why it is; in the source's own words, or ""
}

// Words says what keeps the person busy: "Firefox uses the microphone", to stand behind a colon or in brackets. It is for
// findings with the verdict Yes.
func (f Finding) Words(book *words.Book) string {
	if f.Who == "" {
		return f.somebody(book)
	}
	switch f.Concern {
	case Microphone:
		return book.Say("%s uses the microphone", f.Who)
	case Camera:
		return book.Say("%s uses the camera", f.Who)
	case ScreenShared:
		return book.Say("%s shares the screen", f.Who)
	case Inhibitor:
		if f.Detail != "" {
			return book.Say("%s keeps the screen on: %s", f.Who, f.Detail)
		}
		return book.Say("%s keeps the screen on", f.Who)
	case FullScreen:
		return book.Say("%s fills the screen", f.Who)
	case DoNotDisturb:
		return book.Say("%s is silenced", f.Who)
	}
	return ""
}

// somebody says it when nobody tells who it is.
func (f Finding) somebody(book *words.Book) string {
	switch f.Concern {
	case Microphone:
		return book.Say("a program uses the microphone")
	case Camera:
		return book.Say("a program uses the camera")
	case ScreenShared:
		return book.Say("a program shares the screen")
	case Inhibitor:
		return book.Say("a program keeps the screen on")
	case FullScreen:
		return book.Say("a window fills the screen")
	case DoNotDisturb:
		return book.Say("notifications are silenced")
	}
	return ""
}

// unknown makes the finding of a source that did not answer.
func unknown(source string, err error) Finding {
	return Finding{Verdict: Unknown, Source: source, Detail: err.Error()}
}
