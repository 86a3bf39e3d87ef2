package rig

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// startDisplay starts the X server on a display that is free; the server itself finds one and tells.
func (d *Desktop) startDisplay() {
	d.t.Helper()
	d.awaitDisplay(d.Command("Xvfb", "-displayfd", firstExtraFile, "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset"))
}

// firstExtraFile is the number of the file in which an X server tells its display.
const firstExtraFile = "3"

// awaitDisplay starts an X server and waits until it tells its display.
func (d *Desktop) awaitDisplay(cmd *exec.Cmd) {
	d.t.Helper()
	read, write, err := os.Pipe()
	if err != nil {
		d.t.Fatal(err)
	}
	cmd.ExtraFiles = []*os.File{write}
	d.display = d.StartCommand(cmd)
	_ = write.Close() // The server has its own; with ours open the read below would never end.
	defer func() { _ = read.Close() }()
	number, err := bufio.NewReader(read).ReadString('\n')
	if err != nil {
		d.t.Fatalf("%s did not start: %v", cmd.Path, err)
	}
	d.Display = ":" + strings.TrimSpace(number)
}

// XServer is the X server itself, for tests that kill it.
func (d *Desktop) XServer() *Process { return d.display }

// Mutter starts GNOME's window manager, and waits until it tells about idle time.
func (d *Desktop) Mutter() *Process {
	d.t.Helper()
	p := d.Start("mutter", "--x11", "--sm-disable")
	d.awaitName("org.gnome.Mutter.IdleMonitor")
	return p
}

// Dunst starts the dunst notification daemon, with its own settings, and waits for its name.
func (d *Desktop) Dunst() *Process {
	d.t.Helper()
	p := d.Start("dunst")
	d.awaitName("org.freedesktop.Notifications")
	return p
}

// XfceNotifyd starts the notification daemon of Xfce, and waits for its name.
func (d *Desktop) XfceNotifyd() *Process {
	d.t.Helper()
	d.xfconf()
	p := d.Start("xfce4-notifyd")
	d.awaitName("org.freedesktop.Notifications")
	return p
}

// XfcePanel starts a panel at the top of the screen that holds a tray and nothing else, and waits until it takes
// tray items.
func (d *Desktop) XfcePanel() *Process {
	d.t.Helper()
	Need(d.t, "xfce4-panel")
	d.writeSettings("xfce4-panel", panelSettings)
	d.xfconf()
	p := d.Start("xfce4-panel", "--disable-wm-check")
	d.awaitName("org.kde.StatusNotifierWatcher")
	return p
}

// xfconf starts the settings daemon that Xfce's programs need, once.
func (d *Desktop) xfconf() {
	d.t.Helper()
	const name = "org.xfce.Xfconf"
	if d.HasName(name) {
		return
	}
	d.Start("xfconfd")
	d.awaitName(name)
}

// writeSettings puts a channel's settings where the settings daemon reads them.
func (d *Desktop) writeSettings(channel, text string) {
	d.t.Helper()
	folder := filepath.Join(d.Dir, "config", "xfce4", "xfconf", "xfce-perchannel-xml")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		d.t.Fatal(err)
	}
	text = fmt.Sprintf("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<channel name=%q version=\"1.0\">\n%s</channel>\n",
		channel, text)
	if err := os.WriteFile(filepath.Join(folder, channel+".xml"), []byte(text), 0o600); err != nil {
		d.t.Fatal(err)
	}
}

// panelSettings is a bar over the whole width at the top, 32 pixels high, with the tray at its left end.
const panelSettings = `
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=6;x=0;y=0"/>
      <property name="length" type="uint" value="100"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="icon-size" type="uint" value="22"/>
      <property name="size" type="uint" value="32"/>
      <property name="plugin-ids" type="array">
        <value type="int" value="1"/>
      </property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="systray">
      <property name="square-icons" type="bool" value="true"/>
    </property>
  </property>
`
