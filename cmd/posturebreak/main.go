// Command posturebreak reminds people at a desk to stretch. It is the resident, which waits in the tray, and the command
// line that talks to it.
package main

import (
	"os"
	_ "time/tzdata" // schedules can name a time zone on systems that have none
)

// version is set when the program is built, from FyneApp.toml.
var version = "dev"

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}
