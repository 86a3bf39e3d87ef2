package window

import (
	"bytes"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"posturebreak/app/link"
	"posturebreak/app/window/session"
)

// lines writes orders as the resident does, and anything else as it stands.
func lines(t *testing.T, messages ...any) *link.Reader[link.Order] {
	t.Helper()
	var b bytes.Buffer
	for _, m := range messages {
		if text, ok := m.(string); ok {
			b.WriteString(text + "\n")
			continue
		}
		if err := link.NewWriter(&b).Send(m); err != nil {
			t.Fatal(err)
		}
	}
	return link.NewReader[link.Order](&b)
}

func TestFirstOrder(t *testing.T) {
	o := twist()
	offer := link.Order{V: link.Version, Do: link.ShowBreak, Offer: &o}
	for _, c := range []struct {
		name     string
		messages []any
		shown    bool
		problems int
		fails    bool
	}{
		{"an offer", []any{offer}, true, 0, false},
		{"bad lines before it", []any{"nonsense", `{"v":99}`, link.Order{V: link.Version, Do: link.BeginBreak}, offer}, true, 3, false},
		{"an empty offer", []any{link.Order{V: link.Version, Do: link.ShowBreak}}, false, 1, false},
		{"nothing", nil, false, 0, false},
		{"closed at once", []any{link.Order{V: link.Version, Do: link.Close}, offer}, false, 0, false},
		{"a line without end", []any{strings.Repeat("x", link.MaxLine+1)}, false, 0, true},
	} {
		problems := 0
		send := func(r link.Report) {
			if r.Did == link.Problem && r.V == link.Version && r.Problem != "" {
				problems++
			}
		}
		s, err := first(lines(t, c.messages...), send, slog.New(slog.DiscardHandler))
		if (s != nil) != c.shown || problems != c.problems || (err != nil) != c.fails {
			t.Errorf("%s: shown %v, %d problems, error %v", c.name, s != nil, problems, err)
		}
	}
}

func TestObey(t *testing.T) {
	var got []string
	happen := func(e session.Event) {
		switch e := e.(type) {
		case session.Ordered:
			got = append(got, string(e.Order.Do))
		case session.Failed:
			got = append(got, "failed")
		default:
			got = append(got, fmt.Sprintf("%T", e))
		}
	}
	in := lines(t, link.Order{V: link.Version, Do: link.BeginBreak}, "{", link.Order{V: link.Version, Do: link.ThankBreak})
	obey(in, happen, slog.New(slog.DiscardHandler))
	if want := "begin-break failed thank-break close"; strings.Join(got, " ") != want {
		t.Errorf("got %v, want %s: the end of the orders closes the window", got, want)
	}
}
