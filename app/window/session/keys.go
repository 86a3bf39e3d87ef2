package session

import (
	"time"

	"posturebreak/reminders"
)

const (
	// keyLock is how long no key acts after the window has appeared: somebody may be typing.
	keyLock = 2 * time.Second
	// focusLock is the same after the window has got the keyboard. A key that was held down before repeats after at most
	// 660 ms by default, and would look like a new one.
	focusLock = 700 * time.Millisecond
)

// guard keeps stray keys from acting. The zero value lets no key through: the window has not appeared yet.
type guard struct {
	opens   time.Time    // no key acts before
	ignored map[Key]bool // keys that went down too early, and have not been let go since
}

func (g *guard) appeared(now time.Time) { g.opens = now.Add(keyLock) }

func (g *guard) focused(now time.Time) {
	if opens := now.Add(focusLock); !g.opens.IsZero() && opens.After(g.opens) {
		g.opens = opens
	}
}

// down says whether a key that goes down may act.
func (g *guard) down(now time.Time, k Key) bool {
	if g.opens.IsZero() || now.Before(g.opens) {
		if g.ignored == nil {
			g.ignored = make(map[Key]bool)
		}
		g.ignored[k] = true
	}
	return !g.ignored[k]
}

func (g *guard) up(k Key) { delete(g.ignored, k) }

// keyDown does what a key stands for, unless the guard holds it back.
func (s *Session) keyDown(now time.Time, e KeyDown) {
	if !s.guard.down(now, e.Key) {
		return
	}
	if choice := s.meant(e); choice.Do != Nothing {
		s.press(now, choice)
	}
}

// meant is the choice that a key stands for in this state.
func (s *Session) meant(e KeyDown) Choice {
	if e.Key == Escape && s.menu != Nothing {
		return Choice{Do: CloseMenu}
	}
	if e.On != nil && (e.Key == Space || e.Key == Enter) {
		return *e.On
	}
	switch s.state {
	case Offered:
		return map[Key]Choice{Enter: {Do: Start}, Escape: {Do: Skip, Meaning: reminders.NotNow}}[e.Key]
	case Starting:
		return map[Key]Choice{Escape: {Do: Skip, Meaning: reminders.NotNow}}[e.Key]
	case Playing, Paused:
		return map[Key]Choice{
			Space:  {Do: Pause},
			Left:   {Do: Previous},
			Right:  {Do: Next},
			Escape: {Do: Skip, Meaning: reminders.NotNow},
		}[e.Key]
	case Thanked, Advised:
		return map[Key]Choice{Escape: {Do: Leave}, Enter: {Do: Leave}}[e.Key]
	case Finishing, Closed:
	}
	return Choice{}
}
