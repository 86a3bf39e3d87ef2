package desktop

import (
	"context"

	"golang.org/x/sys/windows/registry"
)

// PanelIsDark is whether the taskbar is dark, so that light icons can be seen on it. It is where nothing is known.
func PanelIsDark(context.Context) bool {
	const path = `Software\Microsoft\Windows\CurrentVersion\Themes\Personalize`
	key, err := registry.OpenKey(registry.CURRENT_USER, path, registry.QUERY_VALUE)
	if err != nil {
		return true
	}
	defer func() { _ = key.Close() }() // We only read.
	light, _, err := key.GetIntegerValue("SystemUsesLightTheme")
	return err != nil || light == 0
}
