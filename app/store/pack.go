package store

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"

	"posturebreak/reminders/stretch"
)

// Limits of a pack. They are far outside anything sensible: the whole built-in catalogue with its figures has a tenth of them.
// They hold for what comes out of a .zip as well, whatever it says about itself.
const (
	maxPackZip   = 4 << 20 // bytes of the .zip
	maxPackFiles = 400     // entries, folders and texts included
	maxPackTotal = 4 << 20 // bytes of all files
)

// The folders of a pack, which are also those of the person's own files.
const (
	stretchFolder = "stretches"
	figureFolder  = "figures"
)

// PackFile is one file of a pack that has been read and found good.
type PackFile struct {
	Folder string // "stretches" or "figures"
	ID     string // of the stretch or figure
	Text   []byte
}

// Name is where the file belongs: "stretches/my-twist.toml". It is made of the id, never of a name inside the pack.
func (f PackFile) Name() string { return f.Folder + "/" + f.ID + ".toml" }

// Pack is a collection of stretches and figures.
type Pack struct {
	Files   []PackFile // in the order of their names
	Ignored []string   // what goes with it: a readme, a licence, what a desktop leaves behind
}

// Catalogue holds the stretches of the pack, and what it hides.
func (p Pack) Catalogue() stretch.Catalogue {
	var all []stretch.Stretch
	for _, f := range p.Files {
		if f.Folder != stretchFolder {
			continue
		}
		if s, err := stretch.Read(f.Name(), f.Text); err == nil { // it was read before
			all = append(all, s)
		}
	}
	return stretch.NewCatalogue(all...)
}

// FigureReader checks a figure's file and returns its id. The store knows stretches, but no figures.
type FigureReader func(name string, text []byte) (id string, err error)

// ReadPack reads a pack, a folder or a .zip with stretches/*.toml and figures/*.toml in it, and checks every file. A pack is
// good as a whole or not at all: the error joins everything that is wrong with it. Nothing is written.
func ReadPack(name string, figures FigureReader) (Pack, error) {
	info, err := os.Stat(name)
	if err != nil {
		return Pack{}, fmt.Errorf("read pack: %w", err)
	}
	if info.IsDir() {
		root, err := os.OpenRoot(name) // a link in it cannot lead outside
		if err != nil {
			return Pack{}, fmt.Errorf("read pack: %w", err)
		}
		defer root.Close() //nolint:errcheck // nothing was written
		return readPack(name, root.FS(), figures)
	}
	if !info.Mode().IsRegular() || info.Size() > maxPackZip {
		return Pack{}, fmt.Errorf("read pack %s: it is no folder and no .zip of at most %d bytes", name, maxPackZip)
	}
	file, err := os.Open(name)
	if err != nil {
		return Pack{}, fmt.Errorf("read pack: %w", err)
	}
	defer file.Close() //nolint:errcheck // nothing was written
	archive, err := zip.NewReader(file, info.Size())
	if err != nil {
		return Pack{}, fmt.Errorf("read pack %s: it is no folder and no good .zip: %w", name, err)
	}
	return readZip(name, archive, figures)
}

// packReader collects the files of a pack and what is wrong with them.
type packReader struct {
	pack    string
	figures FigureReader
	entries int
	total   int64
	seen    map[string]bool // names and ids, in small letters: not every file system tells them apart
	result  Pack
	wrong   []error
}

func newPackReader(pack string, figures FigureReader) *packReader {
	return &packReader{pack: pack, figures: figures, seen: map[string]bool{}}
}

func (r *packReader) refuse(name, format string, args ...any) {
	r.wrong = append(r.wrong, fmt.Errorf("%s: %q: %w", r.pack, name, fmt.Errorf(format, args...)))
}

// finish returns the pack, in the order of its names, or all that is wrong.
func (r *packReader) finish() (Pack, error) {
	if len(r.wrong) == 0 && len(r.result.Files) == 0 {
		r.wrong = append(r.wrong, fmt.Errorf("%s: there is nothing in it; a pack has stretches/*.toml and figures/*.toml", r.pack))
	}
	if len(r.wrong) > 0 {
		return Pack{}, errors.Join(r.wrong...)
	}
	slices.SortFunc(r.result.Files, func(a, b PackFile) int { return strings.Compare(a.Name(), b.Name()) })
	return r.result, nil
}

var errPackTooBig = errors.New("the pack is too big")

// count ends the reading of a pack that has too much in it. What is wrong with the rest does not matter then.
func (r *packReader) count(entries int, bytes int64) error {
	r.entries += entries
	r.total += bytes
	if r.entries > maxPackFiles || r.total > maxPackTotal {
		return fmt.Errorf("%s: %w: at most %d files and %d bytes", r.pack, errPackTooBig, maxPackFiles, maxPackTotal)
	}
	return nil
}

// first notes a name and says whether it is new.
func (r *packReader) first(name string) bool {
	key := strings.ToLower(name)
	again := r.seen[key]
	r.seen[key] = true
	return !again
}

