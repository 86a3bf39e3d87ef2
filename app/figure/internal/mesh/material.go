// Package mesh is the figure's body and its things as surfaces: lofts, rings of
// points along a line, placed anew for every pose. It knows no colours (only
// materials by number) and no picture. Placing allocates nothing.
package mesh

// Material numbers what a surface is made of; the theme and the person give it colour.
type Material uint8

// The materials.
const (
	Nothing Material = iota
	Skin
	Top
	TopTrim
	Bottom
	BottomTrim
	Hair
	Eye
	Lip
	Shoe
	Sole
	Wood
	WoodTrim
	Metal
	Foam
	FoamTrim
	Rubber
	Frame
	Iron
	Cloth
	DoorWall
	ArrowFill
	ArrowEdge
	Materials // how many there are
)

// Group numbers the part of the body a surface belongs to. The dark edge where
// one part covers another is never drawn inside a group.
type Group uint8

// The groups. Left groups follow the right ones.
const (
	NoGroup Group = iota
	Trunk
	HeadGroup
	UpperArmR
	UpperArmL
	ForearmR
	ForearmL
	HandR
	HandL
	ThighR
	ThighL
	ShinR
	ShinL
	FootR
	FootL
	PropGroup
	CarriedGroup
	ArrowGroup
	Groups // how many there are
)

// IsBody tells parts of the figure from its things.
func (g Group) IsBody() bool { return g >= Trunk && g <= FootL }
