package desktop

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"path/filepath"

	"github.com/gofrs/flock"
)

// Sentinel errors of the claim.
var (
	// ErrTaken means that another instance runs.
	ErrTaken = errors.New("another instance is running")
	// ErrNotRunning means that no instance listens.
	ErrNotRunning = errors.New("not running")
	// ErrStranger means that the other end of a connection belongs to another user.
	ErrStranger = errors.New("the other end belongs to another user")
)

// Instance is the claim to be the only one: a lock that the system frees when the process dies, however it dies,
// and a socket beside it.
type Instance struct {
	lock     *flock.Flock
	listener net.Listener
}

// Claim takes the lock in dir, making the folder if need be, and listens on the socket beside it. ErrTaken means
// that another instance runs; any other error says what could not be made. Both files are the user's alone.
func Claim(dir string) (*Instance, error) {
	if err := ownFolder(dir); err != nil {
		return nil, err
	}
	socket, err := socketPath(dir)
	if err != nil {
		return nil, err
	}
	// The lock file is never deleted: two processes could then hold locks on two files of the same name.
	lock := flock.New(filepath.Join(dir, "lock"), flock.SetPermissions(0o600))
	taken, err := lock.TryLock()
	if err != nil {
		return nil, fmt.Errorf("lock %s: %w", lock.Path(), err)
	}
	if !taken {
		return nil, ErrTaken
	}
	listener, err := listen(socket)
	if err != nil {
		return nil, errors.Join(err, lock.Unlock())
	}
	return &Instance{lock: lock, listener: listener}, nil
}

// ownFolder makes the folder, closes it to others, and refuses one that is not the user's.
func ownFolder(dir string) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fmt.Errorf("make the folder of the lock: %w", err)
	}
	info, err := os.Stat(dir)
	if err != nil {
		return fmt.Errorf("look at the folder of the lock: %w", err)
	}
	if !ownedByUser(info) {
		return fmt.Errorf("the folder of the lock, %s, belongs to another user", dir)
	}
	if err := os.Chmod(dir, 0o700); err != nil { //nolint:gosec // A folder needs x to be entered; it is closed to others.
		return fmt.Errorf("close the folder of the lock to others: %w", err)
	}
	return nil
}

// listen opens the socket. Whatever lies there is left from an instance that was killed: we hold the lock.
func listen(socket string) (net.Listener, error) {
	if err := os.Remove(socket); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("remove the old socket: %w", err)
	}
	listener, err := new(net.ListenConfig).Listen(context.Background(), "unix", socket)
	if err != nil {
		return nil, fmt.Errorf("listen for commands: %w", err)
	}
	if err := os.Chmod(socket, 0o600); err != nil {
		return nil, errors.Join(fmt.Errorf("close the socket to others: %w", err), listener.Close())
	}
	return listener, nil
}

// Listener is where the other instances and the command line call. Whoever accepts a connection checks it with
// SameUser, and sets deadlines.
func (i *Instance) Listener() net.Listener { return i.listener }

// Release closes the socket, which removes it, and then gives the lock back.
func (i *Instance) Release() error {
	err := i.listener.Close()
	if errors.Is(err, net.ErrClosed) {
		err = nil
	}
	return errors.Join(err, i.lock.Unlock())
}

// Dial connects to the instance that holds the claim in dir. ErrNotRunning means that there is none.
func Dial(ctx context.Context, dir string) (net.Conn, error) {
	socket, err := socketPath(dir)
	if err != nil {
		return nil, err
	}
	conn, err := new(net.Dialer).DialContext(ctx, "unix", socket)
	if err == nil {
		return conn, nil
	}
	if errors.Is(err, fs.ErrNotExist) || isRefused(err) {
		return nil, ErrNotRunning
	}
	return nil, fmt.Errorf("reach the running instance: %w", err)
}

// socketLimit is the longest path a socket may have: 108 bytes on Linux and 104 on macOS, with a zero at the end.
// The smaller one holds everywhere, so that a folder that works on one system works on all.
const socketLimit = 103

func socketPath(dir string) (string, error) {
	socket := filepath.Join(dir, "socket")
	if len(socket) > socketLimit {
		return "", fmt.Errorf("the path of the socket, %s, has %d bytes and may have %d: set XDG_RUNTIME_DIR to a shorter folder",
			socket, len(socket), socketLimit)
	}
	return socket, nil
}
