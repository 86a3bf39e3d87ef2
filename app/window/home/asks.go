package home

import (
	"maps"
	"slices"

	"posturebreak/app/link"
)

// asks are the requests to the resident that it has not answered yet. All of it happens on Fyne's goroutine.
type asks struct {
	send    func(link.Report)
	waiting map[int]func(link.Reply)
	last    int
	gone    string // why there is no resident to ask any more
}

func newAsks(send func(link.Report)) *asks {
	return &asks{send: send, waiting: map[int]func(link.Reply){}}
}

// ask sends a request; done is called with the answer. It may be nil.
func (a *asks) ask(r link.Request, done func(link.Reply)) {
	if done == nil {
		done = func(link.Reply) {}
	}
	if a.gone != "" {
		done(link.Reply{V: link.Version, Error: a.gone})
		return
	}
	a.last++
	a.waiting[a.last] = done
	r.V = link.Version
	a.send(link.Report{V: link.Version, Did: link.Ask, Nr: a.last, Request: &r})
}

// answer passes on an answer. One to nothing that was asked is dropped.
func (a *asks) answer(nr int, reply *link.Reply) {
	done, ok := a.waiting[nr]
	if !ok || reply == nil {
		return
	}
	delete(a.waiting, nr)
	done(*reply)
}

// lose answers everything that is waiting, and all that will be asked: there is nobody left. why is a sentence.
func (a *asks) lose(why string) {
	a.gone = why
	for _, nr := range slices.Sorted(maps.Keys(a.waiting)) {
		a.answer(nr, &link.Reply{V: link.Version, Error: why})
	}
}
