package main

import (
	"io/fs"
	"os"

	"posturebreak/app/figure"
	"posturebreak/assets"
)

// builtIn are the figures of the program, without the folder that they are in.
type builtIn struct{}

// Open opens one pose file.
func (builtIn) Open(name string) (fs.File, error) {
	return assets.Figures.Open("figures/" + name) //nolint:wrapcheck // the caller says what it was for
}

// allFigures are the figures of the program with those of a person's own folder laid over them. broken is told of each that
// cannot be used; it may be nil.
func allFigures(own string, broken func(error)) fs.FS {
	return figure.Overlay(os.DirFS(own), builtIn{}, broken)
}