func readZip(name string, archive *zip.Reader, figures FigureReader) (Pack, error) {
	r := newPackReader(name, figures)
	around := folderAround(archive)
	for _, entry := range archive.File {
		if err := r.count(1, 0); err != nil {
			return Pack{}, err
		}
		mode := entry.Mode()
		inside := strings.TrimSuffix(entry.Name, "/")
		switch {
		case !goodPath(inside):
			r.refuse(entry.Name, "is no plain path inside the pack")
		case mode.IsDir():
			// a folder says nothing
		case !mode.IsRegular():
			r.refuse(entry.Name, "is a link or a special file")
		default:
			inside = strings.TrimPrefix(inside, around)
			if err := r.add(inside, func() (io.ReadCloser, error) { return entry.Open() }); err != nil {
				return Pack{}, err
			}
		}
	}
	return r.finish()
}

// folderAround is the folder with everything in it that most programs put around what they archive, as "my-pack/"; "" where
// there is none.
func folderAround(archive *zip.Reader) string {
	around := ""
	for _, entry := range archive.File {
		first, _, inFolder := strings.Cut(entry.Name, "/")
		switch {
		case leftBySystem(entry.Name):
		case !inFolder || first == stretchFolder || first == figureFolder || around != "" && around != first+"/":
			return ""
		default:
			around = first + "/"
		}
	}
	return around
}

func readPack(name string, folder fs.FS, figures FigureReader) (Pack, error) {
	r := newPackReader(name, figures)
	err := fs.WalkDir(folder, ".", func(inside string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return fmt.Errorf("read pack: %w", err)
		case inside == ".":
			return nil
		}
		if err := r.count(1, 0); err != nil {
			return err
		}
		switch {
		case entry.IsDir():
			return nil
		case !entry.Type().IsRegular():
			r.refuse(inside, "is a link or a special file")
			return nil
		}
		return r.add(inside, func() (io.ReadCloser, error) { return folder.Open(inside) })
	})
	if err != nil {
		return Pack{}, fmt.Errorf("%s: %w", name, err)
	}
	return r.finish()
}

// goodPath accepts relative paths without tricks: no .., no drive, no backslash that another system takes for a folder.
func goodPath(name string) bool {
	return fs.ValidPath(name) && !strings.ContainsAny(name, "\\:\x00")
}

// add reads one file. The error ends the reading; what is wrong with the file alone is noted.
func (r *packReader) add(name string, open func() (io.ReadCloser, error)) error {
	if !r.first(name) {
		r.refuse(name, "is in the pack twice")
		return nil
	}
	if goesAlong(name) || leftBySystem(name) {
		r.result.Ignored = append(r.result.Ignored, name)
		return nil
	}
	folder := path.Dir(name)
	if path.Ext(name) != ".toml" || folder != stretchFolder && folder != figureFolder {
		r.refuse(name, "does not belong in a pack; it has %s/*.toml and %s/*.toml", stretchFolder, figureFolder)
		return nil
	}
	text, err := readAtMost(open, stretch.MaxFile)
	if err != nil {
		r.refuse(name, "cannot be read: %w", err)
		return nil
	}
	if err := r.count(0, int64(len(text))); err != nil {
		return err
	}
	r.check(folder, name, text)
	return nil
}

// goesAlong says whether a file is a text about the pack.
func goesAlong(name string) bool {
	base, _, _ := strings.Cut(strings.ToLower(name), ".")
	return path.Dir(name) == "." && slices.Contains([]string{"readme", "license", "licence", "changelog"}, base)
}

// leftBySystem says whether a file is what desktops leave in every folder and archive.
func leftBySystem(name string) bool {
	first, _, _ := strings.Cut(name, "/")
	return first == "__MACOSX" || slices.Contains([]string{".DS_Store", "Thumbs.db", "desktop.ini"}, path.Base(name))
}

func readAtMost(open func() (io.ReadCloser, error), most int) ([]byte, error) {
	file, err := open()
	if err != nil {
		return nil, err
	}
	defer file.Close() //nolint:errcheck // nothing was written
	text, err := io.ReadAll(io.LimitReader(file, int64(most)+1))
	if err != nil {
		return nil, fmt.Errorf("read: %w", err)
	}
	if len(text) > most {
		return nil, fmt.Errorf("it is larger than %d bytes", most)
	}
	return text, nil
}

// check reads a file for what it is, and notes its id.
func (r *packReader) check(folder, name string, text []byte) {
	id, err := r.idOf(folder, name, text)
	if err != nil {
		r.wrong = append(r.wrong, fmt.Errorf("%s: %w", r.pack, err))
		return
	}
	file := PackFile{Folder: folder, ID: id, Text: text}
	if !goodPath(file.Name()) || strings.Contains(id, "/") {
		r.refuse(name, "has an id that cannot be a file name: %q", id)
		return
	}
	if !r.first("id " + file.Name()) {
		r.refuse(name, "has the id %q, which another file has too", id)
		return
	}
	r.result.Files = append(r.result.Files, file)
}

func (r *packReader) idOf(folder, name string, text []byte) (string, error) {
	if folder == figureFolder {
		return r.figures(name, text)
	}
	s, err := stretch.Read(name, text)
	return s.ID, err //nolint:wrapcheck // the problems name the file themselves
}
