package desktop

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"strconv"
	"strings"
	"sync/atomic"
	"time"
	"unicode"

	"github.com/gen2brain/beeep"
)

// fallbackLimit is how long beeep may take: it may fork notify-send, kdialog, osascript or PowerShell.
const fallbackLimit = 3 * time.Second

var errFallbackStuck = errors.New("an earlier notification still hangs")

// fallback shows notices without buttons, with beeep. Beeep knows no deadline, so each call gets a goroutine; while
// one hangs no other is started, or a broken desktop would collect them. Only beeep.Notify is ever called: Alert and
// Beep write a bell to standard output, in the middle of what the command line prints there.
type fallback struct {
	notify func(title, body string, icon any) error
	busy   atomic.Bool
}

// newFallback returns a fallback that shows appName as the sender. The name is a variable of beeep's own.
func newFallback(appName string) *fallback {
	beeep.AppName = appName
	return &fallback{notify: beeep.Notify}
}

// show shows the notice and says what went wrong, at the latest after fallbackLimit.
func (f *fallback) show(ctx context.Context, notice Notice) error {
	if !f.busy.CompareAndSwap(false, true) {
		return errFallbackStuck
	}
	title, body, picture := notice.Title, notice.Body, notice.Icon
	if notice.Picture != "" {
		picture = notice.Picture
	}
	if runtime.GOOS == "darwin" {
		title, body = printable(title), printable(body)
	}
	shown := make(chan error, 1)
	go func() {
		err := f.notify(title, body, picture)
		f.busy.Store(false)
		shown <- err
	}()
	limit := time.NewTimer(fallbackLimit)
	defer limit.Stop()
	select {
	case err := <-shown:
		if err != nil {
			return fmt.Errorf("show with beeep: %w", err)
		}
		return nil
	case <-limit.C:
		return fmt.Errorf("show with beeep: no end after %s", fallbackLimit)
	case <-ctx.Done():
		return fmt.Errorf("show with beeep: %w", ctx.Err())
	}
}

// printable replaces what Go would quote as \u00a0 and the like, which AppleScript does not understand: beeep hands
// it text in Go's quotes. French spacing and joined emoji are the common cases.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case strconv.IsPrint(r), r == '\n', r == '\t':
			return r
		case unicode.IsSpace(r):
			return ' '
		}
		return -1
	}, text)
}
