package home

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestNoStrayColoursAndSizes holds the windows to the tokens of package look.
func TestNoStrayColoursAndSizes(t *testing.T) {
	rules := map[string]*regexp.Regexp{
		"a colour":    regexp.MustCompile(`color\.(N?RGBA|Gray|Black|White|Alpha)\b[^)\n]*[{(]\s*[A-Z0-9]`),
		"a text size": regexp.MustCompile(`\bTextSize\s*=\s*[0-9]`),
		"a radius":    regexp.MustCompile(`\bCornerRadius\s*[=:]\s*[1-9]`),
		"a stroke":    regexp.MustCompile(`\bStrokeWidth\s*[=:]\s*[1-9]`),
		"a gap":       regexp.MustCompile(`\b(Column|Flow|Lead|NewCard|Bounded)\([1-9][0-9.]*,`),
	}
	files := 0
	err := filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		files++
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for n, line := range strings.Split(string(text), "\n") {
			for name, rule := range rules {
				if rule.MatchString(line) {
					t.Errorf("%s:%d has %s of its own: %s", path, n+1, name, strings.TrimSpace(line))
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if files < 20 {
		t.Errorf("only %d files were read", files)
	}
}
