package session

import "time"

// Position is where the timeline stands, for whatever lets it be heard. Sound and picture come from the same clock: the tones
// follow this and nothing else.
type Position struct {
	At      time.Time     // the moment that is spoken of: of the latest update
	Elapsed time.Duration // of the timeline, by then
	Playing bool          // the timeline runs, and may be heard
	Over    bool          // it is over, by itself or because the person ended it early
}

// Position returns where the timeline stands. While nothing may be heard, it stands still.
func (s *Session) Position() Position {
	p := Position{At: s.last, Elapsed: s.elapsed}
	switch s.state {
	case Playing:
		p.Playing = !s.hushed
	case Finishing, Thanked:
		p.Over = !s.hushed
	case Offered, Starting, Paused, Advised, Closed:
	}
	return p
}
