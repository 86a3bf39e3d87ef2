package words

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// slot is one place in a format that an argument goes to.
type slot struct {
	arg  int  // which argument, from 1
	verb byte // how it is written: 'd', 's', …; '?' for what is no verb
}

// slotsOf lists the places of a format in the order of the arguments. Flags and widths are a matter of each language: only
// which argument is written, and as what, must be the same.
func slotsOf(text string) []slot {
	var slots []slot
	next := 1
	for {
		_, rest, found := strings.Cut(text, "%")
		if !found {
			break
		}
		rest = strings.TrimLeft(rest, "+-# 0")
		if index, after, ok := explicit(rest); ok {
			next, rest = index, after
		}
		rest = strings.TrimLeft(rest, ".0123456789")
		if index, after, ok := explicit(rest); ok {
			next, rest = index, after
		}
		if rest == "" {
			return append(slots, slot{next, '?'})
		}
		if rest[0] != '%' {
			slots = append(slots, slot{next, rest[0]})
			next++
		}
		text = rest[1:]
	}
	slices.SortFunc(slots, func(a, b slot) int { return a.arg - b.arg })
	return slices.Compact(slots)
}

// explicit reads the number of an argument: "[2]".
func explicit(text string) (index int, rest string, ok bool) {
	inside, rest, closed := strings.Cut(strings.TrimPrefix(text, "["), "]")
	if !strings.HasPrefix(text, "[") || !closed {
		return 0, "", false
	}
	index, err := strconv.Atoi(inside)
	return index, rest, err == nil && index > 0
}

// Fits says what is wrong with the placeholders of a translation, if they are not those of the text that it is of.
func Fits(text, said string) error {
	want, got := slotsOf(text), slotsOf(said)
	if slices.Equal(want, got) {
		return nil
	}
	return fmt.Errorf("%q has %s where %q has %s", said, slotWords(got), text, slotWords(want))
}

// FitsForm does the same for one form of a counted text. It is held to the English plural; but a form that is for one number
// alone may leave that out, and so may every form where English does.
func FitsForm(tag, form, plural, said string) error {
	if !counts(said) && (!counts(plural) || form == formOne && pluralOf(tag).single) {
		plural = uncounted(plural)
	}
	return Fits(plural, said)
}

// counts says whether the number of a counted text, its first argument, is written in it.
func counts(text string) bool {
	slots := slotsOf(text)
	return len(slots) > 0 && slots[0].arg == 1
}

// uncounted is a text without the place of its number, as far as [Fits] looks at it.
func uncounted(text string) string {
	var rest strings.Builder
	for _, s := range slotsOf(text) {
		if s.arg != 1 {
			fmt.Fprintf(&rest, "%%[%d]%c", s.arg, s.verb)
		}
	}
	return rest.String()
}

func slotWords(slots []slot) string {
	if len(slots) == 0 {
		return "no placeholder"
	}
	words := make([]string, len(slots))
	for i, s := range slots {
		words[i] = fmt.Sprintf("%%[%d]%c", s.arg, s.verb)
	}
	return strings.Join(words, " ")
}
