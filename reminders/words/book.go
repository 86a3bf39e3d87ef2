package words

import (
	"fmt"
	"strings"
)

// English is the tag of the language in which the program is written.
const English = "en"

// contextMark stands between the context and the text of a key: "button|Pause".
const contextMark = "|"

// Book is one language. It never changes, so that it may be read anywhere. A nil Book speaks English.
type Book struct {
	tag   string
	texts map[string]string            // by English text, or context and text
	forms map[string]map[string]string // of counted texts by their English singular, then by plural form
}

// Tag is the language of the book as a BCP 47 tag: "en", "pt-BR".
func (b *Book) Tag() string {
	if b == nil {
		return English
	}
	return b.tag
}

// Say says a sentence. The text is a format of package fmt, and a per cent sign in it is written twice.
func (b *Book) Say(text string, args ...any) string {
	if b == nil {
		return fmt.Sprintf(text, args...)
	}
	return filled(b.find(text), args)
}

// In says a text that needs a context, such as a verb on a button that is a noun elsewhere. The context is never shown.
func (b *Book) In(context, text string, args ...any) string {
	if b == nil {
		return fmt.Sprintf(text, args...)
	}
	if said, ok := b.texts[context+contextMark+text]; ok {
		return filled(said, args)
	}
	return filled(text, args)
}

// Count says a text with a number in it, in the plural form that the language has for the number. The number is the first
// argument of the format and args are the rest: Count(n, "%d of %s", "%d of %s", all). A form may leave it out: "an hour".
func (b *Book) Count(n int, one, other string, args ...any) string {
	text := other
	if n == 1 {
		text = one
	}
	if b != nil {
		if said, ok := b.forms[one][pluralOf(b.tag).form(n)]; ok {
			text = said
		}
	}
	return filled(text, append([]any{n}, args...))
}

// Names says a list of names that belong together, such as the days of a week: they are written as one text, parted by commas, so
// that whoever translates them sees them together. A translation with another number of them is not used.
func (b *Book) Names(context, list string) []string {
	names := strings.Split(list, nameMark)
	if b == nil {
		return names
	}
	if said := strings.Split(b.texts[context+contextMark+list], nameMark); len(said) == len(names) {
		return said
	}
	return names
}

// nameMark stands between two names of a list.
const nameMark = ", "

// Text says a text that is not a format and that no literal can name: it comes from a catalogue's file, or from a table in
// which it was marked. One that the book does not know is said as it is.
func (b *Book) Text(text string) string {
	return b.find(text)
}

// Has says whether the book knows a text in its own language. English knows all.
func (b *Book) Has(text string) bool {
	if b == nil {
		return true
	}
	_, ok := b.texts[text]
	return ok
}

// Mark marks a text in a table as one that is said later, with [Book.Text] or [Book.Say], and returns it.
func Mark(text string) string { return text }

func (b *Book) find(text string) string {
	if b == nil {
		return text
	}
	if said, ok := b.texts[text]; ok {
		return said
	}
	return text
}

// filled puts the arguments into a text. One that does not mention them at all does not want them: "an hour".
func filled(text string, args []any) string {
	if len(slotsOf(text)) == 0 {
		args = nil
	}
	return fmt.Sprintf(text, args...)
}
