package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"

	"github.com/spf13/cobra"

	"posturebreak/app/store"
	"posturebreak/reminders/stretch"
	"posturebreak/reminders/words"
)

func settingsEditCommand(l words.Locale) *cobra.Command {
	return &cobra.Command{
		Use:   "edit",
		Short: l.Say("Change the settings file in your editor"),
		Long: l.Say("Opens a copy of the file in $VISUAL or $EDITOR. What works takes its place when the editor ends, word for word; what does not is\n" +
			"shown with its line, and can be edited again."),
		Args: usage(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error { return editSettings(cmd) },
	}
}

func editSettings(cmd *cobra.Command) error {
	paths := store.UserPaths()
	catalogue, err := store.Catalogue(paths.Stretches)
	if err != nil {
		cmd.PrintErrln("posturebreak:", complaint(speech(cmd), err))
	}
	file := store.NewSettings(paths.Settings)
	before, err := file.Text()
	if err != nil {
		return fmt.Errorf("settings: %w", err)
	}
	copied, err := copyToEdit(before)
	if err != nil {
		return fmt.Errorf("settings: %w", err)
	}
	after, err := editUntilGood(cmd, store.NewSettings(copied), catalogue)
	if err != nil {
		return err
	}
	if bytes.Equal(before, after) {
		cmd.Println(speech(cmd).Say("Nothing was changed."))
		return remove(copied)
	}
	if now, err := file.Text(); err != nil || !bytes.Equal(now, before) {
		return words.Wrong("settings: the file was changed by something else meanwhile and is left as it is; your text is in %s", copied)
	}
	if err := file.Install(after); err != nil {
		return words.Wrong("settings: %s; your text is in %s", err, copied)
	}
	cmd.Println(speech(cmd).Say("The settings are changed."))
	return remove(copied)
}

// copyToEdit writes a text to a file of its own, and says where.
func copyToEdit(text []byte) (string, error) {
	file, err := os.CreateTemp("", "posturebreak-settings-*.toml")
	if err != nil {
		return "", err //nolint:wrapcheck // the caller says what for
	}
	_, err = file.Write(text)
	return file.Name(), errors.Join(err, file.Close())
}

func remove(path string) error {
	if err := os.Remove(path); err != nil {
		return fmt.Errorf("settings: %w", err)
	}
	return nil
}

// editUntilGood lets the person edit until the settings can work, and returns the text; or until they give up.
func editUntilGood(cmd *cobra.Command, copied *store.Settings, c stretch.Catalogue) ([]byte, error) {
	answers := bufio.NewScanner(cmd.InOrStdin())
	for {
		if err := runEditor(cmd, copied.Path()); err != nil {
			return nil, err
		}
		_, wrong := copied.Load(c)
		if wrong == nil {
			text, err := copied.Text()
			if err != nil {
				return nil, fmt.Errorf("settings: %w", err)
			}
			return text, nil
		}
		cmd.PrintErrln(complaint(speech(cmd), wrong))
		cmd.PrintErr(speech(cmd).Say("Edit again? [Y/n] "))
		if !answers.Scan() || strings.HasPrefix(strings.ToLower(strings.TrimSpace(answers.Text())), "n") {
			cmd.PrintErrln()
			return nil, marked{words.Wrong("the settings are left as they are; your text is in %s", copied.Path()), errUsage}
		}
	}
}

// runEditor runs the person's editor on a file and waits for its end.
func runEditor(cmd *cobra.Command, path string) error {
	editor, err := findEditor(cmd.Context(), path)
	if err != nil {
		return err
	}
	editor.Stdin, editor.Stdout, editor.Stderr = cmd.InOrStdin(), cmd.OutOrStdout(), cmd.ErrOrStderr()
	if err := editor.Run(); err != nil {
		return words.Wrong("settings: the editor failed: %s; the copy is %s", err, path)
	}
	return nil
}

// findEditor is the command for $VISUAL or $EDITOR, which may have arguments and quotes in them; else an editor that is there.
func findEditor(ctx context.Context, path string) (*exec.Cmd, error) {
	for _, name := range []string{"VISUAL", "EDITOR"} {
		editor := strings.TrimSpace(os.Getenv(name))
		switch {
		case editor == "":
		case runtime.GOOS == "windows":
			line := append(strings.Fields(editor), path)
			return exec.CommandContext(ctx, line[0], line[1:]...), nil //nolint:gosec // the person's own choice
		default:
			return exec.CommandContext(ctx, "sh", "-c", editor+` "$1"`, "sh", path), nil //nolint:gosec // the person's own choice
		}
	}
	for _, name := range []string{"sensible-editor", "nano", "vi", "notepad"} {
		if found, err := exec.LookPath(name); err == nil {
			return exec.CommandContext(ctx, found, path), nil
		}
	}
	return nil, marked{words.Wrong("no editor was found; set VISUAL or EDITOR to one"), errUsage}
}
