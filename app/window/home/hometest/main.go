package hometest

import (
	"fmt"
	"os"
	"testing"
)

// Main runs the tests of a package without a session bus: Fyne asks it for the desktop's theme, and where there is none the D-Bus
// library would start one for every test and leave it running. Call it from TestMain.
func Main(m *testing.M) {
	if err := os.Setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus"); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(m.Run())
}
