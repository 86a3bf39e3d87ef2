package store

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
)

// keys reads another program's settings, whatever is in them.
type keys struct {
	values map[string]any
	asked  map[string]bool // the keys that were looked at
	wrong  error           // the first value that is not what it should be
}

// value is what stands behind a key, and whether there is anything.
func (k *keys) value(name string) (any, bool) {
	if k.asked == nil {
		k.asked = map[string]bool{}
	}
	k.asked[name] = true
	value, there := k.values[name]
	return value, there
}

// unasked lists the keys that were never looked at.
func (k *keys) unasked() []string {
	var names []string
	for name := range k.values {
		if !k.asked[name] {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

func jsonKeys(file []byte) (*keys, error) {
	var values map[string]any
	if err := json.Unmarshal(file, &values); err != nil {
		return nil, fmt.Errorf("it is no JSON: %w", err)
	}
	return &keys{values: values}, nil
}

// number reads a number; ok is false where the key is missing or is none.
func (k *keys) number(name string) (n float64, ok bool) {
	value, there := k.value(name)
	if !there {
		return 0, false
	}
	n, ok = value.(float64)
	if (!ok || n < 0 || math.IsNaN(n) || n > 1e12) && k.wrong == nil {
		k.wrong, ok = fmt.Errorf("%s: %v is no number that makes sense", name, value), false
	}
	return n, ok
}

// length reads a length of time in a unit.
func (k *keys) length(name string, unit time.Duration) (time.Duration, bool) {
	const most = float64(30 * 24 * time.Hour)
	n, ok := k.number(name)
	if ok && n*float64(unit) > most {
		k.wrong, ok = fmt.Errorf("%s: %v is longer than a month", name, n), false
	}
	return time.Duration(n * float64(unit)), ok
}

func (k *keys) flag(name string, missing bool) bool {
	value, _ := k.value(name)
	if is, ok := value.(bool); ok {
		return is
	}
	return missing
}

func (k *keys) list(name string) []any {
	value, _ := k.value(name)
	list, _ := value.([]any)
	return list
}

// iniKeys reads lines of key=value under [sections] as paths: "timers/rest-break/limit".
func iniKeys(file []byte) (*keys, error) {
	k := &keys{values: map[string]any{}}
	section, known := "", 0
	lines := bufio.NewScanner(bytes.NewReader(file))
	for lines.Scan() {
		line := strings.TrimSpace(lines.Text())
		name, value, pair := strings.Cut(line, "=")
		switch {
		case line == "" || line[0] == '#' || line[0] == ';':
		case line[0] == '[' && strings.HasSuffix(line, "]"):
			section = strings.Trim(line[1:len(line)-1], "/")
		case !pair && strings.HasPrefix(line, "org.workrave."):
			schema, rest, _ := strings.Cut(line, " ")
			name, value, _ := strings.Cut(rest, " ")
			k.values[strings.TrimPrefix(strings.ReplaceAll(schema, ".", "/")+"/"+name, "org/workrave/")] = iniValue(value)
			known++
		case pair:
			path := strings.Trim(section+"/"+strings.TrimSpace(name), "/")
			path = strings.TrimPrefix(strings.ReplaceAll(path, "_", "-"), "org/workrave/")
			k.values[path] = iniValue(strings.TrimSpace(value))
			if strings.HasPrefix(path, "timers/") || strings.HasPrefix(path, "breaks/") {
				known++
			}
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("it is no list of settings: %w", err)
	}
	if known == 0 {
		return nil, errors.New("it has no timers and no breaks; is it workrave.ini, or what gsettings list-recursively org.workrave prints?")
	}
	return k, nil
}

func iniValue(text string) any {
	if n, err := strconv.ParseFloat(text, 64); err == nil {
		return n
	}
	if b, err := strconv.ParseBool(text); err == nil {
		return b
	}
	return text
}

func (k *keys) text(name string) (string, bool) {
	value, _ := k.value(name)
	text, ok := value.(string)
	return text, ok
}

// clock reads a moment. It was meant in the local time of the person who wrote it.
func (k *keys) clock(name string) (time.Time, bool) {
	text, ok := k.text(name)
	if !ok {
		return time.Time{}, false
	}
	at, err := time.Parse(time.RFC3339, text)
	if err != nil {
		k.wrong = fmt.Errorf("%s: %q is no moment", name, text)
		return time.Time{}, false
	}
	return at.Local(), true
}
