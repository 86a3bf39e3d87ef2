package store

import (
	"io"
	"os"
	"path/filepath"

	"posturebreak/assets"
	"posturebreak/reminders/stretch"
)

// OwnStretch is a stretch from a file of the person's own.
type OwnStretch struct {
	Stretch  string // id
	Path     string // of the file
	Replaces bool   // it takes the place of one that comes with the program
}

// OwnStretches lists the files in dir that hold a stretch. Those that cannot be used are not there; [Catalogue] says why.
func OwnStretches(dir string) []OwnStretch {
	paths, err := filepath.Glob(filepath.Join(dir, "*.toml"))
	if err != nil || len(paths) == 0 {
		return nil
	}
	builtIn, err := stretch.ReadAll(assets.Stretches, "stretches")
	if err != nil {
		return nil
	}
	var own []OwnStretch
	for _, path := range paths {
		s, err := readOwn(path)
		if err != nil || s.Hidden {
			continue
		}
		_, replaces := builtIn.ByID(s.ID)
		own = append(own, OwnStretch{Stretch: s.ID, Path: path, Replaces: replaces})
	}
	return own
}

// readOwn reads no more of a file than a stretch can have, plus one byte by which it is seen that there is more.
func readOwn(path string) (stretch.Stretch, error) {
	file, err := os.Open(path) //nolint:gosec // a file of the person's own folder
	if err != nil {
		return stretch.Stretch{}, err //nolint:wrapcheck // the caller leaves the file out
	}
	defer file.Close() //nolint:errcheck // nothing was written
	content, err := io.ReadAll(io.LimitReader(file, stretch.MaxFile+1))
	if err != nil {
		return stretch.Stretch{}, err //nolint:wrapcheck // the caller leaves the file out
	}
	return stretch.Read(filepath.Base(path), content) //nolint:wrapcheck // the caller leaves the file out
}
