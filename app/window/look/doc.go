// Package look is how every window looks: the colours of the themes, the type scale, distances, radii and icons, as tokens, and
// Fyne's theme made of them. A colour or a size that stands anywhere else in the windows is a mistake.
//
// It may import app/link, for the settings that make up a look, and Fyne.
package look
