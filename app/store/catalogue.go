package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"posturebreak/assets"
	"posturebreak/reminders/stretch"
)

// Catalogue reads the stretches that come with the program and lays those of the person's own folder over them. A file of
// theirs that cannot be used takes nothing else down: the error then names each problem, and the catalogue is good all the same.
func Catalogue(own string) (stretch.Catalogue, error) {
	builtIn, err := stretch.ReadAll(assets.Stretches, "stretches")
	if err != nil {
		return builtIn, fmt.Errorf("the catalogue: %w", err)
	}
	if _, err := os.Stat(own); errors.Is(err, fs.ErrNotExist) {
		return builtIn, nil
	}
	mine, err := stretch.ReadAll(os.DirFS(own), ".")
	if err != nil {
		err = fmt.Errorf("your own stretches in %s: %w", own, err)
	}
	return builtIn.Overlay(mine), err
}
