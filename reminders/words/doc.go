// Package words is how the program speaks: every text that a person can read goes through a [Book], which says it in their
// language, and every time, date and list through a [Locale], which writes it as their country does.
//
// The English text is the key, as in gettext, so that the code can be read and a text without a translation is still said:
//
//	book.Say("Next break %s", moment)                  // a sentence
//	book.Count(n, "%d minute", "%d minutes")           // a number, with the language's own plural forms
//	book.In("button", "Pause")                         // a word that other languages need a context for
//	book.Names("weekdays", "Sunday, Monday, Tuesday…") // a list of words that belong together
//	book.Text(stretch.Name)                            // a text that comes from a file
//
// A nil *Book speaks English and the zero Locale adds 24 hours and weeks from Monday, so that code and tests work without.
// Sentences are whole. Nothing that depends on English grammar is put together: what differs gets a text of its own.
//
// A test reads all literals at these calls out of the source and holds assets/translations/*.json to them; `make words`
// writes what it finds. It is why a text must be a literal where it is said, or marked as one with [Mark].
//
// The decision that took an argument: no table of numbered keys and no library. golang.org/x/text carries the plural rules
// and names of 700 locales, which a resident that waits for days would hold in memory for nothing; the ten languages here
// need one line each.
//
// It is pure. It may import the standard library's pure parts.
package words
