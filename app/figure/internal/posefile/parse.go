package posefile

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/pelletier/go-toml/v2"
)

// Limits on one file. The largest of ours is 4 KiB with nine poses.
const (
	maxBytes  = 64 << 10
	maxPoses  = 64
	maxSteps  = 32
	maxProps  = 12
	maxVia    = 8
	maxArrows = 8
	maxNames  = 32
)

// ErrTooBig is returned for a file beyond the size limit, before it is read.
var ErrTooBig = errors.New("a pose file may have 64 KiB at most")

// Parse reads one pose file. name is what errors call it ("NAME:LINE: …").
func Parse(name string, data []byte) (*File, error) {
	if len(data) > maxBytes {
		return nil, fmt.Errorf("%s: %w", name, ErrTooBig)
	}
	f := &File{name: name}
	dec := toml.NewDecoder(bytes.NewReader(data)).DisallowUnknownFields()
	if err := dec.Decode(f); err != nil {
		return nil, decodeError(name, err)
	}
	f.lines = findLines(data)
	if err := f.check(); err != nil {
		return nil, err
	}
	if err := f.inherit(); err != nil {
		return nil, err
	}
	return f, nil
}

// Fail returns an error about the entry at path, as "pose.turn.arm_R", naming
// file and line. The line is that of the nearest entry that is in the file.
func (f *File) Fail(path, format string, args ...any) error {
	return fmt.Errorf("%s:%d: %s: %w", f.name, f.lines.of(path), path, fmt.Errorf(format, args...))
}

// decodeError says where the decoder stumbled, in our form.
func decodeError(name string, err error) error {
	var unknown *toml.StrictMissingError
	if errors.As(err, &unknown) && len(unknown.Errors) > 0 {
		first := unknown.Errors[0]
		line, _ := first.Position()
		return fmt.Errorf("%s:%d: unknown key %q", name, line, strings.Join(first.Key(), "."))
	}
	var bad *toml.DecodeError
	if errors.As(err, &bad) {
		line, _ := bad.Position()
		return fmt.Errorf("%s:%d: %w", name, line, err)
	}
	return fmt.Errorf("%s: %w", name, err)
}
