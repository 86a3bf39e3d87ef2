// Package assets holds the files that both programs carry inside them. It only embeds: no logic lives here.
package assets

import "embed"

// Stretches is the catalogue: stretches/*.toml.
//
//go:embed stretches/*.toml
var Stretches embed.FS

// Figures is the animated figure's pose files: figures/*.toml.
//
//go:embed figures/*.toml
var Figures embed.FS

// Icons is the app icon and the tray icons: icons/*.png.
//
//go:embed icons/*.png
var Icons embed.FS

// Translations is every language that the program speaks: translations/*.json. en.json is what they are translations of.
//
//go:embed translations/*.json
var Translations embed.FS
