package link

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestMessagesGoThroughAPipe(t *testing.T) {
	var pipe bytes.Buffer
	w := NewWriter(&pipe)
	sent := []Report{{V: Version, Did: Progress, Break: "b", Completed: 3}, {V: Version, Did: Skip, Meaning: "not-now"}}
	for _, r := range sent {
		if err := w.Send(r); err != nil {
			t.Fatal(err)
		}
	}
	reports := NewReader[Report](&pipe)
	for _, want := range sent {
		if got, err := reports.Next(); err != nil || got != want {
			t.Errorf("got %+v, %v; want %+v", got, err, want)
		}
	}
	if _, err := reports.Next(); !errors.Is(err, io.EOF) {
		t.Errorf("after the last message: %v", err)
	}
}

func TestLinesThatAreNoMessages(t *testing.T) {
	reports := NewReader[Report](strings.NewReader("nonsense\n{\"v\":2}\n[]\n{\"v\":1,\"did\":\"start\"}\n" + strings.Repeat("x", MaxLine+1)))
	for _, want := range []error{ErrNoMessage, ErrVersion, ErrNoMessage, nil} {
		if _, err := reports.Next(); !errors.Is(err, want) {
			t.Errorf("got %v, want %v", err, want)
		}
	}
	if _, err := reports.Next(); err == nil || readable(err) {
		t.Errorf("a line without end gives %v", err)
	}
}

func FuzzOrders(f *testing.F) {
	f.Add([]byte(`{"v":1,"do":"show-break","offer":{"break":"a","timeline":{"phases":[{"kind":"hold"}]}}}` + "\n"))
	f.Add([]byte(`{"v":1,"do":"close"}` + "\n{\n\n"))
	f.Fuzz(func(t *testing.T, input []byte) {
		orders := NewReader[Order](bytes.NewReader(input))
		for range input {
			if _, err := orders.Next(); err != nil && !readable(err) {
				return
			}
		}
	})
}

func TestCommandsOverASocket(t *testing.T) {
	socket := filepath.Join(t.TempDir(), "socket")
	listener, err := (&net.ListenConfig{}).Listen(t.Context(), "unix", socket)
	if err != nil {
		t.Fatal(err)
	}
	served := make(chan error, 1)
	go func() {
		served <- Serve(t.Context(), listener, func(net.Conn) error { return nil }, func(_ context.Context, r Request) Reply {
			return Reply{Words: "did " + string(r.Do) + " " + r.Stretch}
		}, nil)
	}()
	dial := func() net.Conn {
		conn, err := (&net.Dialer{}).DialContext(t.Context(), "unix", socket)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { conn.Close() })
		return conn
	}
	if reply, err := Call(t.Context(), dial(), Request{Do: Now, Stretch: "row"}); err != nil || reply.Words != "did now row" {
		t.Errorf("the reply is %+v, %v", reply, err)
	}
	for name, line := range map[string]string{"nonsense": "hello\n", "another version": "{\"v\":7}\n", "too long": strings.Repeat("x", 2*maxRequest)} {
		conn := dial()
		if _, err := io.WriteString(conn, line); err != nil {
			t.Fatal(err)
		}
		if reply, err := NewReader[Reply](conn).Next(); err == nil && reply.Error == "" {
			t.Errorf("%s is answered with %+v", name, reply)
		}
	}
	if err := listener.Close(); err != nil {
		t.Fatal(err)
	}
	if err := <-served; err != nil {
		t.Errorf("the end of the listener is told as %v", err)
	}
}

func TestStrangersAreNotAnswered(t *testing.T) {
	socket := filepath.Join(t.TempDir(), "socket")
	listener, err := (&net.ListenConfig{}).Listen(t.Context(), "unix", socket)
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	go func() {
		_ = Serve(t.Context(), listener, func(net.Conn) error { return errors.New("a stranger") }, func(context.Context, Request) Reply {
			t.Error("a stranger was heard")
			return Reply{}
		}, nil)
	}()
	conn, err := (&net.Dialer{}).DialContext(t.Context(), "unix", socket)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	if _, err := Call(t.Context(), conn, Request{Do: Quit}); err == nil {
		t.Error("a stranger got a reply")
	}
}

// asWindow names the part that this test program plays when it is started as a window.
const asWindow = "POSTUREBREAK_TEST_WINDOW"

// TestMain lets this program play a window: that is a real process with real pipes.
func TestMain(m *testing.M) {
	if part := os.Getenv(asWindow); part != "" {
		os.Exit(playWindow(part))
	}
	os.Exit(m.Run())
}

func playWindow(part string) int {
	w := NewWriter(os.Stdout)
	orders := NewReader[Order](os.Stdin)
	for {
		order, err := orders.Next()
		switch {
		case err != nil && part == "stubborn":
			time.Sleep(time.Minute)
		case err != nil || order.Do == Close && part == "good":
			return 0
		case part == "crash":
			return 7
		default:
			_, _ = os.Stdout.WriteString("Gtk-WARNING: this is no message\n")
			_ = w.Send(Report{V: Version, Did: Start, Break: order.Offer.Break})
		}
	}
}

// child starts this program as a window and returns what it says.
func child(t *testing.T, ctx context.Context, part string) (*Child, <-chan Report, <-chan error) {
	t.Helper()
	t.Setenv(asWindow, part)
	reports, gone := make(chan Report, 10), make(chan error, 1)
	c, err := StartChild(ctx, os.Args[0], nil, io.Discard, func(r Report) { reports <- r }, func(err error) { gone <- err })
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Send(Order{Do: ShowBreak, Offer: &Offer{Break: "b7"}}); err != nil {
		t.Fatal(err)
	}
	return c, reports, gone
}

func TestAWindowSpeaksAndCloses(t *testing.T) {
	c, reports, gone := child(t, t.Context(), "good")
	if r := <-reports; r.Did != Problem || !strings.Contains(r.Problem, "no message") {
		t.Errorf("a stray line is reported as %+v", r)
	}
	if r := <-reports; r.Did != Start || r.Break != "b7" {
		t.Errorf("the window said %+v", r)
	}
	c.Close()
	if err := <-gone; err != nil {
		t.Errorf("an ordinary end is told as %v", err)
	}
}

func TestAWindowThatCrashes(t *testing.T) {
	_, _, gone := child(t, t.Context(), "crash")
	if err := <-gone; err == nil || !strings.Contains(err.Error(), "exit status 7") {
		t.Errorf("the crash is told as %v", err)
	}
}

func TestTheEndOfTheResidentEndsTheWindow(t *testing.T) {
	for _, part := range []string{"good", "stubborn"} {
		ctx, cancel := context.WithCancel(t.Context())
		_, reports, gone := child(t, ctx, part)
		<-reports
		cancel()
		if err := <-gone; err != nil {
			t.Errorf("%s: the end is told as %v", part, err)
		}
	}
}

func TestAWindowThatIsNotThere(t *testing.T) {
	_, err := StartChild(t.Context(), filepath.Join(t.TempDir(), "none"), nil, io.Discard, nil, nil)
	if err == nil || !strings.Contains(err.Error(), "start window") {
		t.Errorf("the error is %v", err)
	}
}

func TestAWindowThatDoesNotRead(t *testing.T) {
	c := &Child{orders: make(chan Order, 1)}
	if err := c.Send(Order{}); err != nil {
		t.Error(err)
	}
	if err := c.Send(Order{}); !errors.Is(err, ErrStuck) {
		t.Errorf("got %v", err)
	}
}
