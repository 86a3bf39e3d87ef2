//go:build !windows && !darwin

package sound

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/jfreymuth/pulse/proto"
)

// errNoServer says that nothing on this machine plays sound.
var errNoServer = errors.New("no sound server runs")

const (
	clientName = "Posture Break"
	// answerIn is how long the server may take for one answer.
	answerIn = time.Second
	// cookieSize is what the server expects, also where it lets everybody in.
	cookieSize = 256
)

// connectPulse connects to the sound server. Told gets what the server says without being asked, on a goroutine that must not be kept waiting
// and must not ask the server anything.
//
// The library has a function of its own for this, which ends the whole program when the server hangs up during the greeting: what it
// calls back is not set by then.
func connectPulse(ctx context.Context, told func(any)) (*proto.Client, net.Conn, error) {
	failed := errNoServer
	for _, address := range pulseAddresses(os.Getenv) {
		var dialer net.Dialer
		conn, err := dialer.DialContext(ctx, address.network, address.path)
		if err != nil {
			failed = fmt.Errorf("connect to the sound server: %w", err)
			continue
		}
		client, err := greetPulse(conn, told)
		if err == nil {
			return client, conn, nil
		}
		_ = conn.Close() // We could not even greet it.
		failed = fmt.Errorf("greet the sound server: %w", err)
	}
	return nil, nil, failed
}

func greetPulse(conn net.Conn, told func(any)) (*proto.Client, error) {
	client := &proto.Client{Callback: told}
	client.SetTimeout(answerIn)
	client.Open(conn)
	var auth proto.AuthReply
	if err := client.Request(&proto.Auth{Version: client.Version(), Cookie: pulseCookie(os.Getenv)}, &auth); err != nil {
		return nil, err //nolint:wrapcheck // connectPulse says what was tried
	}
	client.SetVersion(auth.Version)
	props := proto.PropList{
		"application.name":       proto.PropListString(clientName),
		"application.icon_name":  proto.PropListString("posturebreak"),
		"application.process.id": proto.PropListString(fmt.Sprint(os.Getpid())),
	}
	return client, client.Request(&proto.SetClientName{Props: props}, &proto.SetClientNameReply{}) //nolint:wrapcheck // as above
}

// pulseAddress is where a server may listen.
type pulseAddress struct{ network, path string }

// pulseAddresses are the places to look for a server, the likeliest first: those that PULSE_SERVER names, or else the session's own.
func pulseAddresses(env func(string) string) []pulseAddress {
	named := env("PULSE_SERVER")
	if named == "" {
		return []pulseAddress{{"unix", filepath.Join(env("XDG_RUNTIME_DIR"), "pulse", "native")}}
	}
	var found []pulseAddress
	for _, word := range strings.Fields(named) {
		if _, after, ok := strings.Cut(word, "}"); ok && strings.HasPrefix(word, "{") {
			word = after // the name of a machine, which matters only where a folder is shared by several
		}
		switch network, rest, ok := strings.Cut(word, ":"); {
		case strings.HasPrefix(word, "/"):
			found = append(found, pulseAddress{"unix", word})
		case ok && network == "unix":
			found = append(found, pulseAddress{"unix", rest})
		case ok && (network == "tcp" || network == "tcp4" || network == "tcp6"):
			found = append(found, pulseAddress{network, withPort(rest)})
		case word != "":
			found = append(found, pulseAddress{"tcp", withPort(word)})
		}
	}
	return found
}

// withPort adds the usual port to a host that names none.
func withPort(host string) string {
	const usual = "4713"
	if _, _, err := net.SplitHostPort(host); err == nil {
		return host
	}
	return net.JoinHostPort(strings.Trim(host, "[]"), usual)
}

// pulseCookie is what shows the server that we are the same user. Without one it may still know us by the socket.
func pulseCookie(env func(string) string) []byte {
	config := env("XDG_CONFIG_HOME")
	if config == "" {
		config = filepath.Join(env("HOME"), ".config")
	}
	for _, path := range []string{env("PULSE_COOKIE"), filepath.Join(config, "pulse", "cookie"), filepath.Join(env("HOME"), ".pulse-cookie")} {
		if cookie, err := os.ReadFile(path); err == nil && len(cookie) == cookieSize {
			return cookie
		}
	}
	return make([]byte, cookieSize)
}
