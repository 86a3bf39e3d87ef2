package store

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/fsnotify/fsnotify"
)

// calm is how long a file must rest before it is read again: editors write in several steps.
const calm = 200 * time.Millisecond

// Watch calls changed, from a goroutine of its own, a moment after the file at path was written, replaced or removed, until
// ctx ends. The folder is watched and not the file, because editors and this program replace it. Watching costs nothing
// while nothing changes.
func Watch(ctx context.Context, path string, changed func()) error {
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fmt.Errorf("watch %s: %w", path, err)
	}
	watcher, err := fsnotify.NewWatcher()
	if err != nil {
		return fmt.Errorf("watch %s: %w", path, err)
	}
	if err := watcher.Add(dir); err != nil {
		_ = watcher.Close()
		return fmt.Errorf("watch %s: %w", path, err)
	}
	go follow(ctx, watcher, filepath.Base(path), changed)
	return nil
}

// follow waits for changes of one name and lets them calm down.
func follow(ctx context.Context, watcher *fsnotify.Watcher, name string, changed func()) {
	defer watcher.Close()
	rest := time.NewTimer(time.Hour)
	rest.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case event, ok := <-watcher.Events:
			if !ok {
				return
			}
			if filepath.Base(event.Name) == name && !event.Has(fsnotify.Chmod) {
				rest.Reset(calm)
			}
		case <-rest.C:
			changed()
		case _, ok := <-watcher.Errors:
			if !ok {
				return
			}
		}
	}
}
