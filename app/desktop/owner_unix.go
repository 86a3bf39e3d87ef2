//go:build unix

package desktop

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

// ownedByUser is whether a file belongs to the user that runs this process.
func ownedByUser(info fs.FileInfo) bool {
	stat, ok := info.Sys().(*syscall.Stat_t)
	return ok && int(stat.Uid) == os.Getuid()
}

// isRefused is whether a connection failed because nobody listens.
func isRefused(err error) bool { return errors.Is(err, syscall.ECONNREFUSED) }
