package figure

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"time"
)

// MaxFile is the greatest size of a pose file in bytes; the largest of our own is a hundredth of it.
const MaxFile = 1 << 20

// ErrNoFile is the reason why something is no pose file at all: a folder, a pipe, or larger than [MaxFile].
var ErrNoFile = errors.New("it is no file of at most 1 MB")

// Overlay lays a person's own pose files over those of the program: of two with one name their own is read. One that cannot
// be used takes nothing down: broken is told why, with the name, and the program's is read in its place, if there is one. broken
// may be nil, and may be called from any goroutine.
func Overlay(own, builtIn fs.FS, broken func(error)) fs.FS {
	if broken == nil {
		broken = func(error) {}
	}
	return overlay{own, builtIn, broken}
}

type overlay struct {
	own, builtIn fs.FS
	broken       func(error)
}

// ReadFile is what [fs.ReadFile] calls.
func (o overlay) ReadFile(name string) ([]byte, error) {
	text, err := readFile(o.own, name)
	if err == nil {
		_, err = Load(name, text)
	}
	switch {
	case err == nil:
		return text, nil
	case !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, fs.ErrInvalid):
		o.broken(fmt.Errorf("your own figure %s: %w", name, err))
	}
	text, err = fs.ReadFile(o.builtIn, name)
	if err != nil {
		return nil, fmt.Errorf("read figure: %w", err)
	}
	return text, nil
}

// readFile reads a file that may be anything: a person's folder can hold a pipe, which is never read to its end.
func readFile(files fs.FS, name string) ([]byte, error) {
	info, err := fs.Stat(files, name)
	if err != nil {
		return nil, err //nolint:wrapcheck // the caller says what it was for
	}
	if !info.Mode().IsRegular() || info.Size() > MaxFile {
		return nil, ErrNoFile
	}
	file, err := files.Open(name)
	if err != nil {
		return nil, err //nolint:wrapcheck // the caller says what it was for
	}
	defer file.Close() //nolint:errcheck // nothing was written
	text, err := io.ReadAll(io.LimitReader(file, MaxFile+1))
	if err == nil && len(text) > MaxFile {
		err = ErrNoFile // it has grown
	}
	return text, err //nolint:wrapcheck // the caller says what it was for
}

// Open is what everything else of [fs] calls. Folders cannot be opened.
func (o overlay) Open(name string) (fs.File, error) {
	text, err := o.ReadFile(name)
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: err}
	}
	return &poseFile{bytes.NewReader(text), name}, nil
}

// poseFile is a file that was read already. It is its own description.
type poseFile struct {
	*bytes.Reader

	name string
}

func (f *poseFile) Stat() (fs.FileInfo, error) { return f, nil }
func (*poseFile) Close() error                 { return nil }
func (f *poseFile) Name() string               { return f.name }
func (*poseFile) Mode() fs.FileMode            { return 0o444 }
func (*poseFile) ModTime() time.Time           { return time.Time{} }
func (*poseFile) IsDir() bool                  { return false }
func (*poseFile) Sys() any                     { return nil }
