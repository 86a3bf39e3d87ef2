package store

import "posturebreak/app/store/paths"

// Paths are the places of the program's files.
type Paths = paths.Paths

// UserPaths are the places for the person who runs the program.
func UserPaths() Paths { return paths.User() }
