//go:build !linux && !windows

package desktop

import "context"

// PanelIsDark is always true: there is no tray here.
func PanelIsDark(context.Context) bool { return true }

// WatchPanel does nothing: there is no tray here.
func WatchPanel(context.Context, func(dark bool)) {}
