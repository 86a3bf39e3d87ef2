package rig

// DesktopPortal starts the real desktop portal, with GTK's part of it, and waits until it answers. It passes notices on to
// the notification daemon of the session.
func (d *Desktop) DesktopPortal() *Process {
	d.t.Helper()
	Need(d.t, "xdg-desktop-portal", "xdg-desktop-portal-gtk", "xdg-permission-store")
	d.Start("xdg-permission-store")
	d.awaitName("org.freedesktop.impl.portal.PermissionStore")
	d.Start("xdg-desktop-portal-gtk")
	d.awaitName("org.freedesktop.impl.portal.desktop.gtk")
	p := d.Start("xdg-desktop-portal")
	d.awaitName("org.freedesktop.portal.Desktop")
	return p
}
