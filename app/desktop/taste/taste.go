// Package taste reads what a person has told the desktop about the windows of all programs: whether they are to be dark, need
// strong contrast, or can do without movement.
//
// It is a package of its own, and not a part of desktop, because the windows read it and have no use for trays and notices.
// It may import the standard library and D-Bus. Test it with the portal of package rig.
package taste

// The schemes.
const (
	Light = "light"
	Dark  = "dark"
)

// Taste is what windows should be like. What a desktop does not say is false.
type Taste struct {
	Scheme        string // Light, Dark, or "" where it is not read
	HighContrast  bool
	ReducedMotion bool
}
