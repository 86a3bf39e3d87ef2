package link

// Sound is how the tones of a break are to sound.
type Sound struct {
	On     bool     `json:"on"`
	Volume float64  `json:"volume"` // 0…1
	Silent []string `json:"silent"` // names of tones to leave out: see reminders.Tones
}

// Speech is the voice of a break.
type Speech struct {
	On     bool    `json:"on"`
	Voice  string  `json:"voice"`  // as the system calls it; "" for its usual one
	Rate   float64 `json:"rate"`   // 1 is normal
	Volume float64 `json:"volume"` // 0…1
}

// Orders to a break window about what is heard of it. An offer that is Quiet begins hushed.
const (
	Hush   OrderKind = "hush"   // be silent: the person must not be disturbed, for instance because a call has begun
	Unhush OrderKind = "unhush" // be heard again
)

// Unheard is the report of a break window that its tones or its voice cannot be heard: which, in Part, and why, in Problem.
const Unheard ReportKind = "unheard"

// The parts that Unheard can be about.
const (
	TonesPart = "tones"
	VoicePart = "voice"
)
