//go:build linux || windows

package desktop

import "context"

// screen is where notices are shown and taken away again.
type screen interface {
	show(ctx context.Context, notice Notice) error
	withdraw(id string)
}

// obey does all that is ordered.
func (n *Notifications) obey(ctx context.Context, s screen) {
	for next, ok := n.orders.take(); ok && ctx.Err() == nil; next, ok = n.orders.take() {
		if next.withdraw {
			s.withdraw(next.notice.ID)
			continue
		}
		if err := s.show(ctx, next.notice); err != nil && ctx.Err() == nil {
			n.options.Failed(next.notice.ID, err)
		}
	}
}
