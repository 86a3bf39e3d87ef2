//go:build !windows && !darwin

package sound

import (
	"context"
	"encoding/binary"
	"fmt"
	"math"
	"net"
	"sync"
	"sync/atomic"
	"time"

	"github.com/jfreymuth/pulse/proto"

	"posturebreak/app/pulse"
)

const (
	// bufferLength is how much the server keeps of what was sent: as little as a busy machine can bear, because a tone that nobody could
	// foresee, after a jump, comes later by that.
	bufferLength = 60 * time.Millisecond
	// bufferStep is how much is sent at a time.
	bufferStep = 20 * time.Millisecond

	sampleBytes = 4
	byteRate    = Rate * sampleBytes

	// askOften is how often the server is asked for its latency at first, askSeldom when it is known.
	askOften  = 100 * time.Millisecond
	askSeldom = time.Second
	oftenFor  = 10 // times
)

// device is nothing here: each stream has a connection of its own.
type device struct{} //nolint:unused // see System

// pulseStream is a stream to PulseAudio, or to a PipeWire that speaks its language.
type pulseStream struct {
	client *proto.Client
	conn   net.Conn
	index  uint32
	fill   fillFunc
	clock  streamClock

	wanted atomic.Int64  // bytes that the server has asked for and not got yet
	asked  chan struct{} // something is wanted
	dry    chan struct{} // the stream ran dry: it is not heard when it was thought to be
	done   chan struct{} // closed at the end
	once   sync.Once     // guards closing done and setting err
	err    error
}

var _ output = (*pulseStream)(nil)

// newOutput opens a stream to the sound server and begins to play.
func (*System) newOutput(ctx context.Context, fill fillFunc) (output, error) {
	s := &pulseStream{fill: fill, asked: make(chan struct{}, 1), dry: make(chan struct{}, 1), done: make(chan struct{})}
	client, conn, err := pulse.Connect(ctx, s.told)
	if err != nil {
		return nil, fmt.Errorf("play: %w", err)
	}
	s.client, s.conn = client, conn
	defer context.AfterFunc(ctx, func() { _ = conn.Close() })() // A server that hangs must not keep us.
	var reply proto.CreatePlaybackStreamReply
	if err := client.Request(newStream(), &reply); err != nil {
		_ = conn.Close() // It has not become a stream.
		return nil, fmt.Errorf("open a stream to the sound server: %w", err)
	}
	s.index = reply.StreamIndex
	s.clock.guess(time.Now().Add(time.Duration(reply.SinkLatency) * time.Microsecond))
	s.want(int64(reply.Missing))
	go s.pump()
	go s.ask()
	return s, nil
}

// newStream asks for a stream that plays at once and stays playing, whatever is in it.
func newStream() *proto.CreatePlaybackStream {
	bytes := func(d time.Duration) uint32 { return uint32(samplesIn(d) * sampleBytes) }
	return &proto.CreatePlaybackStream{
		SampleSpec:            proto.SampleSpec{Format: proto.FormatFloat32LE, Channels: 1, Rate: Rate},
		ChannelMap:            proto.ChannelMap{proto.ChannelMono},
		SinkIndex:             proto.Undefined,
		BufferMaxLength:       proto.Undefined,
		BufferTargetLength:    bytes(bufferLength),
		BufferPrebufferLength: 0,
		BufferMinimumRequest:  bytes(bufferStep),
		ChannelVolumes:        proto.ChannelVolumes{uint32(proto.VolumeNorm)},
		AdjustLatency:         true,
		Properties:            proto.PropList{"media.name": proto.PropListString("Stretch")},
	}
}

func (s *pulseStream) Done() <-chan struct{} { return s.done }

func (s *pulseStream) Err() error {
	<-s.done
	return s.err
}

// Close hangs up. The server throws away what it has not played yet.
func (s *pulseStream) Close() { s.end(nil) }

func (s *pulseStream) end(err error) {
	s.once.Do(func() {
		s.err = err
		_ = s.conn.Close() // Nothing is to be saved.
		close(s.done)
	})
}

// told is what the server says by itself.
func (s *pulseStream) told(message any) {
	switch m := message.(type) {
	case *proto.Request:
		s.want(int64(m.Length))
	case *proto.Underflow:
		select {
		case s.dry <- struct{}{}:
		default:
		}
	case *proto.PlaybackStreamKilled, *proto.ConnectionClosed:
		if s.conn != nil { // otherwise it has not been greeted yet, and whoever greets will know
			s.end(fmt.Errorf("the sound server has hung up"))
		}
	}
}

func (s *pulseStream) want(bytes int64) {
	s.wanted.Add(bytes)
	select {
	case s.asked <- struct{}{}:
	default:
	}
}

// pump sends what the server asks for.
func (s *pulseStream) pump() {
	sent := 0 // samples
	for {
		select {
		case <-s.done:
			return
		case <-s.asked:
		}
		n := int(s.wanted.Swap(0)) / sampleBytes
		if n == 0 {
			continue // it was served with the request before; an empty block would make the server hang up
		}
		block := make([]float32, min(n, Rate)) // a second at most: a server that asks for more is not served the faster
		s.fill(block, s.clock.heard(sent))
		if err := s.client.Send(s.index, bytesOf(block)); err != nil {
			s.end(fmt.Errorf("send to the sound server: %w", err))
			return
		}
		sent += len(block)
	}
}

func bytesOf(samples []float32) []byte {
	out := make([]byte, 0, len(samples)*sampleBytes)
	for _, v := range samples {
		out = binary.LittleEndian.AppendUint32(out, math.Float32bits(v))
	}
	return out
}

// ask asks the server again and again how long a sample takes to be heard. That is also how it is noticed that it hangs.
func (s *pulseStream) ask() {
	for n := 0; ; n++ {
		var reply proto.GetPlaybackLatencyReply
		before := time.Now()
		if err := s.client.Request(&proto.GetPlaybackLatency{StreamIndex: s.index}, &reply); err != nil {
			s.end(fmt.Errorf("ask the sound server for its latency: %w", err))
			return
		}
		if after := time.Now(); reply.Running && reply.ReadIndex >= 0 {
			read := time.Duration(reply.ReadIndex) * time.Second / byteRate
			s.clock.measured(before.Add(after.Sub(before) / 2).Add(time.Duration(reply.Latency)*time.Microsecond - read))
		}
		pause := askSeldom
		if n < oftenFor {
			pause = askOften
		}
		select {
		case <-s.done:
			return
		case <-s.dry:
			s.clock.doubt()
			n = 0
		case <-time.After(pause):
		}
	}
}
