package stretch

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"posturebreak/reminders/strict"
)

// fields reads one table of a file key by key. It notes every problem instead of stopping at the first, and what has not
// been read in the end is a key that nobody knows: misspelt keys must not pass in silence.
type fields struct {
	report *report
	path   string
	values map[string]any
	known  []string
}

// maxProblems ends the list of a file that is no stretch at all.
const maxProblems = 50

// report gathers the problems of one file.
type report struct {
	file     string
	places   map[string]strict.Place
	problems strict.Problems
	refused  map[string]bool // keys whose value could not be read at all; to call them missing as well would mislead
}

// add notes a problem at a key, or at the nearest table around it that has a place.
func (r *report) add(key, what, remedy string) {
	if r.refused[key] || len(r.problems) >= maxProblems {
		return
	}
	r.problems = append(r.problems, strict.Problem{File: r.file, Key: key, What: what, Remedy: remedy}.At(r.places))
}

func (f *fields) key(name string) string { return strict.Join(f.path, name) }

// refuse notes that the value of a key cannot be used.
func (f *fields) refuse(name, what, remedy string) {
	f.report.add(f.key(name), what, remedy)
	f.report.refused[f.key(name)] = true
}

func (f *fields) take(name string) (any, bool) {
	f.known = append(f.known, name)
	value, ok := f.values[name]
	return value, ok
}

// typed reads a value of one type. A missing key is the zero value: what must be there is checked on the whole.
func typed[T any](f *fields, name, remedy string) T {
	var zero T
	value, ok := f.take(name)
	if !ok {
		return zero
	}
	t, ok := value.(T)
	if !ok {
		f.refuse(name, "is "+kindOf(value), remedy)
		return zero
	}
	return t
}

func (f *fields) text(name string) string {
	return strings.TrimSpace(typed[string](f, name, `write a text in quotes: "…"`))
}

func (f *fields) flag(name string) bool {
	return typed[bool](f, name, "write true or false without quotes")
}

func (f *fields) texts(name string) []string {
	list, ok := f.take(name)
	if !ok {
		return nil
	}
	const remedy = `write a list of texts: ["…", "…"]`
	items, ok := list.([]any)
	if !ok {
		f.refuse(name, "is "+kindOf(list), remedy)
		return nil
	}
	texts := make([]string, 0, len(items))
	for _, item := range items {
		text, ok := item.(string)
		if !ok {
			f.refuse(name, "has "+kindOf(item)+" in it", remedy)
			return nil
		}
		texts = append(texts, strings.TrimSpace(text))
	}
	return texts
}

// seconds reads a number that may have a fraction.
func (f *fields) seconds(name string) float64 {
	switch value, ok := f.take(name); v := value.(type) {
	case int64:
		return float64(v)
	case float64:
		return v
	default:
		if ok {
			f.refuse(name, "is "+kindOf(value), "write seconds as a number: 2.5")
		}
		return 0
	}
}

// count reads a whole number inside limits; nil where the key is missing or wrong.
func (f *fields) count(name string, limit Range) *int {
	value, ok := f.take(name)
	if !ok {
		return nil
	}
	n, ok := value.(int64)
	if !ok {
		f.refuse(name, "is "+kindOf(value), "write one whole number")
		return nil
	}
	if n < int64(limit.Min) || n > int64(limit.Max) {
		f.refuse(name, fmt.Sprintf("is %d", n), fmt.Sprintf("write a number from %d to %d", limit.Min, limit.Max))
		return nil
	}
	count := int(n)
	return &count
}

// figure reads a published figure: one whole number, or two for a range.
func (f *fields) figure(name string, limit Range) *Range {
	value, ok := f.take(name)
	if !ok {
		return nil
	}
	const remedy = "write one whole number (10) or a range, the smaller figure first ([10, 15])"
	ends := []any{value}
	if list, ok := value.([]any); ok {
		ends = list
	}
	if len(ends) != 1 && len(ends) != 2 {
		f.refuse(name, fmt.Sprintf("has %d figures", len(ends)), remedy)
		return nil
	}
	low, okLow := ends[0].(int64)
	high, okHigh := ends[len(ends)-1].(int64)
	switch {
	case !okLow || !okHigh:
		f.refuse(name, "is not made of whole numbers", remedy)
	case low > high:
		f.refuse(name, fmt.Sprintf("goes from %d down to %d", low, high), remedy)
	case low < int64(limit.Min) || high > int64(limit.Max):
		f.refuse(name, "is out of bounds", fmt.Sprintf("stay from %d to %d", limit.Min, limit.Max))
	default:
		return &Range{Min: int(low), Max: int(high)}
	}
	return nil
}

// table opens a table inside this one; it is empty where the file has none.
func (f *fields) table(name string) *fields {
	values := typed[map[string]any](f, name, "write it as a table: ["+f.key(name)+"]")
	return &fields{report: f.report, path: f.key(name), values: values}
}

// tables opens each table of an array of tables.
func (f *fields) tables(name string) []*fields {
	list := typed[[]any](f, name, "write it as tables: [["+name+"]]")
	tables := make([]*fields, 0, len(list))
	for i, item := range list {
		path := strict.Element(f.key(name), i+1)
		values, ok := item.(map[string]any)
		if !ok {
			f.report.add(path, "is "+kindOf(item), "write it as a table: [["+name+"]]")
			continue
		}
		tables = append(tables, &fields{report: f.report, path: path, values: values})
	}
	return tables
}

// finish reports the keys that were never asked for.
func (f *fields) finish() {
	slices.Sort(f.known)
	for _, name := range slices.Sorted(maps.Keys(f.values)) {
		if !slices.Contains(f.known, name) {
			f.refuse(name, "is not a key that belongs here", "use one of "+strings.Join(f.known, ", "))
		}
	}
}

func kindOf(value any) string {
	switch value.(type) {
	case string:
		return "a text"
	case bool:
		return "true or false"
	case int64:
		return "a whole number"
	case float64:
		return "a number with a fraction"
	case []any:
		return "a list"
	case map[string]any:
		return "a table"
	}
	return "a date or time"
}
