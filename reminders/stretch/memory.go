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
)

// Done is one stretch that was done, or given up, as the recommendation learns of it.
type Done struct {
	Stretch string
	Variant string
	At      time.Time // in the user's local time: the date decides what counts as today
	Share   float64   // 0…1 of its phases completed; at least half counts as done
	Felt    Felt
}

// Memory is what the recommendation knows of the past. It is plain, bounded data that saves as JSON; the zero value knows
// nothing. It is folded from what was done, in the order of time, with [Memory.Remember].
type Memory struct {
	Stretches  map[string]Past `json:"stretches,omitempty"`  // by id
	Day        string          `json:"day,omitempty"`        // local date that Today and Directions are about, "2026-11-21"
	Today      []string        `json:"today,omitempty"`      // ids of the stretches done that day, in order
	Directions []Direction     `json:"directions,omitempty"` // directions moved that day
	Last       string          `json:"last,omitempty"`       // id of the stretch done last, on whatever day
	Area       string          `json:"area,omitempty"`       // region it was felt in
}

// Past is what is known of one stretch.
type Past struct {
	Last time.Time `json:"last,omitzero"` // when it was last done; zero for never
	Hurt time.Time `json:"hurt,omitzero"` // when it last hurt; zero for never
	Felt []Felt    `json:"felt,omitempty"`
}

// Remember returns the memory with one more stretch. The catalogue tells what the stretch moves; one that has left it is
// remembered by its id alone. The memory itself is not changed.
func (m Memory) Remember(d Done, c Catalogue) Memory {
	if d.Stretch == "" {
		return m
	}
	past := m.Stretches[d.Stretch]
	again := !past.Last.IsZero() && d.At.Sub(past.Last).Abs() < sameBreak && m.Last == d.Stretch
	past.Felt = withFelt(past.Felt, d.Felt)
	if d.Felt == Hurt {
		past.Hurt = later(past.Hurt, d.At)
	}
	if d.Share >= enough && !again {
		past.Last = later(past.Last, d.At)
		m = m.counting(d, c)
	}
	m.Stretches = bounded(m.Stretches, d.Stretch, past)
	return m
}

// counting returns the memory with a stretch that counts as done.
func (m Memory) counting(d Done, c Catalogue) Memory {
	s, _ := c.ByID(d.Stretch)
	m.Last, m.Area = d.Stretch, s.Area
	day := dayOf(d.At)
	if day < m.Day {
		return m // an older day told late: today is not its business
	}
	if day > m.Day {
		m.Day, m.Today, m.Directions = day, nil, nil
	}
	m.Today = append(slices.Clone(m.Today), d.Stretch)
	m.Today = m.Today[max(len(m.Today)-keptToday, 0):]
	m.Directions = slices.Clone(m.Directions)
	for _, direction := range s.Directions {
		if !slices.Contains(m.Directions, direction) {
			m.Directions = append(m.Directions, direction)
		}
	}
	return m
}

// today returns what was done on the day of at: nothing, where the memory is of another day.
func (m Memory) today(at time.Time) (stretches []string, directions []Direction) {
	if m.Day != dayOf(at) {
		return nil, nil
	}
	return m.Today, m.Directions
}

func dayOf(at time.Time) string { return at.Format(time.DateOnly) }

func withFelt(felt []Felt, newest Felt) []Felt {
	if newest == NotSaid {
		return felt
	}
	felt = append(slices.Clone(felt), newest)
	return felt[max(len(felt)-keptFelt, 0):]
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

// bounded returns a copy of what is known with one entry set. Where that is too much, what was done longest ago is forgotten.
func bounded(known map[string]Past, id string, past Past) map[string]Past {
	known = maps.Clone(known)
	if known == nil {
		known = map[string]Past{}
	}
	known[id] = past
	for len(known) > keptStretches {
		oldest := ""
		for _, other := range slices.Sorted(maps.Keys(known)) {
			if other != id && (oldest == "" || known[other].Last.Before(known[oldest].Last)) {
				oldest = other
			}
		}
		delete(known, oldest)
	}
	return known
}
