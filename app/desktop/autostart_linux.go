package desktop

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"github.com/adrg/xdg"

	"posturebreak/reminders/words"
)

// State says whether the session starts the program. It takes no longer than reading a file.
func (a *Autostart) State(context.Context) (AutostartState, error) {
	if inFlatpak() {
		return StartsUnknown, nil
	}
	for _, dir := range append([]string{xdg.ConfigHome}, xdg.ConfigDirs...) { // the first of a name counts
		text, err := os.ReadFile(a.entryIn(dir))
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return StartsOff, fmt.Errorf("start with the session: %w", err)
		}
		return stateOf(keysOf(text)), nil
	}
	return StartsOff, nil
}

// Enable has the session start the program from now on, whatever was there before.
func (a *Autostart) Enable(ctx context.Context) error {
	if inFlatpak() {
		return a.askPortal(ctx, true)
	}
	text, err := a.entry()
	if err != nil {
		return err
	}
	return writeEntry(a.entryIn(xdg.ConfigHome), text)
}

// Disable has the session start the program no more. Where the whole machine starts it, the person's own entry says no.
func (a *Autostart) Disable(ctx context.Context) error {
	if inFlatpak() {
		return a.askPortal(ctx, false)
	}
	own := a.entryIn(xdg.ConfigHome)
	if err := removeEntry(own); err != nil {
		return err
	}
	if state, err := a.State(ctx); err != nil || state == StartsOff {
		return err
	}
	return writeEntry(own, "[Desktop Entry]\nType=Application\nName="+a.name+"\nHidden=true\n")
}

// entryIn is the file of the entry below a folder of configuration.
func (a *Autostart) entryIn(dir string) string {
	return filepath.Join(dir, "autostart", a.id+".desktop")
}

// entry is the text of the entry.
func (a *Autostart) entry() (string, error) {
	quoted := make([]string, len(a.command))
	for i, word := range a.command {
		q, err := quoteExec(word)
		if err != nil {
			return "", err
		}
		quoted[i] = q
	}
	return strings.Join([]string{
		"[Desktop Entry]",
		"Type=Application",
		"Name=" + a.name,
		"Exec=" + strings.Join(quoted, " "),
		"TryExec=" + strings.ReplaceAll(a.command[0], `\`, `\\`),
		"Icon=" + a.id,
		"Terminal=false",
		"StartupNotify=false",
		"X-GNOME-Autostart-enabled=true",
		"",
	}, "\n"), nil
}

// plainInExec are the signs that need no quotes.
const plainInExec = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:=@+,"

// quoteExec writes one word of a command as the desktop entry specification wants it: in quotes, with a backslash before what
// a shell would heed, and every backslash twice, because the line is a string of the file. A per cent sign would have to be
// doubled, and GLib then starts nothing; so a path with one is refused.
func quoteExec(word string) (string, error) {
	if strings.ContainsAny(word, "%\n\r") {
		return "", words.Wrong("The session cannot start a program from %q, because of the signs in it. Move it to another folder.", word)
	}
	if strings.Trim(word, plainInExec) == "" && word != "" {
		return word, nil
	}
	var b strings.Builder
	b.WriteByte('"')
	for _, sign := range word {
		if strings.ContainsRune("\"`$\\", sign) {
			b.WriteByte('\\')
		}
		b.WriteRune(sign)
	}
	b.WriteByte('"')
	return strings.ReplaceAll(b.String(), `\`, `\\`), nil
}

// keysOf reads the main group of an entry.
func keysOf(text []byte) map[string]string {
	keys, inside := map[string]string{}, false
	for lines := bufio.NewScanner(bytes.NewReader(text)); lines.Scan(); {
		line := strings.TrimSpace(lines.Text())
		if strings.HasPrefix(line, "[") {
			inside = line == "[Desktop Entry]"
			continue
		}
		if key, value, ok := strings.Cut(line, "="); ok && inside && !strings.HasPrefix(line, "#") {
			keys[strings.TrimSpace(key)] = strings.TrimSpace(value)
		}
	}
	return keys
}

// stateOf says what a session makes of an entry.
func stateOf(keys map[string]string) AutostartState {
	desktops := strings.Split(os.Getenv("XDG_CURRENT_DESKTOP"), ":")
	here := func(list string) bool {
		return slices.ContainsFunc(strings.Split(list, ";"), func(name string) bool { return name != "" && slices.Contains(desktops, name) })
	}
	only, restricted := keys["OnlyShowIn"]
	switch {
	case keys["Hidden"] == "true", keys["X-GNOME-Autostart-enabled"] == "false", keys["Exec"] == "":
		return StartsOff
	case restricted && !here(only), here(keys["NotShowIn"]):
		return StartsOff
	}
	if try := strings.ReplaceAll(keys["TryExec"], `\\`, `\`); try != "" {
		if _, err := exec.LookPath(try); err != nil {
			return StartsGone
		}
	}
	return StartsOn
}

// inFlatpak is whether the program runs in a Flatpak, from where no entry in the person's folders can be written.
func inFlatpak() bool { return os.Getenv("FLATPAK_ID") != "" }
