package window

import (
	"bytes"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

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

func TestPostSendsEverythingBeforeItCloses(t *testing.T) {
	var out bytes.Buffer
	p := newPost(&out, slog.New(slog.DiscardHandler))
	for n := range 20 {
		p.send(link.Report{V: link.Version, Did: link.Progress, Completed: n})
	}
	p.close()
	if got := strings.Count(out.String(), "\n"); got != 20 {
		t.Errorf("%d lines were sent, want 20", got)
	}
}

func TestPostNeverWaits(t *testing.T) {
	var log bytes.Buffer
	nobody, stuck := io.Pipe()
	p := newPost(stuck, slog.New(slog.NewTextHandler(&log, nil)))
	for range postRoom + 10 {
		p.send(link.Report{Did: link.Progress})
	}
	if !strings.Contains(log.String(), "report lost") {
		t.Error("a report that could not be sent is not in the log")
	}
	if err := nobody.Close(); err != nil {
		t.Fatal(err)
	}
	p.close()
}

func TestAppHasTheIDOfTheProject(t *testing.T) {
	project, err := os.ReadFile("../../FyneApp.toml")
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{"ID = \"" + appID + "\"\n", "Name = \"" + appName + "\"\n"} {
		if !strings.Contains(string(project), line) {
			t.Errorf("FyneApp.toml lacks %s", line)
		}
	}
	home := t.TempDir()
	t.Setenv("XDG_CONFIG_HOME", home)
	t.Setenv("XDG_CACHE_HOME", home)
	a := newApp(slog.New(slog.DiscardHandler))
	if got := fyne.CurrentApp().UniqueID(); got != appID {
		t.Errorf("the app says that it is %s", got)
	}
	a.Preferences().SetBool("kept", true)
	if files, err := filepath.Glob(filepath.Join(home, "fyne", "*")); err != nil || len(files) > 0 {
		t.Errorf("the app keeps %v (%v), want nothing", files, err)
	}
}
