package desktop

import "sync"

// order is one thing to do: show the notice, or withdraw the one with its ID.
type order struct {
	notice   Notice
	withdraw bool
}

// orders is the queue between the callers and the goroutine that talks to the daemon. It holds one order a notice,
// the latest, so that a daemon that hangs cannot make it grow.
type orders struct {
	ready chan struct{} // holds one token while there may be an order

	mu     sync.Mutex // guards the rest
	latest map[string]order
	line   []string
}

func newOrders() *orders {
	return &orders{ready: make(chan struct{}, 1), latest: make(map[string]order)}
}

// put adds an order, in the place of an earlier one for the same notice.
func (o *orders) put(next order) {
	o.mu.Lock()
	if _, waiting := o.latest[next.notice.ID]; !waiting {
		o.line = append(o.line, next.notice.ID)
	}
	o.latest[next.notice.ID] = next
	o.mu.Unlock()
	select {
	case o.ready <- struct{}{}:
	default:
	}
}

// take removes the first order; ok is false when there is none.
func (o *orders) take() (first order, ok bool) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if len(o.line) == 0 {
		return order{}, false
	}
	id := o.line[0]
	o.line = o.line[1:]
	first = o.latest[id]
	delete(o.latest, id)
	return first, true
}
