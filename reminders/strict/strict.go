// Package strict is how this project reads TOML that people write: every problem of a file at once, each with its file,
// line, column and key, and with a remedy. Settings, stretches and figures share it, so that all errors look alike.
//
// It is pure: bytes in, values and problems out. It may import the TOML decoder, the words and the standard library's pure parts.
package strict

import (
	"bytes"
	"errors"
	"strings"

	"github.com/pelletier/go-toml/v2"
)

// Decode reads file into value. Keys that value has no place for are problems. The error is [Problems], or nil.
func Decode(name string, file []byte, value any) error {
	decoder := toml.NewDecoder(bytes.NewReader(file)).DisallowUnknownFields()
	err := decoder.Decode(value)
	if err == nil {
		return nil
	}
	var unknown *toml.StrictMissingError
	if !errors.As(err, &unknown) {
		return Problems{Syntax(name, err)}
	}
	var problems Problems
	for i := range unknown.Errors {
		e := &unknown.Errors[i]
		line, column := e.Position()
		problems = append(problems, Problem{
			File: name, Line: line, Column: column, Key: strings.Join(e.Key(), "."),
			What: "is not a key that is known here", Remedy: "mend its spelling or take it out",
		})
	}
	return problems
}

// Syntax tells what the decoder found wrong, with its place.
func Syntax(name string, err error) Problem {
	p := Problem{File: name, What: strings.TrimPrefix(err.Error(), "toml: "), Remedy: "mend it so that the file is TOML"}
	var at *toml.DecodeError
	if errors.As(err, &at) {
		p.Line, p.Column = at.Position()
		p.Key = strings.Join(at.Key(), ".")
	}
	return p
}

// At fills in the place of a key of file, or of the nearest table above it that stands in the file.
func (p Problem) At(places map[string]Place) Problem {
	for path := p.Key; path != ""; path = parent(path) {
		if place, ok := places[path]; ok {
			p.Line, p.Column = place.Line, place.Column
			return p
		}
	}
	return p
}

func parent(path string) string {
	cut := strings.LastIndexAny(path, ".[")
	return path[:max(cut, 0)]
}
