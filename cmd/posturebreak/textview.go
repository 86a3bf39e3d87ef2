package main

import (
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"posturebreak/app/window/session"
	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
	"posturebreak/reminders/words"
)

// textView shows a break in a terminal. Where the terminal can, the line of the present step is written again each second; else each step has a line of
// its own, and a few of its seconds, which a screen reader reads out one after the other.
type textView struct {
	out     io.Writer
	book    words.Locale
	live    bool // the line can be written again
	keys    bool // somebody can press keys
	counted bool // the running program counts the break

	state  session.State
	index  int           // of the step that was shown last
	place  stretch.Phase // whose side, repetition and set were told last: plain lines tell only what is new
	told   int           // seconds that were told last
	open   bool          // the line can be written again
	felt   stretch.Felt  // what was answered
	saidIt bool          // that it is done

	advised bool          // what to do about pain is said
	spare   session.Spare // whether the region is left out, as answered
}

// begin says what comes.
func (t *textView) begin(v session.View) {
	t.index = -1
	t.line("%s", t.book.Say("%[1]s, %[2]s.", v.Offer.Stretch.Name, t.book.About(v.Offer.Timeline.Total)))
	if v.Offer.Why != "" {
		t.line("%s", v.Offer.Why)
	}
	for _, caution := range v.Offer.Stretch.Cautions {
		t.line("%s", caution)
	}
	if !t.counted {
		t.line("%s", t.book.Say("Posture Break is not running, so this stretch will not be counted."))
	}
	if t.keys {
		t.line("%s", t.book.Say("Keys: p pause, n next, b back, s skip, q end."))
	}
	t.line("")
}

// show shows what has changed.
func (t *textView) show(v session.View) {
	switch v.State {
	case session.Playing:
		t.step(v)
	case session.Paused:
		if t.state != session.Paused {
			t.say(t.pausedWords(v))
		}
	case session.Finishing, session.Thanked, session.Advised:
		t.thank(v)
	case session.Offered, session.Starting, session.Closed:
	}
	t.state = v.State
}

func (t *textView) pausedWords(v session.View) string {
	if v.Note == session.SleptNote {
		return t.book.Say("Paused while the computer slept. p goes on.")
	}
	return t.book.Say("Paused. p goes on.")
}

// step shows the step that plays, and its seconds.
func (t *textView) step(v session.View) {
	left := int(math.Ceil(v.Cue.Left.Seconds()))
	begun := v.Cue.Index != t.index || t.state == session.Paused
	pause := v.Cue.Kind == stretch.Hold && v.Cue.Length < realHold
	if v.Cue.Index != t.index && t.live && !pause {
		t.closeLine()
	}
	switch {
	case !t.live && pause:
	case t.live:
		t.rewrite(t.stepLine(v, left))
	case begun:
		t.line("%s", t.stepLine(v, left))
	case left != t.told && slices.Contains(tellSeconds(v.Cue.Length), left):
		t.line("%s", t.book.Count(left, "%d second left", "%d seconds left"))
	}
	t.index, t.told = v.Cue.Index, left
}

// realHold is the least length of a hold that is told as a step of its own; a shorter one belongs to the movement before it.
const realHold = 2 * time.Second

// tellSeconds are the seconds that plain lines tell of a step: few, and none of a short one.
func tellSeconds(length time.Duration) []int {
	if length < 8*time.Second {
		return nil
	}
	return []int{5, 10, 20, 30, 45, 60, 90, 120}
}

