//go:build !linux

package taste

import "context"

// Read answers nothing: how these systems say it is not read yet, and the settings of the program decide.
func Read(context.Context) (Taste, error) { return Taste{}, nil }
