package home

import (
	"time"

	"fyne.io/fyne/v2"
)

// mostUndos is how many things can be taken back, one after the other.
const mostUndos = 100

// say says at the foot of the window what was done. undo, if there is one, is also what Ctrl+Z does next.
func (s *shell) say(words string, undo func()) {
	if s.closed {
		return
	}
	if undo == nil {
		s.toast.show(words, nil)
		return
	}
	s.undos = append(s.undos, undo)
	if len(s.undos) > mostUndos {
		s.undos = s.undos[1:]
	}
	s.toast.show(words, s.undo)
}

// undo takes back the last thing that can be taken back.
func (s *shell) undo() {
	s.toast.hide()
	if len(s.undos) == 0 {
		return
	}
	last := s.undos[len(s.undos)-1]
	s.undos = s.undos[:len(s.undos)-1]
	last()
}

// every calls tick on Fyne's goroutine after each interval until the returned function is called.
func (s *shell) every(interval time.Duration, tick func()) func() {
	ticker, done := time.NewTicker(interval), make(chan struct{})
	stopped := false
	go func() {
		defer ticker.Stop()
		for {
			select {
			case <-done:
				return
			case <-ticker.C:
				fyne.Do(func() {
					if !stopped && !s.closed {
						tick()
					}
				})
			}
		}
	}()
	return func() {
		if !stopped {
			stopped = true
			close(done)
		}
	}
}
