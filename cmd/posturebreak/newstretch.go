package main

import (
	_ "embed" // the template is a file
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"posturebreak/app/store"
	"posturebreak/assets"
	"posturebreak/reminders/stretch"
	"posturebreak/reminders/words"
)

// template is a stretch file with a comment for every key. ID and NAME stand for what is asked for.
//
//go:embed template.toml
var template string

func newStretchCommand(l words.Locale) *cobra.Command {
	var write bool
	cmd := &cobra.Command{
		Use:   "new-stretch ID",
		Short: l.Say("Write a template for a stretch of your own, or a copy of a built-in one to change"),
		Long: l.Say("Prints a stretch file with a comment for every key. With --write it goes into your own folder,\n"+
			"%s,\nwhere the program reads it at once. A file that is there already is left alone.", store.UserPaths().Stretches),
		Example: "  posturebreak new-stretch my-twist > my-twist.toml\n  posturebreak new-stretch seated-twist --write",
		Args:    usage(cobra.ExactArgs(1)),
		RunE:    func(cmd *cobra.Command, args []string) error { return newStretch(cmd, args[0], write) },
	}
	cmd.Flags().BoolVar(&write, "write", false, l.Say("write it into your own folder"))
	return cmd
}

func newStretch(cmd *cobra.Command, id string, write bool) error {
	text, err := stretchText(id)
	if err != nil {
		return err
	}
	if !write {
		cmd.Print(text)
		return nil
	}
	dir := store.UserPaths().Stretches
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fmt.Errorf("new stretch: %w", err)
	}
	path := filepath.Join(dir, id+".toml")
	file, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return marked{words.Wrong("%s is there already; change that file", path), errUsage}
	}
	if err != nil {
		return fmt.Errorf("new stretch: %w", err)
	}
	_, err = file.WriteString(text)
	if err = errors.Join(err, file.Close()); err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	cmd.Println(path)
	return nil
}

// stretchText is the built-in file with this id, or the template with the id filled in.
func stretchText(id string) (string, error) {
	if text, err := assets.Stretches.ReadFile("stretches/" + id + ".toml"); err == nil {
		return string(text), nil
	}
	name := strings.ReplaceAll(id, "-", " ")
	if name != "" {
		name = strings.ToUpper(name[:1]) + name[1:]
	}
	text := strings.NewReplacer(`"ID"`, `"`+id+`"`, `"NAME"`, `"`+name+`"`).Replace(template)
	if _, err := stretch.Read(id+".toml", []byte(text)); err != nil {
		return "", marked{words.Wrong("%q cannot be the id of a stretch; use small letters, digits and hyphens: my-twist", id), errUsage}
	}
	return text, nil
}
