package app

import (
	"context"

	"posturebreak/app/link"
	"posturebreak/reminders"
)

// guest is a window that has come by itself, and is waiting to be opened: a terminal that leads through a stretch.
type guest struct{ *link.Remote }

var _ Windows = guest{}

// Open gives the guest its break.
func (g guest) Open(_ context.Context, said func(link.Report), gone func(error)) (Window, error) {
	g.Attend(said, gone)
	return g.Remote, nil
}

// led is the wish of a guest, with the place for its answer.
type led struct {
	link.Request
	guest guest
	reply chan<- link.Reply // holds one
}

// Lead hands a guest's wish to the loop and waits for its answer, from any goroutine. Where it is granted, the guest has its orders already.
func (a *App) Lead(ctx context.Context, r link.Request, remote *link.Remote) link.Reply {
	reply := make(chan link.Reply, 1)
	a.post(ctx, led{r, guest{remote}, reply})
	select {
	case answer := <-reply:
		return answer
	case <-ctx.Done():
		go func() {
			if late := <-reply; late.Error == "" {
				remote.Drop() // it was granted after all, to somebody who has been sent away
			}
		}()
		return ending()
	}
}

func (m led) handle(ctx context.Context, a *App) {
	a.refused = ""
	a.guest = m.guest
	a.step(ctx, reminders.Start{Stretch: m.Stretch, Elsewhere: true})
	a.guest = nil
	m.reply <- link.Reply{Error: a.refused}
}

// windows is where the next break window opens.
func (a *App) windows() Windows {
	if a.guest != nil {
		return a.guest
	}
	return a.Windows
}
