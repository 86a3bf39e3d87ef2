//go:build windows || darwin

package sound

import (
	"context"
	"encoding/binary"
	"fmt"
	"math"
	"sync"
	"time"

	"github.com/ebitengine/oto/v3"
)

const (
	// deviceBuffer is what the device keeps, playerBuffer what the library keeps before it.
	deviceBuffer = 40 * time.Millisecond
	playerBuffer = 40 * time.Millisecond
	sampleBytes  = 4
	// checkEvery is how often it is looked whether the device still plays.
	checkEvery = time.Second
)

// device is the sound device of the process. The library makes one in a process, once.
type device struct {
	once    sync.Once
	context *oto.Context
	ready   chan struct{}
	err     error
}

// otoStream is a stream to the device.
type otoStream struct {
	device *oto.Context
	player *oto.Player
	done   chan struct{}
	once   sync.Once // guards closing done and setting err
	err    error
}

var _ output = (*otoStream)(nil)

// newOutput wakes the device and begins to play.
func (s *System) newOutput(ctx context.Context, fill fillFunc) (output, error) {
	d := &s.device
	d.once.Do(func() {
		d.context, d.ready, d.err = oto.NewContext(&oto.NewContextOptions{
			SampleRate: Rate, ChannelCount: 1, Format: oto.FormatFloat32LE, BufferSize: deviceBuffer,
		})
	})
	if d.err != nil {
		return nil, fmt.Errorf("open the sound device: %w", d.err)
	}
	select {
	case <-d.ready:
	case <-ctx.Done():
		return nil, fmt.Errorf("open the sound device: %w", ctx.Err())
	}
	if err := d.context.Resume(); err != nil {
		return nil, fmt.Errorf("wake the sound device: %w", err)
	}
	o := &otoStream{device: d.context, done: make(chan struct{})}
	o.player = d.context.NewPlayer(&samples{fill: fill})
	o.player.SetBufferSize(samplesIn(playerBuffer) * sampleBytes)
	o.player.Play()
	go o.watch()
	return o, nil
}

func (o *otoStream) Done() <-chan struct{} { return o.done }

func (o *otoStream) Err() error {
	<-o.done
	return o.err
}

// Close ends the stream and lets the device sleep.
func (o *otoStream) Close() { o.end(nil) }

func (o *otoStream) end(err error) {
	o.once.Do(func() {
		o.err = err
		o.player.Pause()
		_ = o.device.Suspend() // A device that is broken sleeps already.
		close(o.done)
	})
}

// watch notices that the device is gone.
func (o *otoStream) watch() {
	every := time.NewTicker(checkEvery)
	defer every.Stop()
	for {
		select {
		case <-o.done:
			return
		case <-every.C:
			if err := o.device.Err(); err != nil {
				o.end(fmt.Errorf("play to the sound device: %w", err))
				return
			}
		}
	}
}

// samples is the stream as the library reads it.
type samples struct {
	fill  fillFunc
	sent  int // samples
	clock streamClock
}

// Read makes the next samples. It is called when there is room for them, so that all buffers are full behind it; what they hold is known by their
// size, for the library does not tell.
func (s *samples) Read(out []byte) (int, error) {
	block := make([]float32, len(out)/sampleBytes)
	ahead := playerBuffer + deviceBuffer - time.Duration(s.sent+len(block))*time.Second/Rate
	s.clock.measured(time.Now().Add(ahead))
	s.fill(block, s.clock.heard(s.sent))
	s.sent += len(block)
	for i, v := range block {
		binary.LittleEndian.PutUint32(out[i*sampleBytes:], math.Float32bits(v))
	}
	return len(block) * sampleBytes, nil
}
