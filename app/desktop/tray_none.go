//go:build !linux && !windows

package desktop

import "context"

// run shows nothing: systray needs cgo and the main thread on macOS, and the resident has neither.
func (t *Tray) run(ctx context.Context) { <-ctx.Done() }
