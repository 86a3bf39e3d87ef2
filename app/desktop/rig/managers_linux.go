package rig

import "strings"

// Openbox starts a window manager and waits until it manages.
func (d *Desktop) Openbox() *Process {
	d.t.Helper()
	return d.manager("openbox", "--sm-disable")
}

// Xfwm4 starts the window manager of Xfce and waits until it manages.
func (d *Desktop) Xfwm4() *Process {
	d.t.Helper()
	d.xfconf()
	return d.manager("xfwm4", "--compositor=off")
}

// KWinX11 starts the window manager of KDE for X11 and waits until it manages.
func (d *Desktop) KWinX11() *Process {
	d.t.Helper()
	return d.manager("kwin_x11", "--no-kactivities")
}

// manager starts a window manager and waits until it manages.
func (d *Desktop) manager(program string, args ...string) *Process {
	d.t.Helper()
	Need(d.t, program, "xprop")
	p := d.Start(program, args...)
	d.Eventually(program+" manages windows", func() bool {
		said := d.Output("xprop", "-root", "_NET_SUPPORTING_WM_CHECK")
		return strings.Contains(said, "window id")
	})
	return p
}