// stepLine is a step on one line: what to do, on which side, how often, how long.
func (t *textView) stepLine(v session.View, left int) string {
	c := v.Cue
	told := []string{c.Words(t.book.Book)}
	if side := c.SideWords(t.book.Book); side != "" && (t.live || c.Side != t.place.Side) {
		told = append(told, side)
	}
	if c.Reps > 1 && c.Rep > 0 && (t.live || c.Rep != t.place.Rep || c.Side != t.place.Side) {
		told = append(told, t.book.Say("Repetition %d of %d", c.Rep, c.Reps))
	}
	if c.Sets > 1 && (t.live || c.Set != t.place.Set) {
		told = append(told, t.book.Say("Set %d of %d", max(c.Set, 1), c.Sets))
	}
	t.place = c.Phase
	if t.live {
		return fmt.Sprintf("%2d/%d  %s", c.Index+1, len(v.Offer.Timeline.Phases), strings.Join(append(told, t.book.Say("%d s", left)), " · "))
	}
	told = append(told, t.book.Count(left, "%d second", "%d seconds"))
	return strings.Join(told, ", ")
}

// thank says that it is over, asks how it felt, and notes the answer.
func (t *textView) thank(v session.View) {
	if v.State == session.Thanked && !t.saidIt {
		t.saidIt = true
		t.say(t.doneWords(v))
		if t.keys && t.counted {
			t.line("%s", t.book.Say("How did it feel? 1 good, 2 hard, 3 it hurt, Enter leaves."))
		}
	}
	t.advise(v)
	if v.Felt == t.felt {
		return
	}
	t.felt = v.Felt
	switch v.Felt {
	case stretch.Good:
		t.line("%s", t.book.Say("Good to hear. It will come back."))
	case stretch.Hard:
		t.line("%s", t.book.Say("Noted. Go gently; it will come less often."))
	case stretch.Hurt, stretch.NotSaid:
	}
}

// advise says what to do about pain and asks whether the region is left out, and notes the answer.
func (t *textView) advise(v session.View) {
	if v.Hurts && !t.advised {
		t.advised = true
		ask := v.Offer.IfHurt
		t.say(reminders.PainAdvice(t.book.Book))
		t.line("%s", ask.Suggestion(t.book.Book))
		if question := ask.Question(t.book.Book); question != "" && t.keys && t.counted {
			t.line("%s", question)
			t.line("%s", t.book.Say("Keys: y leaves it out, n keeps it."))
		}
	}
	if v.Spare == t.spare {
		return
	}
	t.spare = v.Spare
	switch v.Spare {
	case session.LeftOut:
		t.line("%s", t.book.Say("Left out for 7 days. You can undo that under Stretches."))
	case session.Kept:
		t.line("%s", t.book.Say("Kept. Only this one stretch is left out."))
	case session.NotAsked:
	}
}

func (t *textView) doneWords(v session.View) string {
	switch {
	case v.Note == session.UnsavedNote && t.counted:
		return t.book.Say("Done. It is not certain that this break was saved.")
	case v.Completed < len(v.Offer.Timeline.Phases):
		return t.book.Say("That is fine, too. Every bit counts.")
	}
	return t.book.Say("Well done.")
}

// lost says that the running program has gone.
func (t *textView) lost() {
	if t.counted && t.state != session.Thanked {
		t.say(t.book.Say("Posture Break has ended; what follows will not be counted."))
	}
}

// end leaves the terminal with a line of its own for what follows.
func (t *textView) end(v session.View) {
	t.closeLine()
	if !t.saidIt && v.Completed == 0 {
		t.line("%s", t.book.Say("%s can wait for another time.", v.Offer.Stretch.Name))
	}
}

// say puts a sentence under what is there.
func (t *textView) say(text string) {
	t.closeLine()
	t.line("%s", text)
}

// line writes a line. Who reads it may have gone: then nobody is there to be told.
func (t *textView) line(format string, args ...any) { _, _ = fmt.Fprintf(t.out, format+"\n", args...) }

// rewrite writes the line again that was written last.
func (t *textView) rewrite(text string) {
	const clearLine = "\r\x1b[K"
	if width := widthOf(t.out); utf8.RuneCountInString(text) >= width { // a line that wraps cannot be written again
		text = string([]rune(text)[:max(width-2, 0)]) + "…"
	}
	_, _ = fmt.Fprint(t.out, clearLine+text) // as in line
	t.open = true
}

func (t *textView) closeLine() {
	if t.open {
		t.line("")
		t.open = false
	}
}
