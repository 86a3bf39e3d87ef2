// Package paths says where the program's files are, by the rules of each system. It stands apart from package store so that a
// window knows the folders without the database.
//
// It may import nothing of the module.
package paths

import (
	"path/filepath"

	"github.com/adrg/xdg"
)

// folder is the name of the program's folder in each of the person's base folders.
const folder = "posturebreak"

// Paths are the places of the program's files.
type Paths struct {
	Settings  string // file: settings.toml
	Data      string // folder: the history
	Stretches string // folder: stretches of the person's own
	Figures   string // folder: figures for them
	Cache     string // folder: what can be made anew
}

// User are the places for the person who runs the program.
func User() Paths {
	data := filepath.Join(xdg.DataHome, folder)
	return Paths{
		Settings:  filepath.Join(xdg.ConfigHome, folder, "settings.toml"),
		Data:      data,
		Stretches: filepath.Join(data, "stretches"),
		Figures:   filepath.Join(data, "figures"),
		Cache:     filepath.Join(xdg.CacheHome, folder),
	}
}
