package figure_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"posturebreak/app/figure"
	"posturebreak/assets"
)

// builtInFigures are the pose files of the program.
func builtInFigures(t *testing.T) fs.FS {
	t.Helper()
	files, err := fs.Sub(assets.Figures, "figures")
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestOverlay(t *testing.T) {
	builtIn := builtInFigures(t)
	published, err := fs.ReadFile(builtIn, "cross-arm.toml")
	if err != nil {
		t.Fatal(err)
	}
	mine := "# mine\n" + string(published)
	for name, test := range map[string]struct {
		own, file string
		begins    string
		says      string // what is told about the own file
	}{
		"their own goes first":              {mine, "cross-arm.toml", "# mine\n", ""},
		"none of their own":                 {mine, "sphinx.toml", "# Lying", ""},
		"a new one":                         {mine, "wave.toml", "# mine\n", ""},
		"a broken one":                      {"format = 1\n[", "cross-arm.toml", string(published[:20]), "cross-arm.toml:2"},
		"a broken one with no other behind": {"nonsense", "wave.toml", "", "wave.toml"},
		"too large":                         {mine + strings.Repeat("#", figure.MaxFile), "cross-arm.toml", string(published[:20]), "at most 1 MB"},
	} {
		t.Run(name, func(t *testing.T) {
			own := fstest.MapFS{}
			if test.file != "sphinx.toml" {
				own[test.file] = &fstest.MapFile{Data: []byte(test.own)}
			}
			var told []string
			files := figure.Overlay(own, builtIn, func(err error) { told = append(told, err.Error()) })
			text, err := fs.ReadFile(files, test.file)
			if !strings.HasPrefix(strings.TrimPrefix(string(text), "\ufeff"), test.begins) || (err != nil) != (test.begins == "") {
				t.Errorf("read %.30q, %v; want %.30q", text, err, test.begins)
			}
			if (len(told) == 0) != (test.says == "") || !strings.Contains(strings.Join(told, ""), test.says) {
				t.Errorf("told %q, want %q", told, test.says)
			}
			file, err := files.Open(test.file)
			if err != nil {
				if !errors.Is(err, fs.ErrNotExist) {
					t.Error(err)
				}
				return
			}
			if info, err := file.Stat(); err != nil || info.Size() != int64(len(text)) || !info.Mode().IsRegular() {
				t.Errorf("opened, it is %v, %v", info, err)
			}
		})
	}
}

// TestOverlayOfAFolderThatIsNotThere holds that nobody needs figures of their own, and that odd names lead nowhere.
func TestOverlayOfAFolderThatIsNotThere(t *testing.T) {
	files := figure.Overlay(os.DirFS(filepath.Join(t.TempDir(), "none")), builtInFigures(t), func(err error) { t.Error(err) })
	if text, err := fs.ReadFile(files, "cross-arm.toml"); err != nil || len(text) == 0 {
		t.Error(err)
	}
	for _, name := range []string{"../cross-arm.toml", "/etc/passwd", "", "none.toml"} {
		if text, err := fs.ReadFile(files, name); err == nil {
			t.Errorf("%q is read as %.20q", name, text)
		}
	}
}
