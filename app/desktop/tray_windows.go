package desktop

import (
	"context"
	"runtime"

	"fyne.io/systray"
)

// run shows the icon until ctx is done. Windows always has a tray, and sends its messages to the thread that made the
// icon.
func (t *Tray) run(ctx context.Context) {
	ready := make(chan struct{})
	go func() {
		runtime.LockOSThread()
		systray.SetOnTapped(t.options.Opened)
		systray.Run(func() { close(ready) }, nil)
	}()
	select {
	case <-ready:
	case <-ctx.Done():
		return
	}
	t.hosted.Store(true)
	defer systray.Quit()
	menu := trayMenu{options: t.options}
	for {
		select {
		case <-ctx.Done():
			return
		case <-t.changed:
			_ = menu.tell(t.wanted()) // Only a bus can fail, and there is none.
		}
	}
}
