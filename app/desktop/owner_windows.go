package desktop

import (
	"errors"
	"io/fs"

	"golang.org/x/sys/windows"
)

// ownedByUser is always true: the folder lies in the user's own profile, whose access list closes it to others.
func ownedByUser(fs.FileInfo) bool { return true }

// isRefused is whether a connection failed because nobody listens.
func isRefused(err error) bool { return errors.Is(err, windows.WSAECONNREFUSED) }
