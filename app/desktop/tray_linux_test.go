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

	"github.com/godbus/dbus/v5"

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
	WatchPanel(t.Context(), func(dark bool) {
		if !dark {
			tray.Dress(map[TrayIcon][]byte{Working: disc(t, 48, color.RGBA{B: 160, A: 255})})
		}
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
	cmd := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestTrayProgram$", "-test.v")
	cmd.Env = append(desk.Env(), "POSTUREBREAK_TEST_TRAY=1")
	input, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	output, printed := io.Pipe()
	cmd.Stdout = printed
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
				{ID: "pause-30", Label: "30 minutes"},
				{ID: "pause-60", Label: "1 hour", Checked: true},
				{Separator: true},
				{ID: "pause-until", Label: "Until I resume"},
			}},
			{ID: "open", Label: "Open"},
			{ID: "quit", Label: "Quit"},
		},
	}
}

// The colours of the test's icons, and of a screen with nothing on it.
const (
	green, orange, red, grey = "#00A000", "#F0A000", "#C80000", "#808080"
	blue, black              = "#0000A0", "#000000"
)

// The panel shows the icon at its left end and the menu below it, with a line each 25 pixels.
const (
	iconX, iconY = 16, 16
	lineX        = 70
	startY       = 74
	pauseY       = 125
	childX       = 250
	hourY        = 151
	menuY        = 57 // Between the first line and the second, where there are no letters.
)

func (p *trayProgram) shows(desk *rig.Desktop, icon string) {
	p.t.Helper()
	desk.Eventually("the tray shows "+icon, func() bool { return desk.Colour(iconX, iconY) == icon })
}

// openMenu opens the menu with the right button and waits until it is drawn.
func openMenu(desk *rig.Desktop) {
	desk.Click(iconX, iconY, 3)
	desk.Eventually("the menu is open", func() bool { return desk.Colour(lineX, menuY) != black })
}

func needTray(t *testing.T) *rig.Desktop {
	t.Helper()
	rig.Need(t, "xfce4-panel", "xfconfd", "xdotool", "import")
	desk := rig.New(t)
	desk.Openbox()
	return desk
}

func TestTrayWithXfcePanel(t *testing.T) {
	desk := needTray(t)
	desk.XfcePanel()
	p := startTrayProgram(t, desk)
	p.set(dayMenu())
	p.shows(desk, green)

	desk.Click(iconX, iconY, 1)
	p.says("opened")
	openMenu(desk)
	desk.Screenshot("tray-menu")
	desk.Click(lineX, startY, 1)
	p.says("chosen start")
	desk.Eventually("the menu is closed", func() bool { return desk.Colour(lineX, menuY) == black })

	openMenu(desk)
	desk.Click(lineX, pauseY, 1)
	desk.Eventually("the submenu is open", func() bool { return desk.Colour(childX, hourY+12) != black })
	desk.Screenshot("tray-submenu")
	desk.Click(childX, hourY, 1)
	p.says("chosen pause-60")

	// The user has paused: another icon, a line that was not there, and lines that are gone.
	paused := dayMenu()
	paused.Icon, paused.Tooltip = Paused, "Paused until 15:30"
	paused.Items[0].Label = "Paused until 15:30"
	paused.Items = append(paused.Items[:1], TrayItem{ID: "resume", Label: "Resume"}, TrayItem{Separator: true},
		TrayItem{ID: "open", Label: "Open"}, TrayItem{ID: "quit", Label: "Quit"})
	p.set(paused)
	p.shows(desk, grey)
	desk.Eventually("the menu is the new one", func() bool {
		openMenu(desk)
		desk.Screenshot("tray-paused")
		desk.Click(lineX, startY, 1) // The second line: Resume now.
		return next(t, "a choice", p.lines) == "chosen resume"
	})

	p.set(dayMenu())
	p.shows(desk, green)
	desk.Eventually("the menu is the old one", func() bool {
		openMenu(desk)
		desk.Screenshot("tray-again")
		desk.Click(lineX, startY, 1)
		return next(t, "a choice", p.lines) == "chosen start"
	})
	p.leaves(desk)
}

// leaves lets the program end, and checks that the icon goes and that systray had nothing to complain of.
func (p *trayProgram) leaves(desk *rig.Desktop) {
	p.t.Helper()
	if err := p.input.Close(); err != nil {
		p.t.Fatal(err)
	}
	p.says(`logged ""`)
	<-p.Done()
	desk.Eventually("the icon is gone", func() bool {
		now := desk.Colour(iconX, iconY)
		return now != green && now != grey && now != orange && now != red
	})
}

// TestTrayFollowsThePanel has the desktop turn light, which takes other icons, while nothing else changes.
func TestTrayFollowsThePanel(t *testing.T) {
	desk := needTray(t)
	portal := desk.Portal("ReadOne", dbus.MakeVariant(preferDark))
	desk.XfcePanel()
	p := startTrayProgram(t, desk)
	p.set(dayMenu())
	p.shows(desk, green)
	portal.Set(appearance, "accent-color", dbus.MakeVariant(preferDark))
	portal.Set("org.gnome.desktop.interface", "color-scheme", dbus.MakeVariant(preferDark))
	portal.Set(appearance, "color-scheme", dbus.MakeVariant(preferLight))
	p.shows(desk, blue)
	p.leaves(desk)
}

func TestTrayHostThatComesLateAndReturns(t *testing.T) {
	desk := needTray(t)
	p := startTrayProgram(t, desk)
	state := dayMenu()
	state.Icon = Held
	p.set(state)
	p.says("hosted false")

	panel := desk.XfcePanel()
	p.shows(desk, red)
	state.Icon = Soon
	p.set(state)
	p.says("hosted true")
	p.shows(desk, orange)

	panel.Kill()
	desk.Eventually("the host is gone", func() bool { return !desk.HasName(trayHost) })
	state.Icon = Working
	p.set(state)
	desk.XfcePanel()
	p.shows(desk, green)
	p.leaves(desk)
}

func TestTrayOnABusThatDiesAndReturns(t *testing.T) {
	desk := needTray(t)
	panel := desk.XfcePanel()
	p := startTrayProgram(t, desk)
	state := dayMenu()
	p.set(state)
	p.shows(desk, green)

	desk.Bus().Kill()
	panel.Kill()
	state.Icon = Held
	p.set(state)
	p.says("hosted")
	desk.RestartBus()
	desk.XfcePanel()
	state.Icon = Soon
	p.set(state)
	p.shows(desk, orange)
	openMenu(desk)
	desk.Click(lineX, startY, 1)
	p.says("chosen start")
}

func TestTrayWithoutABus(t *testing.T) {
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus")
	tray := RunTray(TrayOptions{Title: "Stretch"})
	tray.Set(dayMenu())
	tray.Set(TrayState{})
	if tray.Hosted() {
		t.Error("a tray without a bus has no host")
	}
	tray.Close()
	tray.Close()
}
