package window

import "fmt"

// word names a text of the windows. The English texts are all in [english]; a translation is another book with the same keys.
type word string

// The texts of the break window.
const (
	wordTitle            word = "break.title"
	wordStart            word = "break.start"
	wordPause            word = "break.pause"
	wordResume           word = "break.resume"
	wordPrevious         word = "break.previous"
	wordNext             word = "break.next"
	wordSkip             word = "break.skip"
	wordSnooze           word = "break.snooze"
	wordSnoozeFor        word = "break.snooze-for"
	wordFinish           word = "break.finish"
	wordNotNow           word = "break.skip.not-now"
	wordDidIt            word = "break.skip.did-it"
	wordTooHard          word = "break.skip.too-hard"
	wordHurts            word = "break.skip.hurts"
	wordNotAgain         word = "break.skip.not-again"
	wordByItself         word = "break.by-itself"
	wordStarting         word = "break.starting"
	wordRepetition       word = "break.repetition"
	wordSet              word = "break.set"
	wordBreath           word = "break.breath"
	wordThen             word = "break.then"
	wordLeft             word = "break.left"
	wordPaused           word = "break.paused"
	wordSlept            word = "break.slept"
	wordSideRight        word = "break.side.right"
	wordSideLeft         word = "break.side.left"
	wordReady            word = "break.kind.ready"
	wordMove             word = "break.kind.move"
	wordHold             word = "break.kind.hold"
	wordRelease          word = "break.kind.release"
	wordStay             word = "break.kind.stay"
	wordSwitch           word = "break.kind.switch"
	wordRest             word = "break.kind.rest"
	wordSaving           word = "break.saving"
	wordWellDone         word = "thanks.well-done"
	wordThatsFine        word = "thanks.fine"
	wordDone             word = "thanks.done"
	wordDoneSome         word = "thanks.done-some"
	wordDoneNone         word = "thanks.done-none"
	wordHowFelt          word = "thanks.how-felt"
	wordGood             word = "thanks.good"
	wordHard             word = "thanks.hard"
	wordHurt             word = "thanks.hurt"
	wordNotedGood        word = "thanks.noted.good"
	wordNotedHard        word = "thanks.noted.hard"
	wordAdviceTitle      word = "advice.title"
	wordAdvice           word = "advice.text"
	wordLeaveOutMid      word = "advice.ask.mid-back"
	wordLeaveOutUpper    word = "advice.ask.upper-back"
	wordLeaveOutWhole    word = "advice.ask.whole-back"
	wordLeaveOutShoulder word = "advice.ask.shoulders"
	wordLeaveOutChest    word = "advice.ask.chest"
	wordLeaveOutSide     word = "advice.ask.side"
	wordLeaveOut         word = "advice.leave-out"
	wordKeep             word = "advice.keep"
	wordLeftOut          word = "advice.left-out"
	wordKept             word = "advice.kept"
	wordGentler          word = "advice.gentler"
	wordGentlerLater     word = "advice.gentler-later"
	wordGentlerNone      word = "advice.gentler-none"
	wordSource           word = "thanks.source"
	wordPublisher        word = "thanks.publisher"
	wordExpert           word = "thanks.expert"
	wordNamesNobody      word = "thanks.names-nobody"
	wordNamesNoPublisher word = "thanks.names-no-publisher"
	wordNamesNoExpert    word = "thanks.names-no-expert"
	wordUnsaved          word = "thanks.unsaved"
	wordClose            word = "thanks.close"
	wordMinutes          word = "time.minutes"
	wordHours            word = "time.hours"
	wordSeconds          word = "time.seconds"
)

// book holds the texts of one language.
type book map[word]string

// say fills in a text. A key that the book lacks comes out as itself: visible, and no reason to fail.
func (b book) say(key word, args ...any) string {
	text, ok := b[key]
	if !ok {
		text = string(key)
	}
	if len(args) == 0 {
		return text
	}
	return fmt.Sprintf(text, args...)
}

// english is the book that every other one is a translation of.
func english() book {
	return book{
		wordTitle:            "Time for a stretch",
		wordStart:            "Start",
		wordPause:            "Pause",
		wordResume:           "Go on",
		wordPrevious:         "Previous",
		wordNext:             "Next",
		wordSkip:             "Skip",
		wordSnooze:           "Snooze",
		wordSnoozeFor:        "For %s",
		wordFinish:           "Finish here",
		wordNotNow:           "Not now",
		wordDidIt:            "I did it already",
		wordTooHard:          "Too hard for me",
		wordHurts:            "It hurts",
		wordNotAgain:         "Not this one again",
		wordByItself:         "Starts by itself when your hands have rested for %s.",
		wordStarting:         "Starting …",
		wordRepetition:       "Repetition %d of %d",
		wordSet:              "Set %d of %d",
		wordBreath:           "Breath %d of %d",
		wordThen:             "Then: %s",
		wordLeft:             "%s left",
		wordPaused:           "Paused. Take your time.",
		wordSlept:            "Paused while the computer slept.",
		wordSideRight:        "Right",
		wordSideLeft:         "Left",
		wordReady:            "Get ready",
		wordMove:             "Move",
		wordHold:             "Hold",
		wordRelease:          "Release",
		wordStay:             "Stay",
		wordSwitch:           "Change sides",
		wordRest:             "Rest",
		wordSaving:           "Done",
		wordWellDone:         "Well done",
		wordThatsFine:        "That is fine, too",
		wordDone:             "%s, from start to end: %s for your back.",
		wordDoneSome:         "%s: %s of it done. Every bit counts.",
		wordDoneNone:         "%s can wait for another time.",
		wordHowFelt:          "How did it feel?",
		wordGood:             "Good",
		wordHard:             "Hard",
		wordHurt:             "It hurt",
		wordNotedGood:        "Good to hear. It will come back.",
		wordNotedHard:        "Noted. Go gently; it will come less often.",
		wordAdviceTitle:      "Stop when it hurts",
		wordAdvice:           "A stretch may pull, but it must not hurt. This one is left out for 7 days. Intense or lasting pain belongs to a doctor or physiotherapist, not to a stretch.",
		wordLeaveOutMid:      "Leave out your mid-back for 7 days?",
		wordLeaveOutUpper:    "Leave out your upper back for 7 days?",
		wordLeaveOutWhole:    "Leave out your whole back for 7 days?",
		wordLeaveOutShoulder: "Leave out your shoulders for 7 days?",
		wordLeaveOutChest:    "Leave out your chest for 7 days?",
		wordLeaveOutSide:     "Leave out your sides for 7 days?",
		wordLeaveOut:         "Leave out",
		wordKeep:             "Keep",
		wordLeftOut:          "Left out for 7 days. You can undo that under Stretches.",
		wordKept:             "Kept. Only this one stretch is left out.",
		wordGentler:          "Gentler, for the same movement: %s.",
		wordGentlerLater:     "A gentler way, for when it no longer hurts: %s.",
		wordGentlerNone:      "Nothing gentler for this movement fits here. This one comes back in its smallest dose.",
		wordSource:           "Source: %s",
		wordPublisher:        "Publisher: %s",
		wordExpert:           "Expert: %s",
		wordNamesNobody:      "The article names neither its publisher nor an expert",
		wordNamesNoPublisher: "The article names no publisher",
		wordNamesNoExpert:    "The article names no expert",
		wordUnsaved:          "It is not certain that this break was saved.",
		wordClose:            "Close",
		wordMinutes:          "%d min",
		wordHours:            "%d h",
		wordSeconds:          "%d s",
	}
}
