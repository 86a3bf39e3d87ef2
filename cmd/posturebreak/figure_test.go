package main

import (
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"posturebreak/app/figure"
	"posturebreak/assets"
)

// poseFile writes a pose file of ours into a folder, changed.
func poseFile(t *testing.T, dir, id, name string, change ...string) string {
	t.Helper()
	text, err := assets.Figures.ReadFile("figures/" + id + ".toml")
	if err != nil {
		t.Fatal(err)
	}
	changed := strings.NewReplacer(change...).Replace(string(text))
	if len(change) > 0 && changed == string(text) {
		t.Fatalf("%s has nothing like %q", id, change)
	}
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, []byte(changed), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestFigureCheck(t *testing.T) {
	dir := t.TempDir()
	good := poseFile(t, dir, "superman", "good.toml")
	wrung := poseFile(t, dir, "seated-twist", "wrung.toml", "twist = 48", "twist = 120")
	hostile := poseFile(t, dir, "superman", "hostile.toml", "yaw = ", "yaw = nan # ")
	large := filepath.Join(dir, "large.toml")
	if err := os.WriteFile(large, []byte(strings.Repeat("# nothing\n", figure.MaxFile/8)), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name      string
		files     []string
		code      int
		out, errs string
	}{
		{"nothing", nil, exitUsage, "", "requires at least 1 arg"},
		{"good", []string{good}, exitOK, good + ": nothing to mend\n", ""},
		{"a trunk that no one has", []string{good, wrung}, exitFailed, wrung + ": pose turn: ", "there is something to mend"},
		{"no number", []string{hostile}, exitUsage, "", hostile + ":"},
		{"too large", []string{large}, exitUsage, "", "larger than"},
		{"missing", []string{filepath.Join(dir, "gone.toml")}, exitUsage, "", "no such file"},
		{"a broken one keeps no other from being checked", []string{hostile, wrung}, exitUsage, wrung + ": pose turn: ", hostile + ":"},
	} {
		code, out, errs := try(append([]string{"figure", "check"}, c.files...)...)
		if code != c.code || !strings.Contains(out, c.out) || !strings.Contains(errs, c.errs) || c.errs == "" && errs != "" {
			t.Errorf("%s: exit code %d, want %d\n%s%s", c.name, code, c.code, out, errs)
		}
	}
}

// TestFindingWords holds the form of a line, for programs that read it.
func TestFindingWords(t *testing.T) {
	f := figure.Finding{Where: "step turn at 40 %", What: "left hand slips", Measured: 6.1996, Limit: 5, Unit: " mm"}
	if got, want := findingWords(f), "step turn at 40 %: left hand slips (6.2 mm, limit 5 mm)"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestFigureSheet(t *testing.T) {
	dir := t.TempDir()
	twist, superman := poseFile(t, dir, "seated-twist", "twist.toml"), poseFile(t, dir, "superman", "superman.toml")
	draw := func(name string, args ...string) image.Image {
		t.Helper()
		to := filepath.Join(dir, name+".png")
		if code, out, errs := try(append([]string{"figure", "sheet", "-o", to}, args...)...); code != exitOK {
			t.Fatalf("%s: exit code %d\n%s%s", name, code, out, errs)
		}
		file, err := os.Open(to)
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		picture, err := png.Decode(file)
		if err != nil {
			t.Fatal(err)
		}
		return picture
	}
	right, left := draw("right", twist), draw("left", twist, "--mirrored")
	if size := right.Bounds().Size(); size != image.Pt(6*sheetHeight, sheetHeight) {
		t.Errorf("the sheet of three steps is %v", size)
	}
	if a, b := right.At(100, 180), left.At(sheetHeight-1-100, 180); a != b {
		t.Errorf("the other side is no mirror image: %v and %v", a, b)
	}
	if size := draw("wide", superman).Bounds().Size(); size != image.Pt(4*sheetHeight*4/3, sheetHeight) {
		t.Errorf("the sheet of a figure that lies is %v", size)
	}
	if a, b := brightness(right), brightness(draw("dark", twist, "--dark")); a < 150 || b > 100 {
		t.Errorf("corners as bright as %d in light and %d in dark", a, b)
	}
	if code, _, errs := try("figure", "sheet", superman, "--mirrored"); code != exitUsage || !strings.Contains(errs, "no other side") {
		t.Errorf("the other side of a stretch without sides: exit code %d, %s", code, errs)
	}
	if code, _, errs := try("figure", "sheet", twist, "-o", filepath.Join(dir, "gone", "a.png")); code != exitFailed || !strings.Contains(errs, "write the sheet") {
		t.Errorf("a folder that is not there: exit code %d, %s", code, errs)
	}
}

// brightness is that of the corner, 0 … 255.
func brightness(picture image.Image) uint8 {
	return color.GrayModel.Convert(picture.At(2, 2)).(color.Gray).Y
}
