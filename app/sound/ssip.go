//go:build !windows && !darwin

package sound

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"net"
	"net/textproto"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"time"
)

// errNoSpeech says that speech-dispatcher is not there.
var errNoSpeech = errors.New("speech-dispatcher cannot be reached")

const (
	// ssipAnswerIn is how long speech-dispatcher may take for an answer; it answers before it speaks.
	ssipAnswerIn = 3 * time.Second
	// ssipEvent is the first digit of a line about something that was said; all others answer a command.
	ssipEvent = '7'
)

// ssipSpeaker speaks through speech-dispatcher, in its own language (SSIP): a command a line, answers with three digits, as in SMTP.
type ssipSpeaker struct {
	conn    net.Conn
	out     *textproto.Writer
	answers chan string // the last line of each answer
	told    chan spoke
	gone    chan struct{} // closed when the connection has ended
	once    sync.Once     // guards closing conn
}

var _ speaker = (*ssipSpeaker)(nil)

// newSpeaker connects to speech-dispatcher, which is started where it does not run. It ends by itself when we have left.
func (*System) newSpeaker(ctx context.Context, v Voice) (speaker, error) {
	conn, err := dialSpeech(ctx)
	if err != nil {
		return nil, err
	}
	s := &ssipSpeaker{
		conn: conn, out: textproto.NewWriter(bufio.NewWriter(conn)),
		answers: make(chan string, 4), told: make(chan spoke, 16), gone: make(chan struct{}),
	}
	go s.listen()
	if err := s.introduce(v); err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

// dialSpeech connects, and starts the daemon once if that fails.
func dialSpeech(ctx context.Context) (net.Conn, error) {
	network, address := speechAddress(os.Getenv)
	var dialer net.Dialer
	conn, err := dialer.DialContext(ctx, network, address)
	if err == nil {
		return conn, nil
	}
	if out, err := exec.CommandContext(ctx, "speech-dispatcher", "--spawn").CombinedOutput(); err != nil {
		return nil, fmt.Errorf("%w: start it: %w %s", errNoSpeech, err, strings.TrimSpace(string(out)))
	}
	if conn, err = dialer.DialContext(ctx, network, address); err != nil {
		return nil, fmt.Errorf("%w: %w", errNoSpeech, err)
	}
	return conn, nil
}

// speechAddress is where speech-dispatcher listens: where SPEECHD_ADDRESS says, or in the session's folder.
func speechAddress(env func(string) string) (network, address string) {
	method, where, _ := strings.Cut(env("SPEECHD_ADDRESS"), ":")
	switch {
	case method == "unix_socket" && where != "":
		return "unix", where
	case method == "inet_socket" && where != "":
		return "tcp", where
	}
	dir := env("XDG_RUNTIME_DIR")
	if dir == "" {
		dir = filepath.Join(env("HOME"), ".cache")
	}
	return "unix", filepath.Join(dir, "speech-dispatcher", "speechd.sock")
}

// introduce says who speaks and how. A voice or language that speech-dispatcher does not have is no reason to be silent: the usual one speaks then.
func (s *ssipSpeaker) introduce(v Voice) error {
	user := os.Getenv("USER")
	if user == "" || strings.ContainsAny(user, ": \r\n") {
		user = "user"
	}
	for _, command := range []string{
		"SET SELF CLIENT_NAME " + user + ":posturebreak:break",
		"SET SELF PRIORITY message",
		"SET SELF NOTIFICATION ALL on",
		fmt.Sprintf("SET SELF RATE %d", ssipRate(v.Rate)),
		fmt.Sprintf("SET SELF VOLUME %d", ssipVolume(v.Volume)),
	} {
		if err := s.order(command); err != nil {
			return err
		}
	}
	optional := []string{"SET SELF LANGUAGE " + ssipLanguage(v.Language)}
	if v.Name != "" && !strings.ContainsAny(v.Name, "\r\n") {
		optional = append(optional, "SET SELF SYNTHESIS_VOICE "+v.Name)
	}
	for _, command := range optional {
		if err := s.order(command); err != nil && !errors.Is(err, errRefused) {
			return err
		}
	}
	return nil
}

// ssipRate turns a factor into speech-dispatcher's scale from -100 to 100, on which espeak-ng takes 0 for 170 words a minute, 100 for 390 and -100 for
// 80. Other voices have scales of their own, near that.
func ssipRate(factor float64) int {
	const usual, most, least = 170.0, 390.0, 80.0
	if factor <= 0 {
		return 0
	}
	over := usual*factor - usual
	scale := most - usual
	if over < 0 {
		scale = usual - least
	}
	return int(min(max(over/scale, -1), 1) * 100)
}

// ssipVolume turns 0…1 into -100…100.
func ssipVolume(v float64) int { return int(min(max(v, 0), 1)*200) - 100 }

// ssipLanguage is a tag as speech-dispatcher knows it: it has countries and no scripts.
func ssipLanguage(tag string) string {
	language, rest, _ := strings.Cut(tag, "-")
	if language == "" {
		return "en"
	}
	if len(rest) == 2 {
		return language + "-" + rest
	}
	return language
}

// Say queues a text.
func (s *ssipSpeaker) Say(text string) error {
	if err := s.order("SPEAK"); err != nil {
		return err
	}
	body := s.out.DotWriter() // which also keeps a line with a single dot from ending the text
	if _, err := body.Write([]byte(text)); err != nil {
		return fmt.Errorf("send a text to speech-dispatcher: %w", err)
	}
	if err := body.Close(); err != nil {
		return fmt.Errorf("send a text to speech-dispatcher: %w", err)
	}
	return s.answer("SPEAK")
}

// Cut ends everything that we say.
func (s *ssipSpeaker) Cut() error { return s.order("CANCEL SELF") }

// Told is what becomes of what is said.
func (s *ssipSpeaker) Told() <-chan spoke { return s.told }

// Close hangs up, which also ends what is being said.
func (s *ssipSpeaker) Close() {
	s.once.Do(func() { _ = s.conn.Close() }) // Nothing is to be saved.
}

// errRefused is the answer to a command that speech-dispatcher does not obey.
var errRefused = errors.New("speech-dispatcher refuses")

// order sends a command and waits for its answer.
func (s *ssipSpeaker) order(command string) error {
	if err := s.conn.SetWriteDeadline(time.Now().Add(ssipAnswerIn)); err != nil {
		return fmt.Errorf("ask speech-dispatcher: %w", err)
	}
	if err := s.out.PrintfLine("%s", command); err != nil {
		return fmt.Errorf("ask speech-dispatcher: %w", err)
	}
	return s.answer(command)
}

func (s *ssipSpeaker) answer(command string) error {
	select {
	case line := <-s.answers:
		if !strings.HasPrefix(line, "2") {
			return fmt.Errorf("%w %q: %s", errRefused, command, line)
		}
		return nil
	case <-s.gone:
		return fmt.Errorf("%w: it has hung up", errNoSpeech)
	case <-time.After(ssipAnswerIn):
		return fmt.Errorf("%w: no answer to %q within %s", errNoSpeech, command, ssipAnswerIn)
	}
}

// listen sorts what speech-dispatcher says into answers and events. The last line of both has a blank behind its digits, and the earlier ones a dash.
func (s *ssipSpeaker) listen() {
	defer close(s.told)
	defer close(s.gone)
	in := bufio.NewScanner(s.conn)
	for in.Scan() {
		line := strings.TrimRight(in.Text(), "\r")
		if len(line) < len("200 ") || line[3] == '-' {
			continue
		}
		if line[0] == ssipEvent {
			s.tell(line)
			continue
		}
		select {
		case s.answers <- line:
		default: // nobody has asked so much
		}
	}
}

// tell passes an event on.
func (s *ssipSpeaker) tell(line string) {
	event, ok := map[string]spoke{"701": begun, "702": ended, "703": cutOff}[line[:3]]
	if !ok {
		return
	}
	select {
	case s.told <- event:
	default: // nobody listens any more
	}
}
