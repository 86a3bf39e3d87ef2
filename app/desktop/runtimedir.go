package desktop

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/adrg/xdg"
)

// RuntimeDir is the folder for the claim of the program called name: in $XDG_RUNTIME_DIR when that exists and is
// the user's own, else in the folder for state. Never in /tmp, where anyone can be first. It is not made here. The
// error says that the path would be too long for a socket, or that there is no folder for state.
func RuntimeDir(name string) (string, error) {
	dir := filepath.Join(os.Getenv("XDG_RUNTIME_DIR"), name)
	if !isOwnFolder(os.Getenv("XDG_RUNTIME_DIR")) {
		if xdg.StateHome == "" {
			return "", fmt.Errorf("no folder for the socket: XDG_RUNTIME_DIR is not a folder of yours, and there is no state folder")
		}
		dir = filepath.Join(xdg.StateHome, name)
	}
	if _, err := socketPath(dir); err != nil {
		return "", err
	}
	return dir, nil
}

// isOwnFolder is whether dir is a folder that belongs to the user and that nobody else may write to.
func isOwnFolder(dir string) bool {
	if !filepath.IsAbs(dir) {
		return false
	}
	info, err := os.Stat(dir)
	const writableByOthers = 0o022
	return err == nil && info.IsDir() && ownedByUser(info) && info.Mode().Perm()&writableByOthers == 0
}
