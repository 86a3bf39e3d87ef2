package desktop

import (
	"encoding/binary"
	"errors"
	"fmt"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// The requests of the X extension SYNC that we need; the library has none of it. Numbers and layouts are those of
// "X Synchronization Extension Protocol", version 3.1.
const (
	syncName           = "SYNC"
	syncInitialize     = 0
	syncListCounters   = 1
	syncQueryCounter   = 5
	syncCreateAlarm    = 8
	syncDestroyAlarm   = 11
	syncAlarmNotify    = 1 // event
	syncMajor          = 3
	syncMinor          = 1
	syncPositiveChange = 0 // the counter has come up to the value
	syncNegativeChange = 1 // the counter has fallen below the value
)

// idleCounter is the server's count of milliseconds since the last key, button or motion. Inhibitors do not touch it.
const idleCounter = "IDLETIME"

// errNoSync means that the X server is older than 2007, or not from X.Org.
var errNoSync = errors.New("the X server has no counter of idle time")

// xSync speaks the extension on one connection.
type xSync struct {
	conn    *xgb.Conn
	opcode  byte
	counter uint32
}

// openSync looks for the extension and its counter of idle time.
func openSync(conn *xgb.Conn) (*xSync, error) {
	extension, err := xproto.QueryExtension(conn, uint16(len(syncName)), syncName).Reply()
	if err != nil {
		return nil, fmt.Errorf("ask the X server for %s: %w", syncName, err)
	}
	if !extension.Present {
		return nil, errNoSync
	}
	s := &xSync{conn: conn, opcode: extension.MajorOpcode}
	// The library hands on only what it knows how to read. There is no lock around its table, so all our connections to
	// the X server are opened from the same goroutine before the first event is asked for.
	xgb.NewEventFuncs[int(extension.FirstEvent)+syncAlarmNotify] = readAlarm
	if _, err := s.ask(syncInitialize, []byte{syncMajor, syncMinor, 0, 0}); err != nil {
		return nil, fmt.Errorf("greet %s: %w", syncName, err)
	}
	list, err := s.ask(syncListCounters, nil)
	if err != nil {
		return nil, fmt.Errorf("list the counters of the X server: %w", err)
	}
	if s.counter = findCounter(list, idleCounter); s.counter == 0 {
		return nil, errNoSync
	}
	return s, nil
}

// request lays out one request: code, number, length in words of four bytes, and what belongs to it.
func (s *xSync) request(number byte, body []byte) []byte {
	const head = 4
	buf := make([]byte, 0, head+len(body))
	buf = append(buf, s.opcode, number)
	buf = binary.LittleEndian.AppendUint16(buf, uint16((head+len(body))/4))
	return append(buf, body...)
}

// ask sends a request and answers the reply.
func (s *xSync) ask(number byte, body []byte) ([]byte, error) {
	cookie := s.conn.NewCookie(true, true)
	s.conn.NewRequest(s.request(number, body), cookie)
	reply, err := cookie.Reply()
	if err != nil {
		return nil, err //nolint:wrapcheck // the callers say what was asked
	}
	if len(reply) < 32 {
		return nil, errNoSync
	}
	return reply, nil
}

// idle is how long nobody has touched anything.
func (s *xSync) idle() (time.Duration, error) {
	reply, err := s.ask(syncQueryCounter, binary.LittleEndian.AppendUint32(nil, s.counter))
	if err != nil {
		return 0, fmt.Errorf("ask the X server for the idle time: %w", err)
	}
	return time.Duration(readInt64(reply[8:])) * time.Millisecond, nil
}

// alarm asks for an event each time the counter passes a value upwards or downwards.
func (s *xSync) alarm(change uint32, value time.Duration) (id uint32, err error) {
	if id, err = s.conn.NewId(); err != nil {
		return 0, fmt.Errorf("make an alarm: %w", err)
	}
	const counter, valueType, valueOf, testType, delta, events = 1, 2, 4, 8, 16, 32
	words := []uint32{
		id, counter | valueType | valueOf | testType | delta | events,
		s.counter, 0, // the value is absolute
		high(value), uint32(value.Milliseconds()), change,
		0, 0, // the value stays as it is when it was passed
		1,
	}
	var body []byte
	for _, word := range words {
		body = binary.LittleEndian.AppendUint32(body, word)
	}
	cookie := s.conn.NewCookie(true, false)
	s.conn.NewRequest(s.request(syncCreateAlarm, body), cookie)
	if err := cookie.Check(); err != nil {
		return 0, fmt.Errorf("make an alarm: %w", err)
	}
	return id, nil
}

func high(d time.Duration) uint32 { return uint32(d.Milliseconds() >> 32) }

// remove takes an alarm away. There is nothing to do about an alarm that is gone already.
func (s *xSync) remove(id uint32) {
	s.conn.NewRequest(s.request(syncDestroyAlarm, binary.LittleEndian.AppendUint32(nil, id)), s.conn.NewCookie(false, false))
}

// alarmEvent is the server's word that an alarm's value was passed.
type alarmEvent struct {
	alarm uint32
	idle  time.Duration // what the counter read then
	raw   []byte
}

// Bytes is the event as it came.
func (e alarmEvent) Bytes() []byte { return e.raw }

// String names the event.
func (e alarmEvent) String() string { return fmt.Sprintf("alarm %d at %v", e.alarm, e.idle) }

// readAlarm reads the event. Events are 32 bytes long, always.
func readAlarm(buf []byte) xgb.Event {
	return alarmEvent{
		alarm: binary.LittleEndian.Uint32(buf[4:]),
		idle:  time.Duration(readInt64(buf[8:])) * time.Millisecond,
		raw:   buf,
	}
}

// readInt64 reads a number as the extension writes it, with the high word first.
func readInt64(b []byte) int64 {
	return int64(binary.LittleEndian.Uint32(b))<<32 | int64(binary.LittleEndian.Uint32(b[4:]))
}

// findCounter looks a counter up in the server's list; 0 when it is not there.
func findCounter(reply []byte, name string) uint32 {
	const head, nameAt = 32, 14 // a counter's number, resolution in two words, length of its name
	n := binary.LittleEndian.Uint32(reply[8:])
	for list := reply[head:]; n > 0 && len(list) >= nameAt; n-- {
		length := int(binary.LittleEndian.Uint16(list[12:]))
		if len(list) < nameAt+length {
			return 0
		}
		if string(list[nameAt:nameAt+length]) == name {
			return binary.LittleEndian.Uint32(list)
		}
		list = list[min(len(list), (nameAt+length+3)&^3):]
	}
	return 0
}
