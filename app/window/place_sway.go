//go:build (linux || freebsd || openbsd || netbsd) && !wasm

package window

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"time"
)

// Sway gives the keyboard to every new window, and tiles it between the others. It has rules for single windows, though,
// and takes them from programs while it runs: we set some for the windows of this process. They are forgotten with the next
// reload of its settings.

// The protocol of sway's socket, which is that of i3.
const (
	swayMagic      = "i3-ipc"
	swayRun        = uint32(0)
	swayWorkspaces = uint32(1)
	// swayLimit is how long sway may take. It answers within a millisecond, and the window waits for it.
	swayLimit = 200 * time.Millisecond
	// swayLongest is how long an answer may be, in bytes. The list of a hundred workspaces is below.
	swayLongest = 1 << 20
)

// errSway means that sway does not answer as it should.
var errSway = errors.New("sway refused")

// settleOnSway has sway leave the keyboard where it is when a window of this process appears, and let it float in its place
// above the others, on every workspace. It does nothing in other sessions.
func settleOnSway(place string, size [2]int) error {
	socket := os.Getenv("SWAYSOCK")
	if socket == "" {
		return nil
	}
	conn, err := (&net.Dialer{Timeout: swayLimit}).Dial("unix", socket)
	if err != nil {
		return fmt.Errorf("speak to sway: %w", err)
	}
	defer func() { _ = conn.Close() }() // All was said.
	if err := conn.SetDeadline(time.Now().Add(swayLimit)); err != nil {
		return fmt.Errorf("speak to sway: %w", err)
	}
	windows := fmt.Sprintf("[pid=%d]", os.Getpid())
	rules := []string{"no_focus " + windows}
	for _, rule := range []string{
		"floating enable", "sticky enable",
		"border pixel 1", // a title bar would take room that nobody knows the height of
	} {
		rules = append(rules, "for_window "+windows+" "+rule)
	}
	if place == "corner" {
		move, err := cornerOnSway(conn, size)
		if err != nil {
			return err
		}
		rules = append(rules, "for_window "+windows+" "+move)
	}
	for _, rule := range rules {
		if err := tellSway(conn, rule); err != nil {
			return err
		}
	}
	return nil
}

// cornerOnSway is the command that moves a window of a size into the lower right corner of the workspace in use.
func cornerOnSway(conn net.Conn, size [2]int) (string, error) {
	answer, err := askSway(conn, swayWorkspaces, "")
	if err != nil {
		return "", err
	}
	var workspaces []struct {
		Focused bool
		Rect    struct{ X, Y, Width, Height int }
	}
	if err := json.Unmarshal(answer, &workspaces); err != nil {
		return "", fmt.Errorf("read sway's workspaces: %w", err)
	}
	for _, w := range workspaces {
		if w.Focused { // The move is counted from the workspace's own corner.
			x, y := area{width: w.Rect.Width, height: w.Rect.Height}.within(size[0], size[1], "corner")
			return fmt.Sprintf("move position %d %d", x, y), nil
		}
	}
	return "", fmt.Errorf("%w: it has no workspace in use", errSway)
}

// tellSway has sway do something.
func tellSway(conn net.Conn, command string) error {
	answer, err := askSway(conn, swayRun, command)
	if err != nil {
		return err
	}
	var results []struct {
		Success bool
		Error   string
	}
	if err := json.Unmarshal(answer, &results); err != nil {
		return fmt.Errorf("tell sway %q: %w", command, err)
	}
	for _, r := range results {
		if !r.Success {
			return fmt.Errorf("%w %q: %s", errSway, command, r.Error)
		}
	}
	return nil
}

// askSway sends a message and answers what sway says to it.
func askSway(conn net.Conn, kind uint32, text string) ([]byte, error) {
	message := append([]byte(swayMagic), make([]byte, 8)...)
	binary.NativeEndian.PutUint32(message[len(swayMagic):], uint32(len(text)))
	binary.NativeEndian.PutUint32(message[len(swayMagic)+4:], kind)
	if _, err := conn.Write(append(message, text...)); err != nil {
		return nil, fmt.Errorf("speak to sway: %w", err)
	}
	head := make([]byte, len(message))
	if _, err := io.ReadFull(conn, head); err != nil {
		return nil, fmt.Errorf("listen to sway: %w", err)
	}
	length := binary.NativeEndian.Uint32(head[len(swayMagic):])
	if !bytes.HasPrefix(head, []byte(swayMagic)) || length > swayLongest {
		return nil, fmt.Errorf("%w to speak its own language", errSway)
	}
	answer := make([]byte, length)
	if _, err := io.ReadFull(conn, answer); err != nil {
		return nil, fmt.Errorf("listen to sway: %w", err)
	}
	return answer, nil
}
