package link

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"time"
)

// Lead is the wish to lead through a stretch elsewhere than in a window: in a terminal. Stretch is an id, or "" for the recommended.
// When it is granted, the connection stays: behind the reply come the orders of a break window, ShowBreak first, and the other end sends its reports,
// as a window does over its standard input and output.
const Lead Command = "lead"

// Remote is a break window at the other end of a connection. All methods are safe from any goroutine and none of them waits.
type Remote struct {
	conn   net.Conn
	orders chan Order
	said   func(Report)
	gone   func(error)
}

func newRemote(conn net.Conn) *Remote {
	return &Remote{conn: conn, orders: make(chan Order, queued), said: func(Report) {}, gone: func(error) {}}
}

// Attend says who is told of its reports, and of its end. It must be called before the request is answered.
func (r *Remote) Attend(said func(Report), gone func(error)) { r.said, r.gone = said, gone }

// Send queues an order. It answers [ErrStuck] when the other end has not read the last ones.
func (r *Remote) Send(order Order) error {
	order.V = Version
	select {
	case r.orders <- order:
		return nil
	default:
		return ErrStuck
	}
}

// Close tells the other end to close, and hangs up if it does not.
func (r *Remote) Close() {
	_ = r.Send(Order{Do: Close}) // one that is stuck is hung up on
	time.AfterFunc(closing, func() { _ = r.conn.Close() })
}

// Drop says that nobody is there any more.
func (r *Remote) Drop() { r.gone(nil) }

// run passes orders and reports on until the connection or ctx ends.
func (r *Remote) run(ctx context.Context) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	defer context.AfterFunc(ctx, func() { _ = r.conn.Close() })()
	go func() {
		writer := NewWriter(r.conn)
		for {
			select {
			case <-ctx.Done():
				return
			case order := <-r.orders:
				if writer.Send(order) != nil {
					return // listen sees that it is gone
				}
			}
		}
	}()
	listen(r.conn, r.said)
	r.gone(nil)
}

// Led is the conversation of whoever leads through a break, after [Lead] was granted.
type Led struct {
	conn   net.Conn
	orders *Reader[Order]
	writer *Writer
}

// CallLead asks over conn to lead through a stretch. A refusal is a reply with an Error in it, and no conversation. The connection belongs to the
// conversation from then on.
func CallLead(ctx context.Context, conn net.Conn, stretch string) (*Led, Reply, error) {
	deadline, ok := ctx.Deadline()
	if !ok {
		deadline = time.Now().Add(talking)
	}
	if err := conn.SetDeadline(deadline); err != nil {
		return nil, Reply{}, fmt.Errorf("ask the running program: %w", err)
	}
	writer := NewWriter(conn)
	if err := writer.Send(Request{V: Version, Do: Lead, Stretch: stretch}); err != nil {
		return nil, Reply{}, err
	}
	line, err := firstLine(conn)
	if err != nil {
		return nil, Reply{}, fmt.Errorf("ask the running program: %w", err)
	}
	reply, err := NewReader[Reply](line).Next()
	if err != nil || reply.Error != "" {
		return nil, reply, err
	}
	if err := conn.SetDeadline(time.Time{}); err != nil {
		return nil, reply, fmt.Errorf("ask the running program: %w", err)
	}
	return &Led{conn: conn, orders: NewReader[Order](conn), writer: writer}, reply, nil
}

// firstLine reads one line and not a byte more: what follows is for another reader.
func firstLine(in io.Reader) (io.Reader, error) {
	var line []byte
	next := make([]byte, 1)
	for len(line) < MaxLine {
		if _, err := io.ReadFull(in, next); err != nil {
			return nil, fmt.Errorf("read message: %w", err)
		}
		if line = append(line, next[0]); next[0] == '\n' {
			return bytes.NewReader(line), nil
		}
	}
	return nil, errors.New("read message: the line is too long")
}

// Next waits for the next order. It answers as [Reader.Next] does.
func (l *Led) Next() (Order, error) { return l.orders.Next() }

// Send sends a report.
func (l *Led) Send(r Report) error {
	r.V = Version
	return l.writer.Send(r)
}

// Close hangs up.
func (l *Led) Close() { _ = l.conn.Close() }
