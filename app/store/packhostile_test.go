package store

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

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
