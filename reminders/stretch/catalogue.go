package stretch

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"posturebreak/reminders/strict"
)

// Catalogue is an ordered collection of stretches with distinct ids. The zero value is empty. It never changes, so that a
// copy may be read anywhere: [Catalogue.Overlay] makes a new one.
type Catalogue struct {
	stretches []Stretch
	hidden    []string  // ids that an overlay takes away
	english   []Stretch // what stretches were before [Catalogue.In]; nil where they still are
}

// NewCatalogue collects stretches in the order given. A hidden one counts only when the catalogue is laid over another;
// of two with one id the later one stays, in the place of the first.
func NewCatalogue(stretches ...Stretch) Catalogue {
	return Catalogue{}.Overlay(Catalogue{stretches: stretches})
}

// All lists the stretches in order. The slice is the caller's own.
func (c Catalogue) All() []Stretch { return slices.Clone(c.stretches) }

// Len is the number of stretches.
func (c Catalogue) Len() int { return len(c.stretches) }

// ByID finds a stretch by its id.
func (c Catalogue) ByID(id string) (Stretch, bool) {
	if i := c.index(id); i >= 0 {
		return c.stretches[i], true
	}
	return Stretch{}, false
}

// Find finds a stretch by its id or, as "row/band", one of its variants.
func (c Catalogue) Find(name string) (Stretch, bool) {
	id, variant, _ := strings.Cut(name, "/")
	s, ok := c.ByID(id)
	if !ok {
		return Stretch{}, false
	}
	return s.As(variant)
}

func (c Catalogue) index(id string) int {
	return slices.IndexFunc(c.stretches, func(s Stretch) bool { return s.ID == id })
}

// Overlay lays another catalogue over this one: its stretches replace those with the same id, new ones follow at the end,
// and those it hides are gone. So a user's files add to, change or hide the built-in ones. The result is in English.
func (c Catalogue) Overlay(over Catalogue) Catalogue {
	c, over = c.In(nil), over.In(nil)
	result := Catalogue{stretches: slices.Clone(c.stretches), hidden: slices.Clone(c.hidden)}
	for _, s := range over.stretches {
		switch i := result.index(s.ID); {
		case s.Hidden:
			result.hide(s.ID)
		case i >= 0:
			result.stretches[i] = s
		default:
			result.stretches = append(result.stretches, s)
		}
	}
	for _, id := range over.hidden {
		result.hide(id)
	}
	return result
}

func (c *Catalogue) hide(id string) {
	c.stretches = slices.DeleteFunc(c.stretches, func(s Stretch) bool { return s.ID == id })
	c.hidden = append(c.hidden, id)
}

// ReadAll reads every .toml file of a folder, in the order of their names. One broken file does not take the others down:
// the catalogue holds all that could be read, and the error joins what is wrong with the rest ([strict.Problems] for what their
// authors can mend). A folder that is not there is an error that matches fs.ErrNotExist.
func ReadAll(fsys fs.FS, dir string) (Catalogue, error) {
	entries, err := fs.ReadDir(fsys, dir)
	if err != nil {
		return Catalogue{}, fmt.Errorf("read stretches in %s: %w", dir, err)
	}
	var good []Stretch
	var broken []error
	home := map[string]string{} // file of each id
	for _, entry := range entries {
		if entry.IsDir() || path.Ext(entry.Name()) != ".toml" {
			continue
		}
		name := path.Join(dir, entry.Name())
		s, err := readFile(fsys, name)
		if err == nil && home[s.ID] != "" {
			err = strict.Problems{{File: name, Key: "id", What: fmt.Sprintf("%q is taken by %s", s.ID, home[s.ID]), Remedy: "give it another id"}}
		}
		if err != nil {
			broken = append(broken, err)
			continue
		}
		home[s.ID] = name
		good = append(good, s)
	}
	return NewCatalogue(good...), errors.Join(broken...)
}

// ErrNoFile is the reason why a folder's entry with a good name cannot be read: it is a pipe or the like, which has no end.
var ErrNoFile = errors.New("it is no file")

// readFile reads no more of a file than Read accepts, plus one byte by which it sees that there is more.
func readFile(fsys fs.FS, name string) (Stretch, error) {
	if info, err := fs.Stat(fsys, name); err == nil && !info.Mode().IsRegular() {
		return Stretch{}, fmt.Errorf("read stretch %s: %w", name, ErrNoFile)
	}
	file, err := fsys.Open(name)
	if err != nil {
		return Stretch{}, fmt.Errorf("open stretch %s: %w", name, err)
	}
	defer file.Close() //nolint:errcheck // nothing was written
	content, err := io.ReadAll(io.LimitReader(file, MaxFile+1))
	if err != nil {
		return Stretch{}, fmt.Errorf("read stretch %s: %w", name, err)
	}
	return Read(name, content)
}
