package stretch

import (
	"maps"
	"slices"
	"time"
)

const (
	// enough is the share of a stretch from which on it counts as done: one side, or half the repetitions.
	enough = 0.5
	// sameBreak is how far apart two reports about one stretch may be and still tell of one break: the second is the
	// answer to how it felt.
	sameBreak = 15 * time.Minute
	// keptFelt is how many answers are kept of each stretch: how it feels now is told by the latest few.
	keptFelt = 3
	// keptStretches and keptToday bound the memory, whatever a user's catalogue or day looks like.
	keptStretches = 512
	keptToday     = 64
	keptLately    = 128
	// lately is how far back each single time is known: a week, and a day for the journey round the world.
	lately = 8 * 24 * time.Hour
)

// Done is one stretch that was done, or given up, as the recommendation learns of it.
type Done struct {
	Stretch     string
	Variant     string
	At          time.Time // in the user's local time: the date decides what counts as today
	Share       float64   // 0…1 of it completed; at least half counts as done
	Right, Left float64   // 0…1 of each side; both zero: as Share
	Felt        Felt
}

// sides is what each side is credited with.
func (d Done) sides() (right, left float64) {
	if d.Right == 0 && d.Left == 0 {
		return d.Share, d.Share
	}
	return d.Right, d.Left
}

// Memory is what the recommendation knows of the past. It is plain, bounded data that saves as JSON; the zero value knows
// nothing. It is folded from what was done, in the order of time, with [Memory.Remember].
type Memory struct {
	Stretches map[string]Past      `json:"stretches,omitempty"` // by id
	Moved     map[Direction]Moved  `json:"moved,omitempty"`     // by direction
	Day       string               `json:"day,omitempty"`       // local date that Credit and the sides of Moved are about, "2026-11-21"
	Credit    map[string]float64   `json:"credit,omitempty"`    // how often each stretch was done that day, by id: half of it is a half
	Since     time.Time            `json:"since,omitzero"`      // when the first of it was done
	Last      string               `json:"last,omitempty"`      // id of the stretch done last, on whatever day
	Area      string               `json:"area,omitempty"`      // region it was felt in
	Sore      map[string]time.Time `json:"sore,omitempty"`      // when a stretch last hurt that is felt there, by region
	Muted     map[string]time.Time `json:"muted,omitempty"`     // until when the person does not want a stretch, by id
	Spared    map[string]time.Time `json:"spared,omitempty"`    // until when the person leaves a region out, by region
	Lately    []Time               `json:"lately,omitempty"`    // each time that a stretch was done in the last days, oldest first
}

// Time is one time that a stretch was done.
type Time struct {
	Stretch string    `json:"stretch"` // id
	At      time.Time `json:"at"`
}

// Past is what is known of one stretch.
type Past struct {
	Last  time.Time `json:"last,omitzero"`   // when it was last done; zero for never
	Begun time.Time `json:"begun,omitzero"`  // when any of it was last done; zero for never
	Hurt  time.Time `json:"hurt,omitzero"`   // when it last hurt; zero for never, or taken back
	Felt  []Felt    `json:"felt,omitempty"`  // the latest answers, oldest first
	Said  time.Time `json:"said,omitzero"`   // when the latest of them was given
	Level int       `json:"level,omitempty"` // of its dose: see [AmountAt]
	Run   int       `json:"run,omitempty"`   // good answers in a row at that level
}

// Moved is how much the back was moved in one direction.
type Moved struct {
	Last  time.Time `json:"last,omitzero"` // when it was last moved this way, wholly or in part
	Right float64   `json:"right"`         // on the day of the memory, 0…1: the whole of a stretch and more is 1
	Left  float64   `json:"left"`
}

// share is what the direction is credited with that day.
func (d Moved) share() float64 { return (d.Right + d.Left) / 2 }

