package strict

import (
	"fmt"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

// Place is where a key stands in a file, both counted from 1.
type Place struct{ Line, Column int }

// PlacesOf finds the place of every key and table header in a TOML file, by path. The ordinary decoder tells places for its
// own errors only, but a range that is the wrong way round is a line of the file too.
//
// It stops at the first thing that is not TOML; the decoder has reported that by then.
func PlacesOf(file []byte) map[string]Place {
	found := placeFinder{places: map[string]Place{}, counts: map[string]int{}}
	found.parser.Reset(file)
	table := ""
	for found.parser.NextExpression() {
		switch node := found.parser.Expression(); node.Kind {
		case unstable.Table:
			table = found.note(node, "")
		case unstable.ArrayTable:
			table = found.noteElement(node)
		case unstable.KeyValue:
			found.noteValue(node, table)
		default: // comments carry no key
		}
	}
	return found.places
}

type placeFinder struct {
	parser unstable.Parser
	places map[string]Place
	counts map[string]int // elements seen so far, by path of the array of tables
}

// note records the key of a node inside a table and returns its path.
func (f *placeFinder) note(node *unstable.Node, table string) string {
	path, at := table, Place{}
	for keys := node.Key(); keys.Next(); {
		key := keys.Node()
		if at == (Place{}) {
			start := f.parser.Shape(key.Raw).Start
			at = Place{Line: start.Line, Column: start.Column}
		}
		path = f.latest(Join(path, string(key.Data)))
	}
	f.places[path] = at
	return path
}

// latest adds the number of the newest element to the path of an array of tables, as TOML itself reads [variant.dose].
func (f *placeFinder) latest(path string) string {
	if n := f.counts[path]; n > 0 {
		return Element(path, n)
	}
	return path
}

func (f *placeFinder) noteElement(node *unstable.Node) string {
	path, start := "", unstable.Position{}
	for keys := node.Key(); keys.Next(); {
		key := keys.Node()
		start = f.parser.Shape(key.Raw).Start
		path = Join(f.latest(path), string(key.Data))
	}
	f.counts[path]++
	path = Element(path, f.counts[path])
	f.places[path] = Place{Line: start.Line, Column: start.Column}
	return path
}

func (f *placeFinder) noteValue(node *unstable.Node, table string) {
	f.noteInside(node.Value(), f.note(node, table))
}

// noteInside records the keys of tables written inline, alone or in an array.
func (f *placeFinder) noteInside(value *unstable.Node, path string) {
	switch value.Kind {
	case unstable.InlineTable:
		for children := value.Children(); children.Next(); {
			f.noteValue(children.Node(), path)
		}
	case unstable.Array:
		n := 0
		for children := value.Children(); children.Next(); {
			if child := children.Node(); child.Kind != unstable.Comment {
				n++
				f.noteInside(child, Element(path, n))
			}
		}
	default: // a plain value has no keys of its own
	}
}

// Join is the path of a key inside a table: "dose.hold".
func Join(path, key string) string {
	return strings.TrimPrefix(path+"."+key, ".")
}

// Element is the path of the nth element of an array, counted from 1: "step[2]".
func Element(path string, n int) string { return fmt.Sprintf("%s[%d]", path, n) }
