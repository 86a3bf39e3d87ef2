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

// Unmute returns the memory without what keeps a stretch, or a region of the body, from being offered at a moment, and reports
// whether there was anything. For a stretch that is that it was muted, that it hurt, and that its region is left out: the
// stretch would be left out with it. For a region it is that it is left out; or, where it is not, that stretches felt in it
// hurt: taking back the wider wish does not take back the pain.
func (m Memory) Unmute(name string, at time.Time, c Catalogue) (Memory, bool) {
	s, known := c.ByID(name)
	if known {
		muted, spared := at.Before(m.Muted[name]), at.Before(m.Spared[s.Area])
		m.Muted, m.Spared = without(m.Muted, name), without(m.Spared, s.Area)
		m, hurt := m.forgive(func(id, _ string) bool { return id == name }, s.Area, c)
		return m, muted || spared || hurt
	}
	if at.Before(m.Spared[name]) {
		m.Spared = without(m.Spared, name)
		return m, true
	}
	muted := at.Before(m.Muted[name]) // a stretch that has left the catalogue
	m.Muted = without(m.Muted, name)
	m, hurt := m.forgive(func(id, area string) bool { return id == name || area == name }, name, c)
	return m, muted || hurt
}

// forgive returns the memory without the pain of some stretches, and of a region.
func (m Memory) forgive(which func(id, area string) bool, area string, c Catalogue) (Memory, bool) {
	found := !m.Sore[area].IsZero()
	m.Sore, m.Stretches = without(m.Sore, area), maps.Clone(m.Stretches)
	for id, past := range m.Stretches {
		s, _ := c.ByID(id)
		if which(id, s.Area) {
			found = found || !past.Hurt.IsZero()
			past.Hurt = time.Time{}
			m.Stretches[id] = past
		}
	}
	return m, found
}

// without returns a copy of a map with one entry less.
func without(known map[string]time.Time, key string) map[string]time.Time {
	known = maps.Clone(known)
	delete(known, key)
	return known
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
