package store

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
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

// TestHostilePacks holds that nothing of a pack that plays tricks is accepted, and that nothing is written.
func TestHostilePacks(t *testing.T) {
	good := zipped{name: "stretches/good.toml", text: stretchText(t, "good")}
	many := make([]zipped, maxPackFiles+1)
	for i := range many {
		many[i] = zipped{name: fmt.Sprintf("readme.%d", i)}
	}
	large := make([]zipped, 80)
	for i := range large {
		id := fmt.Sprintf("large-%d", i)
		large[i] = zipped{name: "stretches/" + id + ".toml", text: stretchText(t, id) + "#" + strings.Repeat("x", 60<<10)}
	}
	for name, test := range map[string]struct {
		entries []zipped
		says    string
	}{
		"up":              {[]zipped{good, {name: "../evil.toml", text: good.text}}, "no plain path"},
		"up inside":       {[]zipped{good, {name: "stretches/../../evil.toml", text: good.text}}, "no plain path"},
		"absolute":        {[]zipped{good, {name: "/etc/passwd", text: "x"}}, "no plain path"},
		"backslash":       {[]zipped{good, {name: `stretches\..\..\evil.toml`, text: good.text}}, "no plain path"},
		"drive":           {[]zipped{good, {name: "C:evil.toml", text: good.text}}, "no plain path"},
		"link":            {[]zipped{good, {name: "stretches/link.toml", text: "/etc/passwd", mode: fs.ModeSymlink | 0o777}}, "a link or a special file"},
		"device":          {[]zipped{good, {name: "stretches/dev.toml", mode: fs.ModeDevice | 0o600}}, "a link or a special file"},
		"twice":           {[]zipped{good, {name: "stretches/Good.toml", text: stretchText(t, "other")}}, "in the pack twice"},
		"one id twice":    {[]zipped{good, {name: "stretches/other.toml", text: good.text}}, "which another file has too"},
		"a program":       {[]zipped{good, {name: "stretches/run.sh", text: "#!/bin/sh"}}, "does not belong in a pack"},
		"deep":            {[]zipped{good, {name: "stretches/a/b.toml", text: good.text}}, "does not belong in a pack"},
		"settings":        {[]zipped{good, {name: "settings.toml", text: "[look]"}}, "does not belong in a pack"},
		"a bomb":          {[]zipped{good, {name: "stretches/bomb.toml", text: strings.Repeat("#\n", 40<<20)}}, "larger than 65536 bytes"},
		"many":            {many, "too big"},
		"many large":      {large, "too big"},
		"no UTF-8":        {[]zipped{good, {name: "stretches/b.toml", text: stretchText(t, "b") + "# \xff\xfe"}}, "invalid UTF-8"},
		"UTF-16":          {[]zipped{good, {name: "stretches/b.toml", text: "\xff\xfei\x00d\x00"}}, "stretches/b.toml:1"},
		"a name of bytes": {[]zipped{good, {name: "stretches/\xff\xfe.toml", text: stretchText(t, "b")}}, "no plain path"},
		"beyond reason":   {[]zipped{good, {name: "stretches/b.toml", text: strings.Replace(stretchText(t, "b"), "hold = [10, 30]", "hold = [10000, 30000]", 1)}}, "dose.hold"},
		"broken TOML":     {[]zipped{good, {name: "stretches/b.toml", text: "id = "}}, "stretches/b.toml:1:5"},
		"wrong units":     {[]zipped{good, {name: "stretches/b.toml", text: strings.Replace(good.text, "hold = [10, 30]", `hold = "30s"`, 1)}}, "dose.hold"},
		"figure's id":     {[]zipped{good, {name: "figures/f.toml", text: "../../evil\n"}}, "cannot be a file name"},
		"figure's folder": {[]zipped{good, {name: "figures/f.toml", text: "sub/evil\n"}}, "cannot be a file name"},
		"a bad figure":    {[]zipped{good, {name: "figures/f.toml"}}, "no figure"},
		"nothing":         {nil, "there is nothing in it"},
		"only a readme":   {[]zipped{{name: "README", text: "x"}}, "there is nothing in it"},
	} {
		t.Run(name, func(t *testing.T) {
			pack, err := ReadPack(zipOf(t, test.entries...), anyFigure)
			if err == nil || !strings.Contains(err.Error(), test.says) || len(pack.Files) > 0 {
				t.Errorf("got %v and %v, want %q", names(pack), err, test.says)
			}
		})
	}
}

func TestPacksThatAreNone(t *testing.T) {
	dir := t.TempDir()
	text := filepath.Join(dir, "text.zip")
	if err := os.WriteFile(text, []byte("this is no archive"), 0o600); err != nil {
		t.Fatal(err)
	}
	huge := filepath.Join(dir, "huge.zip")
	if err := os.WriteFile(huge, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(huge, maxPackZip+1); err != nil {
		t.Fatal(err)
	}
	for path, says := range map[string]string{text: "no good .zip", huge: "no .zip of at most", filepath.Join(dir, "none"): "no such file", "/dev/null": "no .zip of at most"} {
		if _, err := ReadPack(path, anyFigure); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%s: %v, want %q", path, err, says)
		}
	}
}

// TestALyingSize holds that the size which a .zip states is not believed.
func TestALyingSize(t *testing.T) {
	path := zipOf(t, zipped{name: "stretches/b.toml", text: strings.Repeat("#\n", 1<<20)})
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	// the uncompressed size in the central directory, 24 bytes behind its signature
	at := bytes.Index(text, []byte("PK\x01\x02")) + 24
	binary.LittleEndian.PutUint32(text[at:], 10)
	if err := os.WriteFile(path, text, 0o600); err != nil {
		t.Fatal(err)
	}
	if pack, err := ReadPack(path, anyFigure); err == nil {
		t.Errorf("accepted %v", names(pack))
	}
}

func TestLinksInAFolderLeadNowhere(t *testing.T) {
	outside := filepath.Join(t.TempDir(), "secret.toml")
	if err := os.WriteFile(outside, []byte(stretchText(t, "secret")), 0o600); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "stretches"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(outside, filepath.Join(dir, "stretches", "a.toml")); err != nil {
		t.Skip("no links here:", err)
	}
	if _, err := ReadPack(dir, anyFigure); err == nil || !strings.Contains(err.Error(), "a link or a special file") {
		t.Errorf("got %v", err)
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

// FuzzPack throws bytes at the reader: it answers with files inside its two folders, or an error.
func FuzzPack(f *testing.F) {
	for _, e := range [][]zipped{{{name: "stretches/a.toml", text: "id ="}}, {{name: "../x", text: "x"}}} {
		text, err := os.ReadFile(zipOf(f, e...))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		archive, err := zip.NewReader(bytes.NewReader(text), int64(len(text)))
		if err != nil {
			return
		}
		pack, err := readZip("fuzz.zip", archive, anyFigure)
		if (err == nil) == (len(pack.Files) == 0) {
			t.Fatalf("%d files and %v", len(pack.Files), err)
		}
		for _, name := range names(pack) {
			if dir := filepath.Dir(filepath.Clean(name)); dir != "stretches" && dir != "figures" {
				t.Fatalf("%q is accepted", name)
			}
		}
	})
}
