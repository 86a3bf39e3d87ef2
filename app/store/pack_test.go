package store

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"posturebreak/assets"
)

// stretchText is a good stretch file with an id.
func stretchText(t testing.TB, id string) string {
	t.Helper()
	text, err := assets.Stretches.ReadFile("stretches/cross-arm.toml")
	if err != nil {
		t.Fatal(err)
	}
	return strings.Replace(string(text), `id = "cross-arm"`, `id = "`+id+`"`, 1)
}

// anyFigure takes the first line of a file for a figure's id.
func anyFigure(name string, text []byte) (string, error) {
	id, _, _ := strings.Cut(string(text), "\n")
	if id == "" {
		return "", fmt.Errorf("%s: no figure", name)
	}
	return id, nil
}

// zipped is one entry of a .zip that is made for a test.
type zipped struct {
	name, text string
	mode       fs.FileMode
}

func zipOf(t testing.TB, entries ...zipped) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, e := range entries {
		h := &zip.FileHeader{Name: e.name, Method: zip.Deflate}
		if e.mode != 0 {
			h.SetMode(e.mode)
		}
		f, err := w.CreateHeader(h)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(e.text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "pack.zip")
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func ownPaths(t testing.TB) Paths {
	dir := t.TempDir()
	return Paths{Stretches: filepath.Join(dir, "own", "stretches"), Figures: filepath.Join(dir, "own", "figures")}
}

func names(p Pack) []string {
	var all []string
	for _, f := range p.Files {
		all = append(all, f.Name())
	}
	return all
}

func TestPackFromZipAndFolder(t *testing.T) {
	files := []zipped{
		{name: "stretches/"},
		{name: "stretches/b.toml", text: stretchText(t, "mine-b")},
		{name: "stretches/a.toml", text: stretchText(t, "mine-a")},
		{name: "figures/f.toml", text: "wave\n"},
		{name: "README.md", text: "For you."},
	}
	dir := t.TempDir()
	for _, f := range files {
		path := filepath.Join(dir, f.name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if f.text != "" {
			if err := os.WriteFile(path, []byte(f.text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, source := range []string{zipOf(t, files...), dir} {
		pack, err := ReadPack(source, anyFigure)
		if want := []string{"figures/wave.toml", "stretches/mine-a.toml", "stretches/mine-b.toml"}; err != nil || !slices.Equal(names(pack), want) || !slices.Equal(pack.Ignored, []string{"README.md"}) {
			t.Fatalf("%s holds %v and %v, %v", source, names(pack), pack.Ignored, err)
		}
		paths := ownPaths(t)
		written, err := pack.Install(paths)
		if err != nil || len(written) != 3 {
			t.Fatal(written, err)
		}
		c, err := Catalogue(paths.Stretches)
		if _, ok := c.ByID("mine-a"); !ok || err != nil {
			t.Errorf("the stretch is not in the catalogue: %v", err)
		}
	}
}

// TestPacksAsDesktopsMakeThem holds that a folder around everything, and what a desktop leaves, do not keep a pack out.
func TestPacksAsDesktopsMakeThem(t *testing.T) {
	pack, err := ReadPack(zipOf(t,
		zipped{name: "my pack/"},
		zipped{name: "my pack/.DS_Store", text: "x"},
		zipped{name: "my pack/README.md", text: "For you."},
		zipped{name: "my pack/stretches/a.toml", text: stretchText(t, "a")},
		zipped{name: "my pack/stretches/Thumbs.db", text: "x"},
		zipped{name: "__MACOSX/my pack/stretches/._a.toml", text: "x"},
	), anyFigure)
	if err != nil || !slices.Equal(names(pack), []string{"stretches/a.toml"}) || len(pack.Ignored) != 4 {
		t.Errorf("holds %v, ignores %q, %v", names(pack), pack.Ignored, err)
	}
	for name, entries := range map[string][]zipped{
		"two folders":  {{name: "a/stretches/a.toml", text: stretchText(t, "a")}, {name: "b/stretches/b.toml", text: stretchText(t, "b")}},
		"two deep":     {{name: "a/b/stretches/a.toml", text: stretchText(t, "a")}},
		"up in it":     {{name: "a/../../stretches/a.toml", text: stretchText(t, "a")}},
		"up around it": {{name: "../stretches/a.toml", text: stretchText(t, "a")}},
	} {
		if pack, err := ReadPack(zipOf(t, entries...), anyFigure); err == nil {
			t.Errorf("%s: holds %v", name, names(pack))
		}
	}
}

// TestInstallSparesAnotherStretch holds that a file of the same name with another stretch in it stays.
func TestInstallSparesAnotherStretch(t *testing.T) {
	paths := ownPaths(t)
	if err := os.MkdirAll(paths.Stretches, 0o700); err != nil {
		t.Fatal(err)
	}
	other := filepath.Join(paths.Stretches, "a.toml")
	if err := os.WriteFile(other, []byte(stretchText(t, "other")), 0o600); err != nil {
		t.Fatal(err)
	}
	pack, err := ReadPack(zipOf(t, zipped{name: "stretches/a.toml", text: stretchText(t, "a")}), anyFigure)
	if err != nil {
		t.Fatal(err)
	}
	if taken := pack.Taken(paths); len(taken) > 0 {
		t.Errorf("it would replace %v", taken)
	}
	for range 2 {
		if _, err := pack.Install(paths); err != nil {
			t.Fatal(err)
		}
		c, err := Catalogue(paths.Stretches)
		_, mine := c.ByID("a")
		if _, theirs := c.ByID("other"); !mine || !theirs || err != nil {
			t.Errorf("a is there: %v, other is there: %v, %v", mine, theirs, err)
		}
	}
}

func TestInstallIsAllOrNothing(t *testing.T) {
	paths := ownPaths(t)
	if err := os.MkdirAll(paths.Stretches, 0o700); err != nil {
		t.Fatal(err)
	}
	mine := filepath.Join(paths.Stretches, "called-otherwise.toml")
	if err := os.WriteFile(mine, []byte(stretchText(t, "a")), 0o600); err != nil {
		t.Fatal(err)
	}
	pack, err := ReadPack(zipOf(t, zipped{name: "stretches/a.toml", text: "# new\n" + stretchText(t, "a")}, zipped{name: "stretches/b.toml", text: stretchText(t, "b")}), anyFigure)
	if err != nil {
		t.Fatal(err)
	}
	if taken := pack.Taken(paths); !slices.Equal(taken, []string{mine}) {
		t.Errorf("it would replace %v", taken)
	}
	if err := os.Mkdir(filepath.Join(paths.Stretches, "b.toml"), 0o700); err != nil { // no file can be written there
		t.Fatal(err)
	}
	if written, err := pack.Install(paths); err == nil {
		t.Fatalf("installed %v", written)
	}
	if text, err := os.ReadFile(mine); err != nil || string(text) != stretchText(t, "a") {
		t.Errorf("after a failure the person's own file is %q, %v", text, err)
	}
	if err := os.Remove(filepath.Join(paths.Stretches, "b.toml")); err != nil {
		t.Fatal(err)
	}
	if written, err := pack.Install(paths); err != nil || len(written) != 2 || written[0] != mine {
		t.Errorf("installed %v, %v", written, err)
	}
	if text, _ := os.ReadFile(mine); !strings.HasPrefix(string(text), "# new") {
		t.Error("the file with the same id was not replaced")
	}
}

func TestExportComesBack(t *testing.T) {
	paths := ownPaths(t)
	var nothing bytes.Buffer
	if _, _, err := Export(paths, &nothing, anyFigure); !errors.Is(err, ErrNothingOwn) {
		t.Errorf("of nothing: %v", err)
	}
	pack, err := ReadPack(zipOf(t, zipped{name: "stretches/a.toml", text: stretchText(t, "a")}, zipped{name: "figures/f.toml", text: "wave\n"}), anyFigure)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := pack.Install(paths); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(paths.Stretches, "broken.toml"), []byte("id ="), 0o600); err != nil {
		t.Fatal(err)
	}
	var out, again bytes.Buffer
	written, leftOut, err := Export(paths, &out, anyFigure)
	if err != nil || written != 2 || len(leftOut) != 1 {
		t.Fatalf("wrote %d, left out %v, %v", written, leftOut, err)
	}
	if _, _, err := Export(paths, &again, anyFigure); err != nil || !bytes.Equal(out.Bytes(), again.Bytes()) {
		t.Errorf("a second export differs, %v", err)
	}
	path := filepath.Join(t.TempDir(), "export.zip")
	if err := os.WriteFile(path, out.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	if back, err := ReadPack(path, anyFigure); err != nil || !slices.Equal(names(back), names(pack)) {
		t.Errorf("comes back as %v, %v", names(back), err)
	}
}
