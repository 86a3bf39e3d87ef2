//go:build !unix

package store

// syncDir does nothing: a folder cannot be opened for syncing here, and the system keeps renames by itself.
func syncDir(string) error { return nil }