// Remember returns the memory with one more stretch. The catalogue tells what the stretch moves; one that has left it is
// remembered by its id alone. The memory itself is not changed.
func (m Memory) Remember(d Done, c Catalogue) Memory {
	if d.Stretch == "" {
		return m
	}
	s, _ := c.ByID(d.Stretch)
	past := m.Stretches[d.Stretch]
	again := !past.Begun.IsZero() && d.At.Sub(past.Begun).Abs() < sameBreak && (m.Last == d.Stretch || d.At.Equal(past.Begun))
	past = past.feeling(d, s)
	if d.Felt == Hurt && s.Area != "" {
		m.Sore = with(m.Sore, s.Area, later(m.Sore[s.Area], d.At))
	}
	if d.Share > 0 && !again {
		m.Since = m.sinceWith(d.At)
		past.Begun = later(past.Begun, d.At)
		if d.Share >= enough {
			past.Last = later(past.Last, d.At)
			m.Last, m.Area = d.Stretch, s.Area
			m.Lately = withTime(m.Lately, Time{d.Stretch, d.At})
		}
		m = m.crediting(d, s)
	}
	m.Stretches = bounded(m.Stretches, d.Stretch, past)
	return m
}

// sinceWith is when the first of the memory was done, with one more at a moment. A memory that was kept before this was is
// as old as the oldest in it.
func (m Memory) sinceWith(at time.Time) time.Time {
	since := m.Since
	if since.IsZero() {
		since = at
		for _, past := range m.Stretches {
			if !past.Begun.IsZero() && past.Begun.Before(since) {
				since = past.Begun
			}
		}
	}
	if at.Before(since) {
		return at
	}
	return since
}

// feeling returns the past with one more answer. A second answer about the same break takes the place of the first.
func (p Past) feeling(d Done, s Stretch) Past {
	if d.Felt == NotSaid {
		return p
	}
	felt := slices.Clone(p.Felt)
	if len(felt) > 0 && p.Said.Equal(d.At) {
		felt = felt[:len(felt)-1]
	}
	felt = append(felt, d.Felt)
	p.Felt = felt[max(len(felt)-keptFelt, 0):]
	p.Said = later(p.Said, d.At)
	if d.Felt == Hurt {
		p.Hurt = later(p.Hurt, d.At)
	}
	if s.ID != "" {
		p.Level, p.Run = levelAfter(s, p.Level, p.Run, d.Felt)
	}
	return p
}

// crediting returns the memory with what was done counted for its day and directions.
func (m Memory) crediting(d Done, s Stretch) Memory {
	day := dayOf(d.At)
	if day > m.Day {
		m = m.turned(day)
	}
	today := day == m.Day // an older day, told late, is not today's business
	if today && (len(m.Credit) < keptToday || m.Credit[d.Stretch] > 0) {
		m.Credit = with(m.Credit, d.Stretch, m.Credit[d.Stretch]+d.Share)
	}
	right, left := d.sides()
	for _, direction := range s.Directions {
		moved := m.Moved[direction]
		moved.Last = later(moved.Last, d.At)
		if today {
			moved.Right, moved.Left = min(moved.Right+right, 1), min(moved.Left+left, 1)
		}
		m.Moved = with(m.Moved, direction, moved)
	}
	return m
}

// turned returns the memory at the beginning of a day.
func (m Memory) turned(day string) Memory {
	var moved map[Direction]Moved
	if len(m.Moved) > 0 {
		moved = make(map[Direction]Moved, len(m.Moved))
	}
	for direction, before := range m.Moved {
		moved[direction] = Moved{Last: before.Last}
	}
	m.Day, m.Credit, m.Moved = day, nil, moved
	return m
}

// on returns the memory as it is at a moment: of another day, nothing is credited to today.
func (m Memory) on(at time.Time) Memory {
	if day := dayOf(at); m.Day != day {
		return m.turned(day)
	}
	return m
}

func dayOf(at time.Time) string { return at.Format(time.DateOnly) }

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

// with returns a copy of a map with one entry set.
func with[K comparable, V any](known map[K]V, key K, value V) map[K]V {
	known = maps.Clone(known)
	if known == nil {
		known = map[K]V{}
	}
	known[key] = value
	return known
}

// bounded returns a copy of what is known with one entry set. Where that is too much, what was done longest ago is forgotten.
func bounded(known map[string]Past, id string, past Past) map[string]Past {
	known = with(known, id, past)
	for len(known) > keptStretches {
		oldest := ""
		for _, other := range slices.Sorted(maps.Keys(known)) {
			if other != id && (oldest == "" || known[other].Begun.Before(known[oldest].Begun)) {
				oldest = other
			}
		}
		delete(known, oldest)
	}
	return known
}
