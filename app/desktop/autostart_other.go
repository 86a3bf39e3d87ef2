//go:build !linux && !windows

package desktop

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// State says whether the session starts the program.
func (a *Autostart) State(context.Context) (AutostartState, error) {
	path, err := a.agent()
	if err != nil {
		return StartsOff, err
	}
	text, err := os.ReadFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return StartsOff, nil
	case err != nil:
		return StartsOff, fmt.Errorf("start with the session: %w", err)
	}
	return agentState(text), nil
}

// agentState reads what matters of a launch agent: whether it is disabled, and whether its program is there.
func agentState(text []byte) AutostartState {
	key, decoder := "", xml.NewDecoder(bytes.NewReader(text))
	state := StartsOff
	for {
		token, err := decoder.Token()
		if err != nil {
			return state
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		switch start.Name.Local {
		case "key", "string":
			var word string
			if decoder.DecodeElement(&word, &start) != nil {
				return StartsGone
			}
			if start.Name.Local == "key" {
				key = word
				continue
			}
			if key == "ProgramArguments" && state == StartsOff {
				state = StartsOn
				if _, err := os.Stat(word); err != nil {
					state = StartsGone
				}
			}
		case "true":
			if key == "Disabled" {
				return StartsOff
			}
		}
	}
}

// Enable has the session start the program from now on, whatever was there before.
func (a *Autostart) Enable(context.Context) error {
	path, err := a.agent()
	if err != nil {
		return err
	}
	return writeEntry(path, a.entry())
}

// Disable has the session start the program no more.
func (a *Autostart) Disable(context.Context) error {
	path, err := a.agent()
	if err != nil {
		return err
	}
	return removeEntry(path)
}

// agent is the file of the launch agent.
func (a *Autostart) agent() (string, error) {
	home, err := os.UserHomeDir()
	if err != nil {
		return "", fmt.Errorf("start with the session: %w", err)
	}
	return filepath.Join(home, "Library", "LaunchAgents", a.id+".plist"), nil
}

// entry is the text of the launch agent.
func (a *Autostart) entry() string {
	var args strings.Builder
	for _, word := range a.command {
		args.WriteString("\t\t<string>")
		_ = xml.EscapeText(&args, []byte(word)) // a builder takes everything
		args.WriteString("</string>\n")
	}
	return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
	<key>Label</key>
	<string>` + a.id + `</string>
	<key>ProgramArguments</key>
	<array>
` + args.String() + `	</array>
	<key>RunAtLoad</key>
	<true/>
	<key>ProcessType</key>
	<string>Interactive</string>
	<key>LimitLoadToSessionType</key>
	<string>Aqua</string>
</dict>
</plist>
`
}
