package mesh

import (
	"posturebreak/app/figure/internal/skeleton"
)

// HairStyle is how the hair is worn.
type HairStyle int

// The styles.
const (
	Short HairStyle = iota
	Bun
	Ponytail
	Bob
	Curly
	Bald
)

// Look is what of the body can be chosen.
type Look struct {
	Hair     HairStyle
	FlatHair bool // lying on the back: nothing sticks out behind the head
	Shoes    bool
}

// sides are the parts of which there is one each side.
type sides struct {
	ear, eye, brow              *Part
	yoke, lat, pec, blade, seat *Part
	upperArm, forearm, palm     *Part
	thumb                       *Part
	finger                      [4]*Part
	thigh, shin, foot           *Part
}

// Body is the figure's surface: about 45 parts and 9,000 points.
type Body struct {
	Parts []*Part

	torso, neck, face, hair, tail, nose, mouth *Part
	side                                       [2]sides

	torsoRows, thighRows, shinRows, upperArmRows, forearmRows, palmRows []row
	footRows                                                            []footRow
	faceRows, hairRows                                                  []headRow
	look                                                                Look
	blobs                                                               []blob
}

// NewBody returns the body in the rest pose, unpainted.
func NewBody(look Look) *Body {
	b := &Body{
		torsoRows:    densify(torsoRows(), 2),
		thighRows:    capped(densify(thighRows(), 1), 4),
		shinRows:     capped(densify(shinRows(), 2), 4),
		upperArmRows: capped(densify(upperArmRows(), 1), 4),
		forearmRows:  capped(densify(forearmRows(), 1), 3),
		palmRows:     densify(palmRows(), 1),
		footRows:     footRows(),
		faceRows:     faceRows(),
	}
	b.newTrunk()
	b.newHead()
	for s := range b.side {
		b.newSide(skeleton.Side(s))
	}
	b.SetLook(look)
	return b
}

func (b *Body) add(p *Part) *Part {
	b.Parts = append(b.Parts, p)
	return p
}

// newSide makes the parts of one side.
func (b *Body) newSide(side skeleton.Side) {
	s := &b.side[side]
	g := Group(side)
	b.newShoulder(s)
	s.seat = b.add(newPart("seat", Trunk, 11, 16, 2, Bottom))
	s.upperArm = b.add(newLoft("upper arm", UpperArmR+g, b.upperArmRows, 18, 2))
	s.forearm = b.add(newLoft("forearm", ForearmR+g, b.forearmRows, 18, 2))
	b.newHand(s, HandR+g)
	s.thigh = b.add(newLoft("thigh", ThighR+g, b.thighRows, 22, 2))
	s.shin = b.add(newLoft("shin", ShinR+g, b.shinRows, 22, 2))
	s.foot = b.add(newPart("foot", FootR+g, len(b.footRows), 18, 2.5, Skin))
	for _, p := range [2]*Part{s.thigh, s.shin} { // stripe down the outside
		for i := range p.Mat {
			if j := i % p.Segs; p.Mat[i] == Bottom && (j <= 1 || j >= p.Segs-2) {
				p.Mat[i] = BottomTrim
			}
		}
	}
}

// SetLook changes hair and shoes. Paint again afterwards.
func (b *Body) SetLook(look Look) {
	b.look = look
	b.setHair(look)
	for s := range b.side {
		b.side[s].foot.dress(look.Shoes)
	}
	p := skeleton.Rest()
	var w skeleton.World
	p.Place(&w)
	b.Place(&p, &w)
}

// Place puts every part where the pose has it.
func (b *Body) Place(p *skeleton.Pose, w *skeleton.World) {
	b.placeTrunk(p.Breath, w)
	b.placeHead(w)
	for s := range b.side {
		side := skeleton.Side(s)
		b.placeShoulder(side, p, w)
		b.placeSeat(side, w)
		b.placeArm(side, p, w)
		b.placeLeg(side, p, w)
	}
}

func (b *Body) placeArm(side skeleton.Side, p *skeleton.Pose, w *skeleton.World) {
	s, j := &b.side[side], side.Arm().Root()
	s.upperArm.along(b.upperArmRows, w.Pos[j], w.Rot[j], side)
	b.blendShoulder(s.upperArm, w)
	const wristTurnFrom, wristTurnTo = .06, .24
	s.forearm.twisted(b.forearmRows, w.Pos[j+1], w.Rot[j+1], w.Rot[j+2], wristTurnFrom, wristTurnTo, side)
	b.placeHand(side, w.Pos[j+2], w.Rot[j+2], p.Grip[side])
}

func (b *Body) placeLeg(side skeleton.Side, p *skeleton.Pose, w *skeleton.World) {
	s, j := &b.side[side], side.Leg().Root()
	s.thigh.along(b.thighRows, w.Pos[j], w.Rot[j], side)
	s.shin.along(b.shinRows, w.Pos[j+1], w.Rot[j+1], side)
	b.placeFoot(side, w.Pos[j+2], w.Rot[j+2], p.Toe[side])
}
