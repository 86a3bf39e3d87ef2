//go:build !windows

package desktop

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// writeEntry replaces an entry at once, so that a session that starts meanwhile reads the old one or the new.
func writeEntry(path, text string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return fmt.Errorf("start with the session: %w", err)
	}
	temp, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return fmt.Errorf("start with the session: %w", err)
	}
	defer os.Remove(temp.Name()) // gone already when all went well
	_, err = temp.WriteString(text)
	if err := errors.Join(err, temp.Close()); err != nil {
		return fmt.Errorf("start with the session: %w", err)
	}
	if err := os.Rename(temp.Name(), path); err != nil {
		return fmt.Errorf("start with the session: %w", err)
	}
	return nil
}

// removeEntry takes an entry away. One that is not there is no error.
func removeEntry(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("start with the session no more: %w", err)
	}
	return nil
}
