package assets_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// text is something that the program says, as the source has it.
type text struct {
	one   string // or the only form
	other string // of a text that counts; "" for all others
	list  bool   // several names, parted by commas
	where string // file and line, or the stretch
}

// contextMark stands between the context and the text of a key, as in package words.
const contextMark = "|"

// sourceTexts reads all texts out of the source of the module, by the keys that they have in a translation.
func sourceTexts(t *testing.T) map[string]text {
	t.Helper()
	r := textReader{t: t, files: token.NewFileSet(), texts: map[string]text{}}
	sources := map[string][]*ast.File{}
	err := filepath.WalkDir("..", func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && (entry.Name() == "bin" || entry.Name() == "testdata" || entry.Name() == ".git"):
			return fs.SkipDir
		case entry.IsDir() || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		file, err := parser.ParseFile(r.files, path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		folder := filepath.Dir(path)
		sources[folder] = append(sources[folder], file)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, files := range sources {
		r.read(files)
	}
	return r.texts
}

// read reads the texts of a package.
func (r *textReader) read(files []*ast.File) {
	r.own = files[0].Name.Name == "words"
	r.constants = map[string]string{}
	for _, file := range files {
		ast.Inspect(file, r.note)
	}
	for _, file := range files {
		ast.Inspect(file, r.visit)
	}
}

// note takes up the constants, which contexts may be.
func (r *textReader) note(n ast.Node) bool {
	if spec, ok := n.(*ast.ValueSpec); ok && len(spec.Names) == len(spec.Values) {
		for i, name := range spec.Names {
			if value, ok := r.literal(spec.Values[i]); ok {
				r.constants[name.Name] = value
			}
		}
	}
	return true
}

// textReader gathers the texts at the calls of package words.
type textReader struct {
	t     *testing.T
	files *token.FileSet
	texts map[string]text

	own       bool              // in package words, which hands on what it was given
	constants map[string]string // of the package
}

// visit takes the texts of one call. What is no literal is an error, because nobody would translate it.
func (r *textReader) visit(n ast.Node) bool {
	call, ok := n.(*ast.CallExpr)
	if !ok {
		return true
	}
	method, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return true
	}
	args := call.Args
	switch name := method.Sel.Name; {
	case name == "Say" && len(args) > 0:
		r.say(call, method)
	case ofPackage(method) && (name == "Later" || name == "Wrong" || name == "Mark") && len(args) > 0:
		if texts, ok := r.literals(call, args[:1]); ok {
			r.add(call, texts[0], text{one: texts[0]})
		}
	case name == "In" && len(args) > 1:
		if texts, ok := r.literals(call, args[:2]); ok {
			r.add(call, texts[0]+contextMark+texts[1], text{one: texts[1]})
		}
	case name == "Names" && len(args) == 2:
		if texts, ok := r.literals(call, args); ok {
			r.add(call, texts[0]+contextMark+texts[1], text{one: texts[1], list: true})
		}
	case name == "Count" && len(args) > 2:
		if texts, ok := r.literals(call, args[1:3]); ok {
			r.add(call, texts[0], text{one: texts[0], other: texts[1]})
			r.checkCount(call, texts)
		}
	}
	return true
}

// ofPackage says whether a function of package words is called, and not somebody's method.
func ofPackage(method *ast.SelectorExpr) bool {
	name, ok := method.X.(*ast.Ident)
	return ok && name.Name == "words"
}

// say takes the text of a call of Say. Others than package words say things too: a voice says what it is given, and so does the
// home window's desk. A sentence that stands alone need not be looked at: go vet refuses one that is no constant.
func (r *textReader) say(call *ast.CallExpr, method *ast.SelectorExpr) {
	if said, ok := r.literal(call.Args[0]); ok {
		r.add(call, said, text{one: said})
		return
	}
	if len(call.Args) > 1 && !toDesk(method, call.Args[1]) {
		r.literals(call, call.Args[:1])
	}
}

// toDesk says whether the home window's desk is told a sentence, with what takes back what was done.
func toDesk(method *ast.SelectorExpr, undo ast.Expr) bool {
	switch undo := undo.(type) {
	case *ast.FuncLit:
		return true
	case *ast.Ident:
		if undo.Name == "nil" {
			return true
		}
	}
	receiver, ok := method.X.(*ast.SelectorExpr)
	return ok && receiver.Sel.Name == "desk"
}

// literals are the values of arguments that are written out.
func (r *textReader) literals(call *ast.CallExpr, args []ast.Expr) ([]string, bool) {
	values := make([]string, len(args))
	for i, arg := range args {
		value, ok := r.literal(arg)
		if !ok {
			if !r.own {
				r.t.Errorf("%s: the text is no literal, so that it cannot be translated", r.place(call))
			}
			return nil, false
		}
		values[i] = value
	}
	return values, true
}

// literal is the value of a string that is written out, perhaps in several pieces, or a constant.
func (r *textReader) literal(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		value, err := strconv.Unquote(e.Value)
		return value, err == nil && e.Kind == token.STRING
	case *ast.BinaryExpr:
		left, okLeft := r.literal(e.X)
		right, okRight := r.literal(e.Y)
		return left + right, okLeft && okRight && e.Op == token.ADD
	case *ast.ParenExpr:
		return r.literal(e.X)
	case *ast.Ident:
		value, ok := r.constants[e.Name]
		return value, ok
	}
	return "", false
}

// add takes a text up. One key has one text: what is counted cannot be said plainly, nor have two plurals.
func (r *textReader) add(call *ast.CallExpr, key string, found text) {
	found.where = r.place(call)
	before, known := r.texts[key]
	switch {
	case found.one == "":
		r.t.Errorf("%s: the text is empty", found.where)
		return
	case known && (before.other != found.other || before.list != found.list):
		r.t.Errorf("%s: %q is said otherwise at %s; give one of them a context", found.where, key, before.where)
	case strings.Count(key, contextMark) != strings.Count(strings.TrimSuffix(key, found.one), contextMark):
		r.t.Errorf("%s: %q has a %s in it, which stands for a context", found.where, found.one, contextMark)
	}
	if !known {
		r.texts[key] = found
	}
}

// verbs finds the placeholders of a format with the numbers of their arguments.
var verbs = regexp.MustCompile(`%(?:%|[-+# 0.\d]*(?:\[(\d+)\])?[-+# 0.\d]*[a-zA-Z])`) //nolint:gochecknoglobals // compiled once

// checkCount does for counted texts what go vet does for the others: the number and all other arguments have a place in the
// plural, and no place is without an argument.
func (r *textReader) checkCount(call *ast.CallExpr, texts []string) {
	const numberAndForms = 3
	given := 1 + len(call.Args) - numberAndForms
	if call.Ellipsis.IsValid() {
		return
	}
	highest, next := 0, 1
	for _, verb := range verbs.FindAllStringSubmatch(texts[1], -1) {
		if verb[0] == "%%" {
			continue
		}
		if n, err := strconv.Atoi(verb[1]); err == nil {
			next = n
		}
		highest = max(highest, next)
		next++
	}
	if highest != given && (highest > 0 || given > 1) { // the number alone may be left out: it stands elsewhere
		r.t.Errorf("%s: %q has places for %d arguments, and gets %d", r.place(call), texts[1], highest, given)
	}
}

func (r *textReader) place(call *ast.CallExpr) string {
	at := r.files.Position(call.Pos())
	return strings.TrimPrefix(filepath.ToSlash(at.Filename), "../") + ":" + strconv.Itoa(at.Line)
}
