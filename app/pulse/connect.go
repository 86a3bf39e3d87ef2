//go:build !windows && !darwin

package pulse

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

// ErrNoServer says that nothing on this machine plays sound.
var ErrNoServer = errors.New("no sound server runs")

const (
	clientName = "Posture Break"
	// answerIn is how long the server may take for one answer.
	answerIn = time.Second
	// cookieSize is what the server expects, also where it lets everybody in.
	cookieSize = 256
)

// Connect connects to the sound server and greets it. Told gets what the server says without being asked, on a goroutine that must not be kept waiting
// and must not ask the server anything. The connection is closed when ctx ends before the greeting is over.
func Connect(ctx context.Context, told func(any)) (*proto.Client, net.Conn, error) {
	failed := ErrNoServer
	for _, place := range addresses(os.Getenv) {
		var dialer net.Dialer
		conn, err := dialer.DialContext(ctx, place.network, place.path)
		if err != nil {
			failed = fmt.Errorf("connect to the sound server: %w", err)
			continue
		}
		client, err := greet(ctx, conn, told)
		if err == nil {
			return client, conn, nil
		}
		_ = conn.Close() // We could not even greet it.
		failed = fmt.Errorf("greet the sound server: %w", err)
	}
	return nil, nil, failed
}

func greet(ctx context.Context, conn net.Conn, told func(any)) (*proto.Client, error) {
	defer context.AfterFunc(ctx, func() { _ = conn.Close() })() // A server that hangs must not keep us.
	client := &proto.Client{Callback: told}
	client.SetTimeout(answerIn)
	client.Open(conn)
	var auth proto.AuthReply
	if err := client.Request(&proto.Auth{Version: client.Version(), Cookie: cookie(os.Getenv)}, &auth); err != nil {
		return nil, err //nolint:wrapcheck // Connect says what was tried
	}
	client.SetVersion(auth.Version)
	props := proto.PropList{
		"application.name":       proto.PropListString(clientName),
		"application.icon_name":  proto.PropListString("posturebreak"),
		"application.process.id": proto.PropListString(fmt.Sprint(os.Getpid())),
	}
	return client, client.Request(&proto.SetClientName{Props: props}, &proto.SetClientNameReply{}) //nolint:wrapcheck // as above
}

// address is where a server may listen.
type address struct{ network, path string }

// addresses are the places to look for a server, the likeliest first: those that PULSE_SERVER names, or else the session's own.
func addresses(env func(string) string) []address {
	named := env("PULSE_SERVER")
	if named == "" {
		return []address{{"unix", filepath.Join(env("XDG_RUNTIME_DIR"), "pulse", "native")}}
	}
	var found []address
	for _, word := range strings.Fields(named) {
		if _, after, ok := strings.Cut(word, "}"); ok && strings.HasPrefix(word, "{") {
			word = after // the name of a machine, which matters only where a folder is shared by several
		}
		switch network, rest, ok := strings.Cut(word, ":"); {
		case strings.HasPrefix(word, "/"):
			found = append(found, address{"unix", word})
		case ok && network == "unix":
			found = append(found, address{"unix", rest})
		case ok && (network == "tcp" || network == "tcp4" || network == "tcp6"):
			found = append(found, address{network, withPort(rest)})
		case word != "":
			found = append(found, address{"tcp", withPort(word)})
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

// cookie is what shows the server that we are the same user. Without one it may still know us by the socket.
func cookie(env func(string) string) []byte {
	config := env("XDG_CONFIG_HOME")
	if config == "" {
		config = filepath.Join(env("HOME"), ".config")
	}
	for _, path := range []string{env("PULSE_COOKIE"), filepath.Join(config, "pulse", "cookie"), filepath.Join(env("HOME"), ".pulse-cookie")} {
		if found, err := os.ReadFile(path); err == nil && len(found) == cookieSize {
			return found
		}
	}
	return make([]byte, cookieSize)
}
