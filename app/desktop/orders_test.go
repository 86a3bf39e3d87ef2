package desktop

import (
	"slices"
	"testing"
)

func TestOrdersKeepTheLatestOfEachNotice(t *testing.T) {
	o := newOrders()
	show := func(id, title string) { o.put(order{notice: Notice{ID: id, Title: title}}) }
	show("break", "first")
	show("warning", "soon")
	show("break", "second")
	o.put(order{notice: Notice{ID: "warning"}, withdraw: true})
	if len(o.ready) != 1 {
		t.Error("orders wait, and nobody is told")
	}
	var got []string
	for next, ok := o.take(); ok; next, ok = o.take() {
		line := next.notice.ID + " " + next.notice.Title
		if next.withdraw {
			line = "withdraw " + next.notice.ID
		}
		got = append(got, line)
	}
	if want := []string{"break second", "withdraw warning"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
