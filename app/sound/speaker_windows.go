package sound

import (
	"bufio"
	"context"
	"encoding/base64"
	"fmt"
	"io"
	"math"
	"os/exec"
	"strings"
	"sync"
	"syscall"
)

// sapiScript speaks what it reads: a text in base64 a line, so that no character of it means anything to PowerShell, or a dot to fall silent. It
// says B when a text begins, and E or C when it was said or cut off.
const sapiScript = `
$ErrorActionPreference = 'Stop'
Add-Type -AssemblyName System.Speech
$s = New-Object System.Speech.Synthesis.SpeechSynthesizer
$s.Rate = RATE
$s.Volume = VOLUME
$name = [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('NAME'))
try {
  if ($name -ne '') { $s.SelectVoice($name) }
  else { $s.SelectVoiceByHints('NotSet', 'NotSet', 0, [Globalization.CultureInfo]::GetCultureInfo('LANGUAGE')) }
} catch { }
$null = Register-ObjectEvent $s SpeakStarted -Action { [Console]::Out.WriteLine('B') }
$null = Register-ObjectEvent $s SpeakCompleted -Action { if ($EventArgs.Cancelled) { [Console]::Out.WriteLine('C') } else { [Console]::Out.WriteLine('E') } }
[Console]::Out.WriteLine('R')
$read = [Console]::In.ReadLineAsync()
while ($true) {
  Start-Sleep -Milliseconds 20
  if (-not $read.IsCompleted) { continue }
  $line = $read.Result
  if ($null -eq $line) { break }
  if ($line -eq '.') { $s.SpeakAsyncCancelAll() }
  else { $null = $s.SpeakAsync([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($line))) }
  $read = [Console]::In.ReadLineAsync()
}
$s.SpeakAsyncCancelAll()
`

// sapi speaks with the voices of Windows, through one PowerShell that stays for a whole stretch: it takes most of a second to start.
type sapi struct {
	cmd  *exec.Cmd
	in   io.WriteCloser
	told chan spoke
	once sync.Once // guards the end
	ends sync.WaitGroup
}

var _ speaker = (*sapi)(nil)

// newSpeaker starts PowerShell and waits until it is ready to speak.
func (*System) newSpeaker(ctx context.Context, v Voice) (speaker, error) {
	cmd := exec.Command("powershell.exe", "-NoLogo", "-NoProfile", "-NonInteractive", "-Command", sapiScriptFor(v)) //nolint:noctx // Close ends it
	cmd.SysProcAttr = &syscall.SysProcAttr{HideWindow: true}
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, fmt.Errorf("start the voice of Windows: %w", err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, fmt.Errorf("start the voice of Windows: %w", err)
	}
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("start the voice of Windows: %w", err)
	}
	s := &sapi{cmd: cmd, in: in, told: make(chan spoke, 16)}
	ready := make(chan struct{})
	s.ends.Go(func() { s.listen(out, ready) })
	select {
	case <-ready:
		return s, nil
	case <-ctx.Done():
		s.Close()
		return nil, fmt.Errorf("start the voice of Windows: %w", ctx.Err())
	}
}

// sapiScriptFor fills the script in. The rate of Windows goes from -10 to 10, where 10 is three times as fast.
func sapiScriptFor(v Voice) string {
	rate := 0
	if v.Rate > 0 {
		rate = int(math.Round(min(max(10*math.Log(v.Rate)/math.Log(3), -10), 10)))
	}
	language := strings.Map(func(r rune) rune {
		if r == '-' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			return r
		}
		return -1
	}, v.Language)
	return strings.NewReplacer(
		"RATE", fmt.Sprint(rate), "VOLUME", fmt.Sprint(int(min(max(v.Volume, 0), 1)*100)),
		"NAME", base64.StdEncoding.EncodeToString([]byte(v.Name)), "LANGUAGE", language,
	).Replace(sapiScript)
}

func (s *sapi) listen(out io.Reader, ready chan<- struct{}) {
	defer close(s.told)
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		switch strings.TrimSpace(lines.Text()) {
		case "R":
			close(ready)
		case "B":
			s.tell(begun)
		case "E":
			s.tell(ended)
		case "C":
			s.tell(cutOff)
		}
	}
	_ = s.cmd.Wait() // It has said all that it had to say.
}

func (s *sapi) tell(event spoke) {
	select {
	case s.told <- event:
	default: // nobody listens any more
	}
}

// Say hands a text over.
func (s *sapi) Say(text string) error {
	return s.order(base64.StdEncoding.EncodeToString([]byte(text)))
}

// Cut ends what is being said.
func (s *sapi) Cut() error { return s.order(".") }

func (s *sapi) order(line string) error {
	if _, err := io.WriteString(s.in, line+"\n"); err != nil {
		return fmt.Errorf("tell the voice of Windows: %w", err)
	}
	return nil
}

// Told is what becomes of what is said.
func (s *sapi) Told() <-chan spoke { return s.told }

// Close ends PowerShell.
func (s *sapi) Close() {
	s.once.Do(func() {
		_ = s.in.Close()         // the polite way
		_ = s.cmd.Process.Kill() // it has nothing to lose
	})
	s.ends.Wait()
}
