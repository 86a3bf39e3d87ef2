package link

import (
	"context"
	"errors"
	"io"
	"net"
	"path/filepath"
	"testing"
)

// served listens on a socket and answers a Lead as told.
func served(t *testing.T, lead func(context.Context, Request, *Remote) Reply) net.Conn {
	t.Helper()
	socket := filepath.Join(t.TempDir(), "s")
	listener, err := (&net.ListenConfig{}).Listen(t.Context(), "unix", socket)
	if err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() {
		ended <- Serve(t.Context(), listener, func(net.Conn) error { return nil }, func(context.Context, Request) Reply {
			return Reply{Error: "no command"}
		}, lead)
	}()
	t.Cleanup(func() {
		listener.Close()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	conn, err := (&net.Dialer{}).DialContext(t.Context(), "unix", socket)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	return conn
}

func TestATerminalLeadsThroughABreak(t *testing.T) {
	said, gone := make(chan Report, 4), make(chan error, 1)
	conn := served(t, func(_ context.Context, r Request, remote *Remote) Reply {
		remote.Attend(func(r Report) { said <- r }, func(err error) { gone <- err })
		if err := remote.Send(Order{Do: ShowBreak, Offer: &Offer{Break: r.Stretch}}); err != nil {
			t.Error(err)
		}
		return Reply{Words: "here it comes"}
	})
	led, reply, err := CallLead(t.Context(), conn, "row")
	if err != nil || reply.Words != "here it comes" {
		t.Fatalf("%+v, %v", reply, err)
	}
	order, err := led.Next()
	if err != nil || order.Do != ShowBreak || order.Offer.Break != "row" {
		t.Fatalf("%+v, %v", order, err)
	}
	if err := led.Send(Report{Did: Finished, Completed: 3}); err != nil {
		t.Fatal(err)
	}
	if r := <-said; r.Did != Finished || r.Completed != 3 {
		t.Errorf("said %+v", r)
	}
	led.Close()
	if err := <-gone; err != nil {
		t.Errorf("gone with %v", err)
	}
}

func TestALeadIsRefused(t *testing.T) {
	conn := served(t, func(context.Context, Request, *Remote) Reply { return Reply{Error: "A stretch is already under way."} })
	led, reply, err := CallLead(t.Context(), conn, "")
	if led != nil || err != nil || reply.Error != "A stretch is already under way." {
		t.Fatalf("%v, %+v, %v", led, reply, err)
	}
	if _, err := conn.Read(make([]byte, 1)); !errors.Is(err, io.EOF) {
		t.Errorf("the conversation goes on: %v", err)
	}
}
