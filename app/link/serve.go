package link

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"time"
)

const (
	// talking is how long one conversation with the command line may take.
	talking = 2 * time.Second
	// maxRequest is the longest request, in bytes. The longest is one that sets all reminders.
	maxRequest = 64 << 10
)

// Serve answers requests until the listener is closed: one request and one reply on each connection, with a deadline.
// Allow is asked first whether the other end may speak at all. Answer is called from a goroutine of each connection, and
// so is lead, for [Lead]: where that is granted, the connection stays and becomes a window.
func Serve(
	ctx context.Context, l net.Listener, allow func(net.Conn) error,
	answer func(context.Context, Request) Reply, lead func(context.Context, Request, *Remote) Reply,
) error {
	for {
		conn, err := l.Accept()
		if errors.Is(err, net.ErrClosed) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("listen for commands: %w", err)
		}
		go func() {
			defer conn.Close()
			if allow(conn) == nil {
				if remote := talk(ctx, conn, answer, lead); remote != nil {
					remote.run(ctx)
				}
			}
		}()
	}
}

// talk reads one request and writes its reply. A request that makes no sense is answered with why. It returns a window that
// is to be served from then on, if there is one.
func talk(
	ctx context.Context, conn net.Conn,
	answer func(context.Context, Request) Reply, lead func(context.Context, Request, *Remote) Reply,
) *Remote {
	ctx, cancel := context.WithTimeout(ctx, talking)
	defer cancel()
	if conn.SetDeadline(time.Now().Add(talking)) != nil {
		return nil
	}
	request, err := NewReader[Request](io.LimitReader(conn, maxRequest)).Next()
	reply := Reply{}
	var remote *Remote
	switch {
	case err != nil:
		reply.Error = err.Error()
	case request.Do == Lead:
		remote = newRemote(conn)
		reply = lead(ctx, request, remote)
	default:
		reply = answer(ctx, request)
	}
	reply.V = Version
	sent := NewWriter(conn).Send(reply) // who asked may have gone
	if remote == nil || reply.Error != "" {
		return nil
	}
	if sent != nil || conn.SetDeadline(time.Time{}) != nil {
		remote.gone(sent)
		return nil
	}
	return remote
}

// Call sends one request over conn and returns the reply. A refusal is a reply with an Error in it; the error that is
// returned is about the conversation itself.
func Call(ctx context.Context, conn net.Conn, request Request) (Reply, error) {
	deadline, ok := ctx.Deadline()
	if !ok {
		deadline = time.Now().Add(talking)
	}
	if err := conn.SetDeadline(deadline); err != nil {
		return Reply{}, fmt.Errorf("ask the running program: %w", err)
	}
	request.V = Version
	if err := NewWriter(conn).Send(request); err != nil {
		return Reply{}, err
	}
	return NewReader[Reply](conn).Next()
}
