package home

import (
	"posturebreak/app/window/home/desk"
	"posturebreak/app/window/host"
)

// Materials is what the home window is made of.
type Materials struct {
	host.Materials
	Sound desk.Sound // lets the settings be heard; nil for silence
}
