package e2e

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"posturebreak/app/desktop/rig"
)

// demo is the folder for the pictures of the demonstration; without it there is none.
var demo = flag.String("demo", "", "show a whole break in a virtual desktop and leave pictures of it in this folder") //nolint:gochecknoglobals // a flag

// TestDemo shows the program where there is no screen to show it on: a reminder falls due, a stretch is played at ten
// times the speed, and pictures of it are left in a folder. `make run` and `make demo` call it.
func TestDemo(t *testing.T) {
	if *demo == "" {
		t.Skip("it is run by `make demo`")
	}
	dir, err := filepath.Abs(*demo)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(dir, 0o750); err != nil {
		t.Fatal(err)
	}
	t.Setenv("POSTUREBREAK_SCREENSHOTS", dir)
	for _, theme := range []string{"light", "dark"} {
		show(t, theme)
	}
	fmt.Printf("The pictures are in %s.\n", dir)
}

// show plays one break and takes its pictures.
func show(t *testing.T, theme string) {
	t.Helper()
	due := time.Now().Add(8 * time.Second).Truncate(time.Minute).Add(time.Minute)
	o := newOffice(t, fmt.Sprintf(`
[hours]
days = 'MON-SUN'
from = '00:00'
to = '00:00'
[break]
starts_itself = false
[look]
theme = '%s'
[[reminder]]
id = 'demo'
name = 'Time for a stretch'
schedule = '%d %d * * *'
stretch = 'seated-twist'
[[reminder]]
id = 'day'
name = 'Every two hours'
schedule = '0 8-18/2 * * *'
`, theme, due.Minute(), due.Hour()))
	rig.Need(t, "xsetroot")
	o.Output("xsetroot", "-solid", "#4a6572")
	o.XfceNotifyd()
	panel := o.XfcePanel()
	o.speed = 10
	aYear(t, filepath.Join(o.Dir, "data"))
	o.start()
	time.Sleep(time.Second)
	o.Click(16, 16, 3) // where the rig's panel shows the first icon
	time.Sleep(time.Second)
	fmt.Println("  " + o.Screenshot(theme+"-1-tray"))
	o.Output("xdotool", "key", "Escape")
	fmt.Printf("A reminder falls due at %s …\n", due.Format("15:04"))
	o.waitUntilDue(due)
	window := o.breakWindow()
	time.Sleep(2 * time.Second) // long enough to be drawn
	fmt.Println("  " + o.Screenshot(theme+"-2-desktop"))
	shot := func(name string) {
		t.Helper()
		path := filepath.Join(os.Getenv("POSTUREBREAK_SCREENSHOTS"), theme+"-"+name+".png")
		o.Output("import", "-window", window, path)
		fmt.Println("  " + path)
	}
	shot("3-offered")
	o.Output(o.program, "now")
	time.Sleep(time.Second)
	shot("4-move")
	time.Sleep(2 * time.Second)
	shot("5-hold")
	o.waitFor("the stretch is recorded", playing, func() bool { return o.status().Today.Taken == 1 })
	time.Sleep(time.Second)
	shot("6-thanks")
	fmt.Print(o.Output(o.program, "status"), "\n")
	o.waitFor("the break window is closed", playing, func() bool { return o.status().Phase != "on break" && o.Try("xprop", "-id", window) != nil })
	panel.Kill() // it covers a corner of a window as large as this
	o.showPages(theme)
	o.quit()
}

// showPages takes a picture of each page of the home window.
func (o *office) showPages(theme string) {
	o.t.Helper()
	o.Output(o.program, "settings", "set", "hours.from", "07:30")
	o.Output(o.program, "settings", "set", "hours.to", "19:30")
	for nr, page := range []string{"today", "stretches", "history", "settings"} {
		o.Output(o.program, "open", page)
		window := o.Window("--name", homeTitle)
		time.Sleep(3 * time.Second) // long enough for all pictures to be drawn
		path := filepath.Join(os.Getenv("POSTUREBREAK_SCREENSHOTS"), fmt.Sprintf("%s-%d-%s.png", theme, 7+nr, page))
		o.Output("import", "-window", window, path)
		fmt.Println("  " + path)
	}
}
