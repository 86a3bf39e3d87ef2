package store

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"posturebreak/reminders/stretch"
)

// home is the folder in which files of a kind belong.
func home(p Paths, folder string) string {
	if folder == figureFolder {
		return p.Figures
	}
	return p.Stretches
}

// target is the file that a file of a pack becomes: the one that has its id already, whatever its name, or a new one.
func (f PackFile) target(p Paths) string {
	dir := home(p, f.Folder)
	if f.Folder == stretchFolder {
		entries, _ := os.ReadDir(dir) // no folder has no files
		for _, entry := range entries {
			if filepath.Ext(entry.Name()) != ".toml" || !entry.Type().IsRegular() {
				continue
			}
			name := filepath.Join(dir, entry.Name())
			if s, err := readOwn(name); err == nil && s.ID == f.ID {
				return name
			}
		}
	}
	return f.free(dir)
}

// free is the usual name for the file; or another one, where a file with another id has that name.
func (f PackFile) free(dir string) string {
	name := filepath.Join(dir, f.ID+".toml")
	for n := 2; f.Folder == stretchFolder; n++ {
		if s, err := readOwn(name); err != nil || s.ID == f.ID {
			break
		}
		name = filepath.Join(dir, fmt.Sprintf("%s-%d.toml", f.ID, n))
	}
	return name
}

// Taken lists the person's own files that a pack would replace.
func (p Pack) Taken(paths Paths) []string {
	var taken []string
	for _, f := range p.Files {
		if target := f.target(paths); exists(target) {
			taken = append(taken, target)
		}
	}
	return taken
}

func exists(name string) bool {
	_, err := os.Lstat(name)
	return !errors.Is(err, fs.ErrNotExist)
}

// Install writes the files of a pack into the person's own folders, all of them or none: should one fail, the others become
// what they were. It returns the files that were written. Files that are there already are replaced; see [Pack.Taken].
func (p Pack) Install(paths Paths) ([]string, error) {
	var done []undo
	for _, f := range p.Files {
		target := f.target(paths)
		before, err := os.ReadFile(target)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, errors.Join(fmt.Errorf("install %s: %w", target, err), back(done))
		}
		done = append(done, undo{target, before, err == nil})
		if err := writeFile(target, f.Text); err != nil {
			return nil, errors.Join(err, back(done))
		}
	}
	written := make([]string, len(done))
	for i, u := range done {
		written[i] = u.name
	}
	return written, nil
}

// undo is what a file was before.
type undo struct {
	name   string
	before []byte
	there  bool
}

// back makes the files what they were, the last one first.
func back(done []undo) error {
	var failed []error
	for _, u := range slices.Backward(done) {
		err := error(nil)
		if u.there {
			err = writeFile(u.name, u.before)
		} else if removed := os.Remove(u.name); !errors.Is(removed, fs.ErrNotExist) {
			err = removed
		}
		if err != nil {
			failed = append(failed, fmt.Errorf("undo %s: %w", u.name, err))
		}
	}
	return errors.Join(failed...)
}

// ErrNothingOwn is returned by [Export] where the person has no files of their own.
var ErrNothingOwn = errors.New("there are no stretches of your own yet")

// Export writes the person's own stretches and figures as a .zip that [ReadPack] reads. A file that cannot be used is left out
// and named in the answer; the same files give the same bytes.
func Export(paths Paths, to io.Writer, figures FigureReader) (written int, leftOut []error, err error) {
	archive := zip.NewWriter(to)
	for _, folder := range []string{figureFolder, stretchFolder} {
		dir := home(paths, folder)
		names, _ := filepath.Glob(filepath.Join(dir, "*.toml")) // the pattern is a good one
		for _, name := range names {
			file, problem := ownFile(folder, name, figures)
			if problem != nil {
				leftOut = append(leftOut, problem)
				continue
			}
			entry, err := archive.Create(file.Name())
			if err == nil {
				_, err = entry.Write(file.Text)
			}
			if err != nil {
				return written, leftOut, fmt.Errorf("export: %w", err)
			}
			written++
		}
	}
	if written == 0 {
		return 0, leftOut, ErrNothingOwn
	}
	if err := archive.Close(); err != nil {
		return written, leftOut, fmt.Errorf("export: %w", err)
	}
	return written, leftOut, nil
}

// ownFile reads one of the person's own files as a file of a pack.
func ownFile(folder, name string, figures FigureReader) (PackFile, error) {
	text, err := readAtMost(func() (io.ReadCloser, error) { return os.Open(name) }, stretch.MaxFile)
	if err != nil {
		return PackFile{}, fmt.Errorf("%s: %w", name, err)
	}
	r := newPackReader(filepath.Dir(name), figures)
	r.check(folder, filepath.Base(name), text)
	if len(r.wrong) > 0 {
		return PackFile{}, errors.Join(r.wrong...)
	}
	return r.result.Files[0], nil
}
