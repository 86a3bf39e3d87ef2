package posefile

import (
	"errors"
	"fmt"

	"posturebreak/reminders/strict"
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

// Parse reads one pose file. name is what errors call it ("NAME:LINE:COLUMN: …").
func Parse(name string, data []byte) (*File, error) {
	if len(data) > maxBytes {
		return nil, fmt.Errorf("%s: %w", name, ErrTooBig)
	}
	f := &File{name: name}
	if err := strict.Decode(name, data, f); err != nil {
		return nil, err //nolint:wrapcheck // the problems name the file themselves
	}
	f.places = strict.PlacesOf(data)
	if err := f.check(); err != nil {
		return nil, err
	}
	if err := f.inherit(); err != nil {
		return nil, err
	}
	return f, nil
}

// Fail returns a [strict.Problem] with the entry at path, as "pose.turn.arm_R" or "step[2]" (counted from 1), at its place
// in the file or that of the nearest entry around it.
func (f *File) Fail(path, format string, args ...any) error {
	p := strict.Problem{File: f.name, Line: 1, Column: 1, Key: path, What: fmt.Errorf(format, args...).Error()}
	return p.At(f.places) //nolint:wrapcheck // it is the problem itself
}
