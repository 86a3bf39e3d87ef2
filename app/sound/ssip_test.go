//go:build !windows && !darwin

package sound

import (
	"bufio"
	"errors"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// dispatcher is a speech-dispatcher that answers as the test says.
func dispatcher(t *testing.T, serve func(in *bufio.Scanner, out net.Conn)) {
	t.Helper()
	dir, err := os.MkdirTemp("", "ssip") // the path of a socket must be short
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
		conn, err := listener.Accept()
		if err != nil {
			return
		}
		defer conn.Close()
		serve(bufio.NewScanner(conn), conn)
	}()
	t.Setenv("SPEECHD_ADDRESS", "unix_socket:"+socket)
}

// answer writes lines. Whoever does not wait for them is not told.
func answer(out net.Conn, lines string) { _, _ = out.Write([]byte(lines)) }

func TestSSIPInOrder(t *testing.T) {
	var asked []string
	left := make(chan struct{})
	dispatcher(t, func(in *bufio.Scanner, out net.Conn) {
		defer close(left)
		text := false
		for in.Scan() {
			line := in.Text()
			asked = append(asked, line)
			switch {
			case line == "SPEAK":
				text = true
				answer(out, "230 OK RECEIVING DATA\r\n")
			case line == "." && text:
				text = false
				answer(out, "225-7\r\n225 OK MESSAGE QUEUED\r\n701-7\r\n701-1\r\n701 BEGIN\r\n702-7\r\n702-1\r\n702 END\r\n")
			case text:
			case strings.HasPrefix(line, "SET SELF SYNTHESIS_VOICE"):
				answer(out, "409 ERR UNKNOWN VOICE\r\n")
			default:
				answer(out, "208 OK\r\n")
			}
		}
	})
	t.Setenv("USER", "somebody")
	s, err := NewSystem().newSpeaker(t.Context(), Voice{Language: "pt-BR", Name: "Nobody", Rate: 2, Volume: .5})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Say("Vire.\n.\nQUIT"); err != nil {
		t.Fatal(err)
	}
	if a, b := <-s.Told(), <-s.Told(); a != begun || b != ended {
		t.Errorf("told %v, %v", a, b)
	}
	if err := s.Cut(); err != nil {
		t.Fatal(err)
	}
	s.Close()
	<-left
	want := []string{
		"SET SELF CLIENT_NAME somebody:posturebreak:break", "SET SELF PRIORITY message", "SET SELF NOTIFICATION ALL on", "SET SELF RATE 77",
		"SET SELF VOLUME 0", "SET SELF LANGUAGE pt-BR", "SET SELF SYNTHESIS_VOICE Nobody", "SPEAK", "Vire.", "..", "QUIT", ".", "CANCEL SELF",
	}
	if !slices.Equal(asked, want) {
		t.Errorf("asked %q", asked)
	}
}

func TestSSIPThatMisbehaves(t *testing.T) {
	for name, serve := range map[string]func(*bufio.Scanner, net.Conn){
		"hangs up": func(in *bufio.Scanner, _ net.Conn) { in.Scan() },
		"refuses":  func(in *bufio.Scanner, out net.Conn) { in.Scan(); answer(out, "300 ERR NO\r\n"); in.Scan() },
		"talks rubbish": func(in *bufio.Scanner, out net.Conn) {
			in.Scan()
			answer(out, "\r\n7\r\n702\r\n"+strings.Repeat("x", 100_000)+"\r\n")
		},
	} {
		t.Run(name, func(t *testing.T) {
			dispatcher(t, serve)
			began := time.Now()
			if s, err := NewSystem().newSpeaker(t.Context(), Voice{}); err == nil {
				s.Close()
				t.Error("it is taken for a voice")
			} else if !errors.Is(err, errNoSpeech) && !errors.Is(err, errRefused) {
				t.Logf("after %v: %v", time.Since(began), err)
			}
		})
	}
}

func TestSpeechAddress(t *testing.T) {
	for _, c := range []struct{ address, dir, network, want string }{
		{"", "/run/user/7", "unix", "/run/user/7/speech-dispatcher/speechd.sock"},
		{"", "", "unix", "/home/me/.cache/speech-dispatcher/speechd.sock"},
		{"unix_socket:/tmp/s", "/run/user/7", "unix", "/tmp/s"},
		{"inet_socket:localhost:6560", "", "tcp", "localhost:6560"},
	} {
		env := map[string]string{"SPEECHD_ADDRESS": c.address, "XDG_RUNTIME_DIR": c.dir, "HOME": "/home/me"}
		if network, where := speechAddress(func(name string) string { return env[name] }); network != c.network || where != c.want {
			t.Errorf("%q: %s %s", c.address, network, where)
		}
	}
}

func TestSSIPScales(t *testing.T) {
	for factor, want := range map[float64]int{0: 0, 1: 0, 2: 77, 9: 100, .5: -94, .1: -100} {
		if got := ssipRate(factor); got != want {
			t.Errorf("rate %v: %d, want %d", factor, got, want)
		}
	}
	for volume, want := range map[float64]int{-1: -100, 0: -100, .5: 0, .8: 60, 1: 100, 2: 100} {
		if got := ssipVolume(volume); got != want {
			t.Errorf("volume %v: %d, want %d", volume, got, want)
		}
	}
	for tag, want := range map[string]string{"": "en", "de": "de", "pt-BR": "pt-BR", "zh-Hans": "zh"} {
		if got := ssipLanguage(tag); got != want {
			t.Errorf("language %q: %s, want %s", tag, got, want)
		}
	}
}
