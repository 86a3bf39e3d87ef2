// Package parts is what windows are laid out with: text that wraps to its width, and layouts that know how high they are at a
// width. Fyne's own boxes ask for a minimum size before they know the width, which wrapped text cannot answer.
//
// It may import package look and Fyne.
package parts
