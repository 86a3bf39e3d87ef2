package store

import (
	"fmt"
	"os"
	"path/filepath"
)

// writeFile replaces the file at path at once: a reader, or a crash, sees the old content or the new and nothing between.
// Links are followed, so that a settings file kept elsewhere stays there. The file's permissions are kept; new ones get 0600.
func writeFile(path string, content []byte) error {
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fmt.Errorf("make folder %s: %w", dir, err)
	}
	temp, err := os.CreateTemp(dir, "."+filepath.Base(path)+".*")
	if err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	defer os.Remove(temp.Name()) // gone already when all went well
	if err := fill(temp, path, content); err != nil {
		return err
	}
	if err := os.Rename(temp.Name(), path); err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	return syncDir(dir)
}

// fill writes content through to the disk and closes the file.
func fill(temp *os.File, path string, content []byte) error {
	_, err := temp.Write(content)
	if info, statErr := os.Stat(path); err == nil && statErr == nil {
		err = temp.Chmod(info.Mode().Perm())
	}
	if err == nil {
		err = temp.Sync()
	}
	if closeErr := temp.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	return nil
}
