package assets_test

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"

	"posturebreak/assets"
)

// readIcon decodes an embedded icon and checks that it is as large as its name says.
func readIcon(t *testing.T, name string, size int) image.Image {
	t.Helper()
	file, err := assets.Icons.ReadFile("icons/" + name)
	if err != nil {
		t.Fatal(err)
	}
	picture, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	if got := picture.Bounds().Size(); got != image.Pt(size, size) {
		t.Fatalf("%s is %v, its name says %d", name, got, size)
	}
	return picture
}

func TestAppIconHasEverySize(t *testing.T) {
	t.Parallel()
	for _, size := range []int{16, 24, 32, 48, 64, 128, 256, 512} {
		name := fmt.Sprintf("posturebreak-%d.png", size)
		picture := readIcon(t, name, size)
		if _, _, _, alpha := picture.At(size/2, size/2).RGBA(); alpha != 0xffff {
			t.Errorf("%s: the tile is not solid in the middle", name)
		}
	}
}

// TestTrayStatesDifferInShape compares what is drawn and what is not: a state must be told without seeing colour.
func TestTrayStatesDifferInShape(t *testing.T) {
	t.Parallel()
	states := []string{"working", "soon", "held", "paused"}
	for _, panel := range []string{"light", "dark"} {
		for _, size := range []int{22, 32, 44} {
			for i, state := range states {
				shape := readIcon(t, trayName(panel, state, size), size)
				for _, other := range states[:i] {
					if n := shapeDifference(shape, readIcon(t, trayName(panel, other, size), size)); n < size*size/40 {
						t.Errorf("%s panel, %d px: %s and %s differ in %d pixels only", panel, size, state, other, n)
					}
				}
			}
		}
	}
}

// TestTrayInkStandsOut checks that the drawings for dark panels are light and those for light panels dark.
func TestTrayInkStandsOut(t *testing.T) {
	t.Parallel()
	for _, state := range []string{"working", "soon", "held", "paused"} {
		light := inkBrightness(readIcon(t, trayName("light", state, 44), 44))
		dark := inkBrightness(readIcon(t, trayName("dark", state, 44), 44))
		if light > 0.45 || dark < 0.75 {
			t.Errorf("%s: brightness %.2f on light panels and %.2f on dark ones", state, light, dark)
		}
	}
}

func trayName(panel, state string, size int) string {
	return fmt.Sprintf("tray-%s-%s-%d.png", panel, state, size)
}

// shapeDifference counts the pixels that are drawn in one picture and empty in the other.
func shapeDifference(a, b image.Image) int {
	n := 0
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			_, _, _, alphaA := a.At(x, y).RGBA()
			_, _, _, alphaB := b.At(x, y).RGBA()
			if (alphaA > 0x8000) != (alphaB > 0x8000) {
				n++
			}
		}
	}
	return n
}

// inkBrightness returns the mean brightness of what is drawn, 0 black to 1 white.
func inkBrightness(picture image.Image) float64 {
	var sum, weight float64
	for y := range picture.Bounds().Dy() {
		for x := range picture.Bounds().Dx() {
			r, g, b, a := picture.At(x, y).RGBA() // premultiplied, so the sum needs no weight of its own
			sum += (0.2126*float64(r) + 0.7152*float64(g) + 0.0722*float64(b)) / 0xffff
			weight += float64(a) / 0xffff
		}
	}
	return sum / weight
}

// TestFyneAppIsTheOneHome checks what the Makefile and the packaging files take from FyneApp.toml.
func TestFyneAppIsTheOneHome(t *testing.T) {
	t.Parallel()
	facts, err := os.ReadFile("../FyneApp.toml")
	if err != nil {
		t.Fatal(err)
	}
	icon := regexp.MustCompile(`(?m)^Icon = "(.+)"$`).FindSubmatch(facts)
	if icon == nil {
		t.Fatal("FyneApp.toml names no icon")
	}
	if _, err := os.Stat("../" + string(icon[1])); err != nil {
		t.Errorf("the icon of FyneApp.toml: %v", err)
	}
	if !regexp.MustCompile(`(?m)^Version = "\d+\.\d+\.\d+"$`).Match(facts) {
		t.Error("FyneApp.toml has no version of three numbers")
	}
}

// TestPackagingFilesAreFilledIn runs the script that packagers run and looks for what it left open.
func TestPackagingFilesAreFilledIn(t *testing.T) {
	t.Parallel()
	shell, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("no shell on this system; the packaging files are for systems that have one")
	}
	want := map[string][]string{
		"posturebreak.desktop.in": {
			"Name=Posture Break", "Icon=io.github.posturebreak.PostureBreak", "Categories=Utility;",
			"Keywords=break;stretch;posture;health;reminder;",
		},
		"posturebreak.metainfo.xml.in": {
			"  <id>io.github.posturebreak.PostureBreak</id>", "  <name>Posture Break</name>",
			"  <launchable type=\"desktop-id\">io.github.posturebreak.PostureBreak.desktop</launchable>",
		},
	}
	for template, lines := range want {
		filled, err := exec.CommandContext(t.Context(), shell, "packaging/fill.sh", "packaging/"+template).Output()
		if err != nil {
			t.Fatalf("%s: %v", template, err)
		}
		if left := regexp.MustCompile(`@[A-Z]+@`).FindAll(filled, -1); left != nil {
			t.Errorf("%s: %s is left open", template, left)
		}
		got := strings.Split(string(filled), "\n")
		for _, line := range lines {
			if !slices.Contains(got, line) {
				t.Errorf("%s: no line %q in\n%s", template, line, filled)
			}
		}
	}
}
