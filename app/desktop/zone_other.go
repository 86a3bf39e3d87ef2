//go:build !unix

package desktop

import "time"

// Zone knows the user's time zone as the runtime read it when the program started. Windows tells of a change by a
// message to a window, which the resident does not have.
type Zone struct{}

// NewZone returns a Zone.
func NewZone() *Zone { return &Zone{} }

// LocalZone returns the zone that the program was started in. The error is always nil here.
func (*Zone) LocalZone() (*time.Location, error) { return time.Local, nil }
