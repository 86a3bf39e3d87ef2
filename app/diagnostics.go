package app

import (
	"context"
	"fmt"
	"os"
	"runtime"
	"strings"

	"posturebreak/app/desktop"
	"posturebreak/app/link"
	"posturebreak/app/store"
	"posturebreak/reminders"
)

// Diagnostics is what somebody who helps wants to know, as text. It names nobody: no home folder, and no reminder or place by
// the name that the person gave it.
type Diagnostics struct {
	Version  string
	Status   *link.Status // nil when the program does not run
	Checks   []desktop.Check
	Settings reminders.Settings
	Log      []string // the last lines
}

// Text is the diagnostics, ready to be pasted.
func (d Diagnostics) Text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "Posture Break %s, %s/%s\n", d.Version, runtime.GOOS, runtime.GOARCH)
	for _, name := range []string{"XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE", "LANG", "LC_ALL", "FLATPAK_ID", "SNAP_NAME"} {
		if value := os.Getenv(name); value != "" {
			fmt.Fprintf(&b, "%s=%s\n", name, value)
		}
	}
	if s := d.Status; s != nil {
		fmt.Fprintf(&b, "\nNow: %s: %s\n", s.Phase, s.Reason)
		if s.Next != nil {
			fmt.Fprintf(&b, "Next break: %s\n", s.Next.At.Format("2006-01-02 15:04 -07:00"))
		}
	}
	b.WriteString("\nDesktop\n")
	for _, c := range d.Checks {
		fmt.Fprintf(&b, "%-8s %s: %s %s\n", c.Health, c.Part, c.Found, c.Remedy)
	}
	b.WriteString("\nSettings\n")
	if text, err := store.SettingsText(nameless(d.Settings)); err == nil {
		b.WriteString(withoutComments(string(text)))
	}
	b.WriteString("\nLog\n")
	for _, line := range d.Log {
		b.WriteString(line + "\n")
	}
	return homeless(b.String())
}

// nameless are the settings without what the person has named.
func nameless(s reminders.Settings) reminders.Settings {
	copied := s
	copied.Reminders, copied.Places = nil, nil
	for i, r := range s.Reminders {
		r.ID, r.Name = fmt.Sprintf("reminder-%d", i+1), ""
		copied.Reminders = append(copied.Reminders, r)
	}
	for i, p := range s.Places {
		name := fmt.Sprintf("place %d", i+1)
		if p.Name == s.Stretch.Place {
			copied.Stretch.Place = name
		}
		p.Name = name
		copied.Places = append(copied.Places, p)
	}
	return copied
}

// withoutComments is a settings file without what everybody's has, and without empty lines.
func withoutComments(text string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		if trimmed := strings.TrimSpace(line); trimmed != "" && !strings.HasPrefix(trimmed, "#") {
			b.WriteString(trimmed + "\n")
		}
	}
	return b.String()
}

// homeless is a text without the name of the home folder, which is often that of the person.
func homeless(text string) string {
	home, err := os.UserHomeDir()
	if err != nil || len(home) < 2 {
		return text
	}
	return strings.ReplaceAll(text, home, "~")
}

// diagnose collects the diagnostics, on the caller's goroutine.
func (a *App) diagnose(ctx context.Context, _ link.Request, known insight) link.Reply {
	d := Diagnostics{Version: a.Version, Status: known.status, Settings: known.rules.Settings()}
	if a.Examine != nil {
		d.Checks = a.Examine(ctx, nil) // in English, for whoever helps
	}
	if a.LogTail != nil {
		d.Log = a.LogTail()
	}
	return link.Reply{Text: d.Text()}
}
