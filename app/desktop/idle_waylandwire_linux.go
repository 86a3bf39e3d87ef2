package desktop

import (
	"bufio"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net"
	"time"
)

// The few words of the Wayland protocol that are needed to find an object and to listen to it. No file descriptors are
// passed and nothing is drawn, so that a plain socket is enough.
const (
	wlDisplay     = 1 // object
	wlSync        = 0
	wlGetRegistry = 1
	wlError       = 0 // event of the display
	wlGlobal      = 0 // event of the registry
	wlBind        = 0
	wlHead        = 8       // bytes before what belongs to a message
	wlLongest     = 1 << 16 // bytes; the length has 16 bits
)

var errWayland = errors.New("the Wayland compositor does not speak as it should")

// wlWire is a connection to a compositor. One goroutine reads; the writers take turns outside.
type wlWire struct {
	conn   net.Conn
	reader *bufio.Reader
	last   uint32 // object that was made last
}

// wlEvent is one message from the compositor.
type wlEvent struct {
	object uint32
	opcode uint16
	body   []byte
}

// wlObject is something that the compositor offers.
type wlObject struct {
	number  uint32
	kind    string
	version uint32
}

// dialWayland connects to the socket at that path.
func dialWayland(ctx context.Context, path string) (*wlWire, error) {
	conn, err := (&net.Dialer{Timeout: callLimit}).DialContext(ctx, "unix", path)
	if err != nil {
		return nil, fmt.Errorf("connect to the Wayland compositor: %w", err)
	}
	const small = 4096 // bytes; there are a few dozen short events in the life of a session's hour
	return &wlWire{conn: conn, reader: bufio.NewReaderSize(conn, small), last: wlDisplay}, nil
}

// newID names a new object. Numbers must come one after the other.
func (w *wlWire) newID() uint32 { w.last++; return w.last }

// send writes a request whose arguments are numbers.
func (w *wlWire) send(object uint32, opcode uint16, arguments ...uint32) error {
	var body []byte
	for _, a := range arguments {
		body = binary.NativeEndian.AppendUint32(body, a)
	}
	return w.write(object, opcode, body)
}

func (w *wlWire) write(object uint32, opcode uint16, body []byte) error {
	length := uint32(wlHead + len(body))
	message := binary.NativeEndian.AppendUint32(nil, object)
	message = binary.NativeEndian.AppendUint32(message, length<<16|uint32(opcode))
	if _, err := w.conn.Write(append(message, body...)); err != nil {
		return fmt.Errorf("write to the Wayland compositor: %w", err)
	}
	return nil
}

// next reads one event. The compositor's own word that we have done something wrong is an error.
func (w *wlWire) next() (wlEvent, error) {
	var head [wlHead]byte
	if _, err := io.ReadFull(w.reader, head[:]); err != nil {
		return wlEvent{}, fmt.Errorf("read from the Wayland compositor: %w", err)
	}
	second := binary.NativeEndian.Uint32(head[4:])
	length := int(second >> 16)
	if length < wlHead {
		return wlEvent{}, errWayland
	}
	event := wlEvent{object: binary.NativeEndian.Uint32(head[:]), opcode: uint16(second), body: make([]byte, length-wlHead)}
	if _, err := io.ReadFull(w.reader, event.body); err != nil {
		return wlEvent{}, fmt.Errorf("read from the Wayland compositor: %w", err)
	}
	if event.object == wlDisplay && event.opcode == wlError {
		return wlEvent{}, fmt.Errorf("%w: it refused a request", errWayland)
	}
	return event, nil
}

// globals asks what the compositor offers, by kind. Of several of one kind the first counts.
func (w *wlWire) globals() (map[string]wlObject, error) {
	if err := w.conn.SetDeadline(time.Now().Add(callLimit)); err != nil {
		return nil, fmt.Errorf("ask the Wayland compositor: %w", err)
	}
	registry, done := w.newID(), w.newID()
	if err := errors.Join(w.send(wlDisplay, wlGetRegistry, registry), w.send(wlDisplay, wlSync, done)); err != nil {
		return nil, err
	}
	offered := map[string]wlObject{}
	for {
		event, err := w.next()
		if err != nil {
			return nil, err
		}
		if event.object == done {
			break
		}
		if object, ok := readGlobal(event.body); ok && event.object == registry && event.opcode == wlGlobal {
			if _, known := offered[object.kind]; !known {
				offered[object.kind] = object
			}
		}
	}
	if err := w.conn.SetDeadline(time.Time{}); err != nil {
		return nil, fmt.Errorf("ask the Wayland compositor: %w", err)
	}
	return offered, nil
}

// readGlobal reads a number, a text and a version.
func readGlobal(body []byte) (wlObject, bool) {
	const word = 4
	if len(body) < word {
		return wlObject{}, false
	}
	kind, rest := readText(body[word:])
	if kind == "" || len(rest) < word {
		return wlObject{}, false
	}
	return wlObject{
		number:  binary.NativeEndian.Uint32(body),
		kind:    kind,
		version: binary.NativeEndian.Uint32(rest),
	}, true
}

// readText reads a text with its length before it and a zero behind it, padded to four bytes, and answers it with what
// follows. One that is broken is "", and nothing follows it.
func readText(body []byte) (text string, rest []byte) {
	const word = 4
	if len(body) < word {
		return "", nil
	}
	length := int(binary.NativeEndian.Uint32(body))
	if length < 1 || length > wlLongest {
		return "", nil
	}
	end := word + (length+word-1)&^(word-1)
	if len(body) < end {
		return "", nil
	}
	return string(body[word : word+length-1]), body[end:]
}

// bind makes an object of ours of what the compositor offers. The registry is the first object that was made.
func (w *wlWire) bind(o wlObject, version uint32) (uint32, error) {
	const registry = wlDisplay + 1
	id := w.newID()
	body := binary.NativeEndian.AppendUint32(nil, o.number)
	body = binary.NativeEndian.AppendUint32(body, uint32(len(o.kind)+1))
	body = append(body, o.kind...)
	body = append(body, make([]byte, 4-len(o.kind)%4)...) // the zero at its end, and up to a full word
	body = binary.NativeEndian.AppendUint32(body, version)
	body = binary.NativeEndian.AppendUint32(body, id)
	return id, w.write(registry, wlBind, body)
}
