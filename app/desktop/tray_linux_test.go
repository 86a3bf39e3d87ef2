package desktop

import (
	"bufio"
	"encoding/json"
	"fmt"
	"image/color"
	"io"
	"log"
	"os"
	"os/exec"
	"strings"
	"testing"

	"posturebreak/app/desktop/rig"
)

// TestTrayProgram is not a test: it is the program whose tray the tests use. Systray allows one tray a process. Each
// line of its input is a TrayState, and what happens is a line of its output.
func TestTrayProgram(t *testing.T) {
	if os.Getenv("POSTUREBREAK_TEST_TRAY") == "" {
		t.Skip("only as another test's process")
	}
	var printed strings.Builder
	log.SetOutput(&printed)
	tray := RunTray(TrayOptions{
		Title: "Stretch",
		Icons: map[TrayIcon][]byte{
			Working: disc(t, 48, color.RGBA{G: 160, A: 255}),
			Soon:    disc(t, 48, color.RGBA{R: 240, G: 160, A: 255}),
			Held:    disc(t, 48, color.RGBA{R: 200, A: 255}),
			Paused:  disc(t, 48, color.Gray{Y: 128}),
		},
		Chosen: func(id string) { fmt.Println("chosen", id) },
		Opened: func() { fmt.Println("opened") },
	})
	states := json.NewDecoder(os.Stdin)
	for {
		var state TrayState
		if err := states.Decode(&state); err != nil {
			break
		}
		tray.Set(state)
		fmt.Println("hosted", tray.Hosted())
	}
	tray.Close()
	fmt.Printf("logged %q\n", printed.String())
}

// trayProgram is TestTrayProgram as another process.
type trayProgram struct {
	*rig.Process
	t     *testing.T
	input io.WriteCloser
	lines chan string
}

func startTrayProgram(t *testing.T, desk *rig.Desktop) *trayProgram {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestTrayProgram$", "-test.v") //nolint:gosec // This test itself.
	cmd.Env = append(desk.Env(), "POSTUREBREAK_TEST_TRAY=1")
	input, inputErr := cmd.StdinPipe()
	output, outputErr := cmd.StdoutPipe()
	if inputErr != nil || outputErr != nil {
		t.Fatal(inputErr, outputErr)
	}
	p := &trayProgram{Process: desk.StartCommand(cmd), t: t, input: input, lines: make(chan string, 64)}
	go func() {
		for lines := bufio.NewScanner(output); lines.Scan(); {
			p.lines <- lines.Text()
		}
	}()
	return p
}

func (p *trayProgram) set(state TrayState) {
	p.t.Helper()
	if err := json.NewEncoder(p.input).Encode(state); err != nil {
		p.t.Fatal(err)
	}
}

// says waits for a line, and skips others.
func (p *trayProgram) says(want string) {
	p.t.Helper()
	for {
		if line := next(p.t, want, p.lines); strings.HasPrefix(line, want) {
			return
		}
	}
}

// dayMenu is the menu on an ordinary day.
func dayMenu() TrayState {
	return TrayState{
		Icon: Working, Tooltip: "Next stretch at 14:30",
		Items: []TrayItem{
			{ID: "next", Label: "Next stretch at 14:30", Disabled: true},
			{ID: "start", Label: "Stretch now"},
			{ID: "choose", Label: "Choose", Children: []TrayItem{
				{ID: "neck", Label: "Neck turn"}, {ID: "back", Label: "Back arch_back"},
			}},
			{Separator: true},
			{ID: "pause", Label: "Pause", Children: []TrayItem{
				{ID: "pause-30", Label: "30 minutes"}, {ID: "pause-60", Label: "1 hour", Checked: true},
				{Separator: true}, {ID: "pause-until", Label: "Until I resume"},
			}},
			{ID: "open", Label: "Open"},
			{ID: "quit", Label: "Quit"},
		},
	}
}

func TestTrayLook(t *testing.T) {
	rig.Need(t, "xfce4-panel", "xfconfd", "xdotool", "import", "xwininfo")
	desk := rig.New(t)
	desk.Openbox()
	desk.XfcePanel()
	p := startTrayProgram(t, desk)
	p.set(dayMenu())
	p.says("hosted")
	desk.Output("sleep", "1.5")
	t.Log(desk.Screenshot("tray-1"))
	t.Log(desk.Output("xwininfo", "-root", "-tree"))
	desk.Click(16, 16, 1)
	desk.Output("sleep", "0.5")
	t.Log(desk.Screenshot("tray-left"))
	desk.Click(16, 16, 3)
	desk.Output("sleep", "1")
	t.Log(desk.Screenshot("tray-2"))
	for len(p.lines) > 0 {
		t.Log(<-p.lines)
	}
}
