package stretch

import (
	"maps"
	"slices"
	"time"
)

// Mute returns the memory with a stretch that is not wanted until a moment. What has run out by now is forgotten.
func (m Memory) Mute(id string, now, until time.Time) Memory {
	m.Muted = with(unexpired(m.Muted, now), id, until)
	return m
}

// Spare returns the memory with a region of the body that is left out until a moment.
func (m Memory) Spare(area string, now, until time.Time) Memory {
	m.Spared = with(unexpired(m.Spared, now), area, until)
	return m
}

func unexpired(mutes map[string]time.Time, now time.Time) map[string]time.Time {
	mutes = maps.Clone(mutes)
	maps.DeleteFunc(mutes, func(_ string, until time.Time) bool { return !until.After(now) })
	return mutes
}

// Unmute returns the memory without what keeps a stretch, or a region of the body, from being offered: that it was muted, and
// that it hurt. It reports whether there was anything. The region in which the stretch is felt is left out no longer either,
// because the stretch would be left out with it.
func (m Memory) Unmute(name string, c Catalogue) (Memory, bool) {
	areas := []string{name}
	if s, ok := c.ByID(name); ok {
		areas = append(areas, s.Area)
	}
	found := !m.Muted[name].IsZero()
	m.Muted, m.Spared, m.Sore = maps.Clone(m.Muted), maps.Clone(m.Spared), maps.Clone(m.Sore)
	delete(m.Muted, name)
	for _, area := range areas {
		found = found || !m.Spared[area].IsZero() || !m.Sore[area].IsZero()
		delete(m.Spared, area)
		delete(m.Sore, area)
	}
	m.Stretches = maps.Clone(m.Stretches)
	for id, past := range m.Stretches {
		s, _ := c.ByID(id)
		if id == name || name == s.Area {
			found = found || !past.Hurt.IsZero()
			past.Hurt = time.Time{}
			m.Stretches[id] = past
		}
	}
	return m, found
}

// DoneSince counts how often a stretch was done on a day and after it, "2026-11-21". It knows of the last week only.
func (m Memory) DoneSince(id, day string) int {
	n := 0
	for _, t := range m.Lately {
		if t.Stretch == id && dayOf(t.At) >= day {
			n++
		}
	}
	return n
}

// withTime returns a copy of the times with one more, in their order. What is older than [lately] is forgotten.
func withTime(times []Time, t Time) []Time {
	times = append(slices.Clone(times), t)
	slices.SortStableFunc(times, func(a, b Time) int { return a.At.Compare(b.At) })
	newest := times[len(times)-1].At
	times = slices.DeleteFunc(times, func(t Time) bool { return newest.Sub(t.At) > lately })
	return times[max(len(times)-keptLately, 0):]
}
