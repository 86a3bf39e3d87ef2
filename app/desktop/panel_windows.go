package desktop

import (
	"context"

	"golang.org/x/sys/windows"
	"golang.org/x/sys/windows/registry"
)

// personalize is the key of the colours that the person has chosen.
const personalize = `Software\Microsoft\Windows\CurrentVersion\Themes\Personalize`

// PanelIsDark is whether the taskbar is dark, so that light icons can be seen on it. It is where nothing is known.
func PanelIsDark(context.Context) bool {
	key, err := registry.OpenKey(registry.CURRENT_USER, personalize, registry.QUERY_VALUE)
	if err != nil {
		return true
	}
	defer func() { _ = key.Close() }() // We only read.
	light, _, err := key.GetIntegerValue("SystemUsesLightTheme")
	return err != nil || light == 0
}

// WatchPanel calls changed when the taskbar turns dark or light, until ctx is done. Windows tells of changes of the key, on a
// thread that waits for nothing else and ends with the program. changed runs on that thread.
func WatchPanel(ctx context.Context, changed func(dark bool)) {
	dark := PanelIsDark(ctx)
	go func() {
		key, err := registry.OpenKey(registry.CURRENT_USER, personalize, registry.NOTIFY)
		if err != nil {
			return
		}
		defer func() { _ = key.Close() }() // We only listened.
		const ofKeyOnly, atOnce = false, false
		for windows.RegNotifyChangeKeyValue(windows.Handle(key), ofKeyOnly, windows.REG_NOTIFY_CHANGE_LAST_SET, 0, atOnce) == nil {
			if ctx.Err() != nil {
				return
			}
			if now := PanelIsDark(ctx); now != dark {
				dark = now
				changed(dark)
			}
		}
	}()
}
