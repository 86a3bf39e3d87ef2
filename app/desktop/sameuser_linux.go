package desktop

import (
	"fmt"
	"net"
	"os"

	"golang.org/x/sys/unix"
)

// SameUser answers ErrStranger unless the process at the other end of a unix socket runs as this user. The kernel
// vouches for that; the rights of the socket's file alone do not stop root's mistakes or a shared folder.
func SameUser(conn net.Conn) error {
	socket, ok := conn.(*net.UnixConn)
	if !ok {
		return fmt.Errorf("check the other end: %T is not a unix socket", conn)
	}
	raw, err := socket.SyscallConn()
	if err != nil {
		return fmt.Errorf("check the other end: %w", err)
	}
	var peer *unix.Ucred
	var peerErr error
	err = raw.Control(func(fd uintptr) {
		peer, peerErr = unix.GetsockoptUcred(int(fd), unix.SOL_SOCKET, unix.SO_PEERCRED)
	})
	if err != nil {
		return fmt.Errorf("check the other end: %w", err)
	}
	if peerErr != nil {
		return fmt.Errorf("check the other end: %w", peerErr)
	}
	if int(peer.Uid) != os.Getuid() {
		return fmt.Errorf("%w (uid %d)", ErrStranger, peer.Uid)
	}
	return nil
}
