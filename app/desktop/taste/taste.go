// Package taste reads what a person has told the desktop about the windows of all programs, beyond light and dark: that they
// need strong contrast, or can do without movement.
//
// It is a package of its own, and not a part of desktop, because the windows read it and have no use for trays and notices.
// It may import the standard library and D-Bus. Test it with the portal of package rig.
package taste

// Taste is what windows should be like. What a desktop does not say is false.
type Taste struct {
	HighContrast  bool
	ReducedMotion bool
}
