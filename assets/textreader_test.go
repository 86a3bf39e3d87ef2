package assets_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"testing"
)

// TestTextsAreFound plants a text at each kind of call, and what is none of package words.
func TestTextsAreFound(t *testing.T) {
	t.Parallel()
	const source = `package planted

const place = "on the shelf"

func all(book *words.Book) {
	book.Say("Hello %s", name)
	book.Say("two " + "pieces")
	book.In(place, "Book")
	book.Names("weekday", "Sunday, Monday")
	book.Count(len(shelves), "%d book of %s", "%d books of %s", author)
	words.Mark("marked")
	words.Later("later %d", 1)
	_ = words.Wrong("wrong")
	voice.Say(line.Text)
	p.desk.Say(reply.Words, undo)
	d.Say(reply.Words, func() {})
	label.Wrong("no text of ours")
	at.In(zone)
	strings.Count(line, "x")
}`
	r := textReader{t: t, files: token.NewFileSet(), texts: map[string]text{}}
	file, err := parser.ParseFile(r.files, "planted.go", source, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	r.read([]*ast.File{file})
	var got []string
	for key := range r.texts {
		got = append(got, key)
	}
	slices.Sort(got)
	want := []string{
		"%d book of %s", "Hello %s", "later %d", "marked", "on the shelf|Book", "two pieces", "weekday|Sunday, Monday", "wrong",
	}
	if !slices.Equal(got, want) {
		t.Errorf("found %q, want %q", got, want)
	}
	if counted := r.texts["%d book of %s"]; counted.other != "%d books of %s" {
		t.Errorf("the plural is %q", counted.other)
	}
	if names := r.texts["weekday|Sunday, Monday"]; !names.list || names.one != "Sunday, Monday" {
		t.Errorf("the list is %+v", names)
	}
}
