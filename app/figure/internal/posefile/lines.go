package posefile

import (
	"sort"
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

// lines maps the path of an entry, as "step[2].arrow[0].kind", to its line.
type lines map[string]int

// of returns the line of path or of the nearest entry around it.
func (l lines) of(path string) int {
	for path != "" {
		if n, ok := l[path]; ok {
			return n
		}
		path = path[:max(strings.LastIndexAny(path, ".["), 0)]
	}
	return 1
}

// lineFinder walks a document that has already been decoded without error.
type lineFinder struct {
	lines  lines
	starts []int          // offset of each line's first byte
	count  map[string]int // tables seen of each [[array]]
}

// findLines notes the line of every key. The decoder keeps no positions of
// what it could read, and a semantic error without a line helps no author.
func findLines(data []byte) lines {
	f := &lineFinder{lines: lines{}, starts: []int{0}, count: map[string]int{}}
	for i, b := range data {
		if b == '\n' {
			f.starts = append(f.starts, i+1)
		}
	}
	var p unstable.Parser
	p.Reset(data)
	table := ""
	for p.NextExpression() {
		e := p.Expression()
		switch e.Kind {
		case unstable.Table:
			table = f.key("", e)
		case unstable.ArrayTable:
			path := f.key("", e)
			table = path + "[" + strconv.Itoa(f.count[path]) + "]"
			f.count[path]++
			f.lines[table] = f.lines[path]
		case unstable.KeyValue:
			f.keyValue(table, e)
		default: // comments are not asked for
		}
	}
	return f.lines
}

func (f *lineFinder) keyValue(prefix string, n *unstable.Node) {
	f.value(f.key(prefix, n), n.Value())
}

func (f *lineFinder) value(path string, n *unstable.Node) {
	it := n.Children()
	switch n.Kind {
	case unstable.InlineTable:
		for it.Next() {
			f.keyValue(path, it.Node())
		}
	case unstable.Array:
		for i := 0; it.Next(); i++ {
			f.value(path+"["+strconv.Itoa(i)+"]", it.Node())
		}
	default: // plain values hold no keys
	}
}

// key joins the parts of a key to prefix and notes its line.
func (f *lineFinder) key(prefix string, n *unstable.Node) string {
	line := 0
	for it := n.Key(); it.Next(); {
		k := it.Node()
		if line == 0 {
			line = sort.SearchInts(f.starts, int(k.Raw.Offset)+1)
		}
		if prefix != "" {
			prefix += "."
		}
		prefix += string(k.Data)
	}
	f.lines[prefix] = line
	return prefix
}
