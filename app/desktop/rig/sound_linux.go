package rig

import (
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"
)

// speakerName is the sink that everything is played to. Nobody hears it.
const speakerName = "speaker"

// PulseAudio starts a PulseAudio that plays to nowhere, and waits until it does.
func (d *Desktop) PulseAudio() *Process {
	d.t.Helper()
	Need(d.t, "pulseaudio", "pactl", "parec")
	p := d.Start("pulseaudio", "-n", "--exit-idle-time=-1", "--daemonize=no",
		"-L", "module-native-protocol-unix", "-L", "module-null-sink sink_name="+speakerName)
	d.awaitSpeaker()
	return p
}

// PipeWire starts a PipeWire that plays to nowhere and speaks PulseAudio's language, and waits until it does. It answers the part that speaks.
func (d *Desktop) PipeWire() *Process {
	d.t.Helper()
	Need(d.t, "pipewire", "wireplumber", "pipewire-pulse", "pactl", "parec")
	d.Start("pipewire")
	d.Eventually("PipeWire listens", func() bool {
		_, err := os.Stat(filepath.Join(d.Dir, "run", "pipewire-0"))
		return err == nil
	})
	d.Start("wireplumber")
	p := d.Start("pipewire-pulse")
	d.Eventually("PipeWire takes a sink", func() bool {
		return d.Try("pactl", "load-module", "module-null-sink", "sink_name="+speakerName) == nil
	})
	d.awaitSpeaker()
	return p
}

func (d *Desktop) awaitSpeaker() {
	d.t.Helper()
	d.Eventually("there is a speaker", func() bool {
		out, err := d.Command("pactl", "list", "short", "sinks").Output()
		return err == nil && strings.Contains(string(out), speakerName)
	})
	d.Eventually("it is the usual one", func() bool { return d.Try("pactl", "set-default-sink", speakerName) == nil })
}

// SoundClients is how many programs play something at the moment.
func (d *Desktop) SoundClients() int {
	d.t.Helper()
	out := d.Output("pactl", "list", "short", "sink-inputs")
	if out == "" {
		return 0
	}
	return strings.Count(out, "\n") + 1
}

// frameBytes is a sample of each of two channels. One channel would be their sum, and louder.
const frameBytes = 4

// RecordingRate is the number of samples in a second of a recording.
const RecordingRate = 48_000

// Recording is what is played, as it would be heard.
type Recording struct {
	p    *Process
	mu   sync.Mutex // guards what follows
	raw  []byte     // signed 16 bits, little endian, two channels
	zero time.Time  // when the first sample was heard, at the latest
}

// Record records everything that is played, from now on.
func (d *Desktop) Record() *Recording {
	d.t.Helper()
	r := &Recording{}
	read, write := io.Pipe()
	cmd := d.Command("parec", "-d", speakerName+".monitor", "--format=s16le", "--rate=48000", "--channels=2", "--latency-msec=10", "--raw")
	cmd.Stdout = write
	r.p = d.StartCommand(cmd)
	go func() {
		<-r.p.Done()
		_ = write.Close() // Whoever reads has all of it.
	}()
	go r.take(read)
	d.Eventually("the recorder hears something", func() bool { return r.Length() > 0 })
	return r
}

// take gathers what the recorder hears. A sample cannot come before it was heard: the earliest that any came, for its place, is when the recording
// began.
func (r *Recording) take(in io.Reader) {
	block := make([]byte, 4096)
	for {
		n, err := in.Read(block)
		if err != nil {
			return
		}
		now := time.Now()
		r.mu.Lock()
		r.raw = append(r.raw, block[:n]...)
		zero := now.Add(-time.Duration(len(r.raw)/frameBytes) * time.Second / RecordingRate)
		if r.zero.IsZero() || zero.Before(r.zero) {
			r.zero = zero
		}
		r.mu.Unlock()
	}
}

// Length is how much was recorded.
func (r *Recording) Length() time.Duration {
	r.mu.Lock()
	defer r.mu.Unlock()
	return time.Duration(len(r.raw)/frameBytes) * time.Second / RecordingRate
}

// Samples is what was recorded on the left, from -1 to 1, and when the first of it was heard: with the few milliseconds that the recorder itself takes.
func (r *Recording) Samples() (samples []float64, zero time.Time) {
	r.mu.Lock()
	defer r.mu.Unlock()
	samples = make([]float64, len(r.raw)/frameBytes)
	for i := range samples {
		samples[i] = float64(int16(uint16(r.raw[frameBytes*i])|uint16(r.raw[frameBytes*i+1])<<8)) / (1 << 15)
	}
	return samples, r.zero
}

// Heard is a sound that was looked for in a recording, where it was most alike.
type Heard struct {
	Off   time.Duration // from where it was expected
	Alike float64       // 0…1: how much what was heard there is like it
	Loud  float64       // how loud it was, 1 being as it was given
}

// coarse is by how much a recording is thinned out before it is searched: 6 kHz hold every tone that we make.
const coarse = 8

// Find looks for a sound, samples from -1 to 1 at [RecordingRate], around the moment at which it is expected to begin.
func (r *Recording) Find(sound []float32, at time.Time, within time.Duration) Heard {
	samples, zero := r.Samples()
	wide := make([]float64, len(sound))
	for i, v := range sound {
		wide[i] = float64(v)
	}
	const rate = RecordingRate / coarse
	heard, want := thin(samples), thin(wide)
	place, reach := int(at.Sub(zero).Seconds()*rate), int(within.Seconds()*rate)
	best := Heard{}
	for start := max(0, place-reach); start <= place+reach && start+len(want) <= len(heard); start++ {
		if alike, loud := compare(want, heard[start:]); alike > best.Alike {
			best = Heard{Off: time.Duration(start-place) * time.Second / rate, Alike: alike, Loud: loud}
		}
	}
	return best
}

func compare(want, heard []float64) (alike, loud float64) {
	cross, mine, theirs := 0.0, 0.0, 0.0
	for i, w := range want {
		cross += w * heard[i]
		mine += w * w
		theirs += heard[i] * heard[i]
	}
	if theirs == 0 || mine == 0 {
		return 0, 0
	}
	return cross / math.Sqrt(mine*theirs), cross / mine
}

func thin(samples []float64) []float64 {
	out := make([]float64, len(samples)/coarse)
	for i := range out {
		for _, v := range samples[i*coarse : (i+1)*coarse] {
			out[i] += v / coarse
		}
	}
	return out
}

// Loudest is the peak of what was heard between two moments, 0…1.
func (r *Recording) Loudest(from, to time.Time) float64 {
	samples, zero := r.Samples()
	first, last := int(from.Sub(zero).Seconds()*RecordingRate), int(to.Sub(zero).Seconds()*RecordingRate)
	first, last = min(max(0, first), len(samples)), min(max(0, last), len(samples))
	peak := 0.0
	for _, v := range samples[first:max(first, last)] {
		peak = max(peak, math.Abs(v))
	}
	return peak
}

// Save writes the recording to a file in Dir that sox and other programs can read, or to the folder that POSTUREBREAK_SCREENSHOTS names. It answers
// its path.
func (r *Recording) Save(name string) string {
	r.mu.Lock()
	defer r.mu.Unlock()
	folder := os.Getenv("POSTUREBREAK_SCREENSHOTS")
	if folder == "" {
		folder = r.p.d.Dir
	}
	path := filepath.Join(folder, name+".s16")
	if err := os.WriteFile(path, r.raw, 0o600); err != nil {
		r.p.d.t.Error(err)
	}
	return path
}

// Stop ends the recording.
func (r *Recording) Stop() { r.p.Kill() }
