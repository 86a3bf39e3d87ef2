package sound

import (
	"sync"
	"time"
)

// Position is where a timeline stands.
type Position struct {
	At      time.Time     // the moment that is spoken of
	Elapsed time.Duration // of the timeline, by then
	Playing bool          // the timeline runs; otherwise it waits, is paused, was left or is over
	Over    bool          // the timeline is over, by itself or because the person ended it early
}

// Trouble is something that cannot be heard, and why.
type Trouble struct {
	Part string // what cannot be heard: [TonesPart] or [VoicePart]
	Why  error
}

// The parts that can fail.
const (
	TonesPart = "tones"
	VoicePart = "voice"
)

// System is the sound of this machine. A process makes one, and as many guides with it as it needs, one after the other.
type System struct {
	device device //nolint:unused // Windows and macOS have one, the others a connection for each stream
}

// NewSystem returns the sound of this machine. It opens nothing.
func NewSystem() *System { return &System{} }

// Guide lets a stretch be heard. Its methods do not wait, except for [Guide.Close], and are safe for concurrent use.
type Guide struct {
	guidance Guidance
	trouble  func(Trouble)
	mixer    mixer
	stream   stream
	talker   talker

	mu      sync.Mutex // guards what follows
	now     Position   // where the timeline stood when it last did something that could not be foreseen
	begun   bool       // now was told
	closed  bool
	told    map[string]bool // parts whose trouble was told
	resting *time.Timer     // disconnects after the last tone
}

// Guide returns a guide that follows nothing yet: it opens nothing. Trouble is told at most once of each part, from a goroutine of the guide.
func (s *System) Guide(g Guidance, trouble func(Trouble)) *Guide {
	return newGuide(g, trouble, s.newOutput, s.newSpeaker)
}

func newGuide(g Guidance, trouble func(Trouble), open openFunc, speak speakerFunc) *Guide {
	guide := &Guide{guidance: g, trouble: trouble, told: map[string]bool{}}
	guide.mixer.gain = gainOf(g.Sound.Volume)
	guide.stream = stream{open: open, fill: guide.mixer.fill, failed: func(err error) { guide.tell(TonesPart, err) }}
	guide.talker = talker{
		open: speak, voice: Voice{Language: g.Book.Tag(), Name: g.Speech.Voice, Rate: g.Speech.Rate, Volume: g.Speech.Volume},
		about: -1, wake: make(chan struct{}, 1),
		ready: guide.relay, paced: guide.relay, failed: func(err error) { guide.tell(VoicePart, err) },
	}
	return guide
}

// tell tells of a trouble, once.
func (g *Guide) tell(part string, why error) {
	g.mu.Lock()
	known := g.told[part] || g.closed
	g.told[part] = true
	g.mu.Unlock()
	if !known {
		g.trouble(Trouble{part, why})
	}
}

const (
	// surprise is how much a timeline may be elsewhere than foreseen without having jumped. Pictures come late on a busy machine, and the clock that
	// they are told with does not.
	surprise = 60 * time.Millisecond
	// afterCut is how long the connection stays when something was cut off, so that it can fade.
	afterCut = 200 * time.Millisecond
	// afterLast is how long it stays after the last tone.
	afterLast = time.Second
)

// Follow tells where the timeline stands. It is cheap to call with every picture: only a start, a stop or a jump changes anything.
func (g *Guide) Follow(p Position) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.closed || !g.guidance.Audible() {
		return
	}
	if g.foreseen(p) {
		if p.Over && !g.now.Over { // it has come to its end, and the tone for that is on its way
			g.now.Playing, g.now.Over = false, true
			g.disconnectAfter(Done.Length(0) + afterLast)
		}
		return
	}
	g.now, g.begun = p, true
	g.lead(true)
}

// foreseen says whether the timeline has just gone on, or come to its end.
func (g *Guide) foreseen(p Position) bool {
	if !g.begun || g.now.Over || !g.now.Playing {
		return g.begun && g.now.Playing == p.Playing && g.now.Over == p.Over || !g.begun && !p.Playing && !p.Over
	}
	expected := g.elapsed(p.At)
	if p.Over {
		return p.Elapsed >= g.guidance.Timeline.Total && expected >= g.guidance.Timeline.Total-scaled(surprise, g.guidance.speed())
	}
	return p.Playing && (p.Elapsed-expected).Abs() <= scaled(surprise, g.guidance.speed())
}

// elapsed is where the timeline is foreseen to stand at a moment.
func (g *Guide) elapsed(at time.Time) time.Duration {
	if !g.now.Playing {
		return g.now.Elapsed
	}
	return g.now.Elapsed + scaled(at.Sub(g.now.At), g.guidance.speed())
}

// lead plays from where the timeline stands. With cut, what sounds at the moment belongs elsewhere.
func (g *Guide) lead(cut bool) {
	if g.resting != nil {
		g.resting.Stop()
	}
	if !g.now.Playing && !g.now.Over {
		g.mixer.play(nil, true)
		g.talker.say(nil, true)
		g.disconnectAfter(afterCut)
		return
	}
	from := g.now.Elapsed
	if g.now.Over {
		from = g.guidance.Timeline.Total
	}
	score := Compose(g.guidance, from, g.talker.pacer.laidOut())
	if g.guidance.tones() {
		g.mixer.play(g.strikes(score.Beats, from), cut)
		g.stream.want(true)
	}
	if g.guidance.Speech.On {
		g.talker.say(g.cues(score.Lines, from, g.now.At), cut)
		g.talker.start()
	}
	if g.now.Over {
		g.disconnectAfter(Done.Length(0) + afterLast)
	}
}

// relay lays out the lines anew from where the timeline stands by now: the voice has come, or has another pace than thought.
func (g *Guide) relay() {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.closed || !g.now.Playing {
		return
	}
	now := time.Now()
	from := g.elapsed(now)
	score := Compose(g.guidance, from, g.talker.pacer.laidOut())
	g.talker.say(g.cues(score.Lines, from, now), false)
}

// strikes are the beats with the moments at which they are to be heard. From is where the timeline stood at the moment of now.
func (g *Guide) strikes(beats []Beat, from time.Duration) []strike {
	all := make([]strike, 0, len(beats))
	for _, b := range beats {
		all = append(all, strike{at: g.moment(b.At, from, g.now.At), tone: b.Tone, breath: b.Breath})
	}
	return all
}

// cues are the lines with the moments at which they are to be said.
func (g *Guide) cues(lines []Line, from time.Duration, at time.Time) []cued {
	all := make([]cued, 0, len(lines))
	for _, l := range lines {
		all = append(all, cued{Line: l, at: g.moment(l.At, from, at)})
	}
	return all
}

// moment is when the timeline will be somewhere, when it is at from at a moment.
func (g *Guide) moment(where, from time.Duration, at time.Time) time.Time {
	return at.Add(time.Duration(float64(where-from) / g.guidance.speed()))
}

// disconnectAfter hangs up from the sound server after a while, unless the timeline plays again by then.
func (g *Guide) disconnectAfter(d time.Duration) {
	g.resting = time.AfterFunc(d, func() {
		g.mu.Lock()
		defer g.mu.Unlock()
		if !g.now.Playing {
			g.stream.want(false)
		}
	})
}

// Close ends everything, in the middle of what it says, and waits until nothing is open any more.
func (g *Guide) Close() {
	g.mu.Lock()
	g.closed, g.now.Playing = true, false
	if g.resting != nil {
		g.resting.Stop()
	}
	g.mu.Unlock()
	g.talker.close()
	g.stream.close()
}
