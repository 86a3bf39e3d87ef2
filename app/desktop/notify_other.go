//go:build !linux && !windows

package desktop

import "context"

// run shows notices with beeep, which can neither withdraw them nor hear an answer.
func (n *Notifications) run(ctx context.Context) {
	n.setServer(ServerInfo{Name: "beeep"})
	for {
		select {
		case <-ctx.Done():
			return
		case <-n.orders.ready:
		}
		for next, ok := n.orders.take(); ok; next, ok = n.orders.take() {
			if next.withdraw {
				continue
			}
			if err := n.fallback.show(ctx, next.notice); err != nil {
				n.options.Failed(next.notice.ID, err)
			}
		}
	}
}
