package words

import (
	"errors"
	"fmt"
)

// Message is a text that is made before it is known in which language it will be said: what is wrong with a setting, say. The
// zero Message is empty. As a string it speaks English.
type Message struct {
	text string
	args []any
}

// Sayer is what says itself in a language. Arguments of a [Message] that do are said when it is.
type Sayer interface{ Said(l Locale) string }

var _ Sayer = Message{}

// Later keeps a sentence, as [Book.Say] takes it, until somebody asks for it.
func Later(text string, args ...any) Message {
	if false {
		_ = fmt.Sprintf(text, args...) // never called: it makes go vet hold the arguments of Later to the text
	}
	return Message{text: text, args: args}
}

// Verbatim is a message that is the same in all languages.
func Verbatim(text string) Message { return Message{text: "%s", args: []any{text}} }

// Empty says whether there is nothing to say.
func (m Message) Empty() bool { return m.text == "" }

// Said is the message in a language.
func (m Message) Said(l Locale) string {
	args := make([]any, len(m.args))
	for i, arg := range m.args {
		args[i] = arg
		if sayer, ok := arg.(Sayer); ok {
			args[i] = sayer.Said(l)
		}
	}
	return filled(l.find(m.text), args)
}

// String is the message in English.
func (m Message) String() string { return m.Said(Locale{}) }

// Fault is an error that says itself in a language. As an error it speaks English.
type Fault struct{ Message }

// Wrong is an error with a text as [Later] takes it.
func Wrong(text string, args ...any) error {
	if false {
		_ = fmt.Sprintf(text, args...) // never called, as in Later
	}
	return &Fault{Message{text: text, args: args}}
}

// Error is the fault in English.
func (f *Fault) Error() string { return f.String() }

// Unwrap gives the errors that are told of in it.
func (f *Fault) Unwrap() []error {
	var inside []error
	for _, arg := range f.args {
		if err, ok := arg.(error); ok {
			inside = append(inside, err)
		}
	}
	return inside
}

// MessageOf is what an error says: in any language where it can, and otherwise in English.
func MessageOf(err error) Message {
	if sayer, ok := errors.AsType[interface {
		error
		Sayer
	}](err); ok {
		return Message{text: "%s", args: []any{sayer}}
	}
	return Verbatim(err.Error())
}
