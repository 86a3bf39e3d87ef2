package rig

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/godbus/dbus/v5"
)

// busSettings lets everyone on the bus do everything, as a session bus does, and knows the rig's services only.
const busSettings = `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=%[1]s/bus</listen>
  <servicedir>%[1]s/services</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`

// startBus starts the session bus and waits until it answers.
func (d *Desktop) startBus() {
	d.t.Helper()
	settings := filepath.Join(d.Dir, "bus.conf")
	if err := os.WriteFile(settings, fmt.Appendf(nil, busSettings, d.Dir), 0o600); err != nil {
		d.t.Fatal(err)
	}
	d.BusAddress = "unix:path=" + filepath.Join(d.Dir, "bus")
	d.bus = d.Start("dbus-daemon", "--config-file="+settings, "--nofork")
	d.Eventually("the bus answers", func() bool {
		conn, err := dbus.Connect(d.BusAddress)
		d.conn = conn
		return err == nil
	})
	d.t.Cleanup(func() { _ = d.conn.Close() })
}

// Bus is the bus daemon itself, for tests that freeze or kill it.
func (d *Desktop) Bus() *Process { return d.bus }

// RestartBus starts a new bus at the old address, after the old one was killed.
func (d *Desktop) RestartBus() {
	d.t.Helper()
	d.bus.Kill()
	_ = d.conn.Close() // It died with the bus.
	if err := os.Remove(filepath.Join(d.Dir, "bus")); err != nil && !os.IsNotExist(err) {
		d.t.Fatal(err)
	}
	d.startBus()
}

// HasName is whether a program on the bus owns the name.
func (d *Desktop) HasName(name string) bool {
	d.t.Helper()
	var owned bool
	call := d.conn.BusObject().CallWithContext(d.t.Context(), "org.freedesktop.DBus.NameHasOwner", 0, name)
	if err := call.Store(&owned); err != nil {
		d.t.Fatalf("ask the bus for %s: %v", name, err)
	}
	return owned
}

// awaitName waits until a program owns the name.
func (d *Desktop) awaitName(name string) {
	d.t.Helper()
	d.Eventually(name+" is on the bus", func() bool { return d.HasName(name) })
}

// Activatable lets the bus start a program when someone calls the name.
func (d *Desktop) Activatable(name, command string) {
	d.t.Helper()
	text := fmt.Sprintf("[D-BUS Service]\nName=%s\nExec=%s\n", name, command)
	if err := os.WriteFile(filepath.Join(d.Dir, "services", name+".service"), []byte(text), 0o600); err != nil {
		d.t.Fatal(err)
	}
	call := d.conn.BusObject().CallWithContext(d.t.Context(), "org.freedesktop.DBus.ReloadConfig", 0)
	if call.Err != nil {
		d.t.Fatalf("let the bus read its services: %v", call.Err)
	}
}
