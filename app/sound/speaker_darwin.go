package sound

import (
	"context"
	"fmt"
	"os/exec"
	"strings"
)

// usualWords is what the system's voices speak in a minute by default.
const usualWords = 175

// sayer speaks with the system's own command, say.
type sayer struct {
	child
	path  string
	voice Voice
}

var _ speaker = (*sayer)(nil)

// newSpeaker finds the command.
func (*System) newSpeaker(_ context.Context, v Voice) (speaker, error) {
	path, err := exec.LookPath("say")
	if err != nil {
		return nil, fmt.Errorf("find the system's voice: %w", err)
	}
	return &sayer{child: child{told: make(chan spoke, 16)}, path: path, voice: v}, nil
}

// Say starts the command. The text goes over its input, where it cannot be mistaken for an option; the volume can only be told in the text.
func (s *sayer) Say(text string) error {
	rate := s.voice.Rate
	if rate <= 0 {
		rate = 1
	}
	args := []string{"-r", fmt.Sprintf("%.0f", usualWords*rate)}
	if s.voice.Name != "" {
		args = append(args, "-v", s.voice.Name)
	}
	cmd := exec.Command(s.path, args...) //nolint:noctx // Cut ends it
	cmd.Stdin = strings.NewReader(fmt.Sprintf("[[volm %.2f]] %s", min(max(s.voice.Volume, 0), 1), strings.ReplaceAll(text, "[[", "")))
	return s.start(cmd)
}
