// Package assets holds the files that both programs carry inside them. It only embeds: no logic lives here.
package assets

import "embed"

// Stretches is the catalogue: stretches/*.toml.
//
//go:embed all:stretches
var Stretches embed.FS

// Figures is the animated figure's pose files: figures/*.toml.
//
//go:embed all:figures
var Figures embed.FS

// Icons is the app icon and the tray icons: icons/*.png and icons/*.svg.
//
//go:embed all:icons
var Icons embed.FS
