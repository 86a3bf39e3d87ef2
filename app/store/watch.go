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
	name := filepath.Base(path)
	return watch(ctx, filepath.Dir(path), func(other string) bool { return other == name }, changed)
}

// WatchFolder calls changed as [Watch] does, after any TOML file in dir was written, replaced or removed. The folder is made if
// it is not there, so that there is a place to put files.
func WatchFolder(ctx context.Context, dir string, changed func()) error {
	return watch(ctx, dir, func(name string) bool { return filepath.Ext(name) == ".toml" }, changed)
}

func watch(ctx context.Context, dir string, concerns func(name string) bool, changed func()) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fmt.Errorf("watch %s: %w", dir, err)
	}
	watcher, err := fsnotify.NewWatcher()
	if err != nil {
		return fmt.Errorf("watch %s: %w", dir, err)
	}
	if err := watcher.Add(dir); err != nil {
		_ = watcher.Close()
		return fmt.Errorf("watch %s: %w", dir, err)
	}
	go follow(ctx, watcher, concerns, changed)
	return nil
}

// follow waits for changes of the names that concern it and lets them calm down.
func follow(ctx context.Context, watcher *fsnotify.Watcher, concerns func(name string) bool, changed func()) {
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
			if concerns(filepath.Base(event.Name)) && !event.Has(fsnotify.Chmod) {
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
