//go:build !windows && !darwin

package pulse

import (
	"io"
	"net"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

func TestPulseAddresses(t *testing.T) {
	for server, want := range map[string][]address{
		"":                       {{"unix", "/run/user/7/pulse/native"}},
		"/tmp/p":                 {{"unix", "/tmp/p"}},
		"unix:/tmp/p tcp:box:99": {{"unix", "/tmp/p"}, {"tcp", "box:99"}},
		"{desk}unix:/tmp/p":      {{"unix", "/tmp/p"}},
		"box":                    {{"tcp", "box:4713"}},
		"tcp6:[fe80::1]":         {{"tcp6", "[fe80::1]:4713"}},
		"{desk}":                 nil,
	} {
		env := map[string]string{"PULSE_SERVER": server, "XDG_RUNTIME_DIR": "/run/user/7"}
		if got := addresses(func(name string) string { return env[name] }); !slices.Equal(got, want) {
			t.Errorf("%q: %v, want %v", server, got, want)
		}
	}
}

// TestAServerThatMisbehaves is hung up on, keeps us waiting, or talks rubbish: each is an error in good time, and none ends the program.
func TestAServerThatMisbehaves(t *testing.T) {
	for name, serve := range map[string]func(net.Conn){
		"hangs up":           func(c net.Conn) { c.Close() },
		"hears and hangs up": func(c net.Conn) { _, _ = c.Read(make([]byte, 64)); c.Close() },
		"hears all and hangs up": func(c net.Conn) {
			_ = c.SetReadDeadline(time.Now().Add(50 * time.Millisecond))
			_, _ = io.Copy(io.Discard, c)
			_ = c.Close()
		},
		"says nothing":  func(net.Conn) {},
		"talks rubbish": func(c net.Conn) { _, _ = c.Write(make([]byte, 4096)); c.Close() },
	} {
		t.Run(name, func(t *testing.T) {
			dir, err := os.MkdirTemp("", "pulse") // the path of a socket must be short
			if err != nil {
				t.Fatal(err)
			}
			socket := filepath.Join(dir, "s")
			listener, err := (&net.ListenConfig{}).Listen(t.Context(), "unix", socket)
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { listener.Close(); os.RemoveAll(dir) })
			go func() {
				for {
					conn, err := listener.Accept()
					if err != nil {
						return
					}
					serve(conn)
				}
			}()
			t.Setenv("PULSE_SERVER", "unix:"+socket)
			began := time.Now()
			_, conn, err := Connect(t.Context(), func(any) {})
			if err == nil {
				_ = conn.Close()
				t.Error("it is taken for a sound server")
			}
			t.Logf("after %v: %v", time.Since(began), err)
		})
	}
}
