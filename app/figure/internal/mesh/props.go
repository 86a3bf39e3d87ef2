package mesh

import "posturebreak/app/figure/internal/geom"

// Sizes of the furniture in metres; checks of balance and contact use them too.
const (
	SeatHeight   = .45
	SeatHalf     = .215 // half the seat's width
	SeatDepth    = .205 // half the seat's depth
	RollerRadius = .075
	RollerHalf   = .24
	PillowHeight = .10
	CushionUp    = .07 // height of a sitting cushion
	doorHeight   = 2.04
)

// Prop is a thing that stands in the room.
type Prop struct {
	Kind string // chair, stool, roller, pillow, cushion, doorframe or door
	At   geom.Vec
	Size geom.Vec // doorframe, door: X is where the opening ends
	Yaw  float64
}

// corner is a prop's own frame.
type corner struct {
	o geom.Vec
	q geom.Quat
}

func (c corner) at(x, y, z float64) geom.Vec { return c.o.Add(c.q.Rot(geom.V(x, y, z))) }

// Build returns the surfaces of a prop, none for kinds that are painted flat or carried.
func (d Prop) Build() []*Part {
	c := corner{d.At, geom.RotY(d.Yaw)}
	switch d.Kind {
	case "chair":
		return append(c.stool(), c.backrest()...)
	case "stool":
		return c.stool()
	case "roller":
		p := newCylinder(Foam, FoamTrim)
		p.cylinder(c.at(-RollerHalf, RollerRadius, 0), c.at(RollerHalf, RollerRadius, 0), RollerRadius, .008)
		return []*Part{p}
	case "pillow":
		return []*Part{newBox(Cloth, c.at(0, PillowHeight/2, 0), c.q, .17, PillowHeight/2, .13, .045)}
	case "cushion":
		return []*Part{newBox(Foam, c.at(0, CushionUp/2, 0), c.q, .20, CushionUp/2, .17, .033)}
	case "doorframe":
		return c.doorframe(d.Size.X)
	case "door":
		return c.door(d.Size.X)
	}
	return nil
}

func (c corner) stool() []*Part {
	const thick = .018
	parts := []*Part{newBox(Wood, c.at(0, SeatHeight-thick, 0), c.q, SeatHalf, thick, SeatDepth, .010)}
	for _, x := range [2]float64{-1, 1} {
		for _, z := range [2]float64{-1, 1} {
			top := c.at(x*(SeatHalf-.035), SeatHeight-.03, z*(SeatDepth-.035))
			parts = append(parts, newRod(WoodTrim, top, c.at(x*(SeatHalf-.012), .012, z*(SeatDepth-.008)), .017, .012))
		}
	}
	return parts
}

func (c corner) backrest() []*Part {
	var parts []*Part
	for _, x := range [2]float64{-1, 1} {
		low := c.at(x*(SeatHalf-.045), SeatHeight-.03, -SeatDepth+.03)
		parts = append(parts, newRod(WoodTrim, low, c.at(x*(SeatHalf-.055), SeatHeight+.36, -SeatDepth-.045), .014, .012))
	}
	return append(parts, newBox(Wood, c.at(0, SeatHeight+.315, -SeatDepth-.035), c.q.Mul(geom.RotX(-11)), SeatHalf-.01, .075, .013, .011))
}

// doorframe is only the post that is used and the wall it ends: a second post
// would stand between the viewer and the figure.
func (c corner) doorframe(half float64) []*Part {
	const post, wall, tall = .045, .9, 1.06
	return []*Part{
		newBox(Frame, c.at(half+post, tall, 0), c.q, post, tall, .034, .006),
		newBox(DoorWall, c.at(half+2*post+wall, tall, 0), c.q, wall, tall, .024, .004),
		newBox(Frame, c.at(half+2*post+wall, .045, 0), c.q, wall, .045, .029, .004),
	}
}

// door is a closed door in its frame, over whose top a band can hang.
func (c corner) door(half float64) []*Part {
	const post = .04
	return []*Part{
		newBox(DoorWall, c.at(0, doorHeight/2, 0), c.q, half, doorHeight/2, .020, .004),
		newBox(Frame, c.at(half+post, doorHeight/2+.02, 0), c.q, post, doorHeight/2+.02, .032, .006),
		newBox(Frame, c.at(-half-post, doorHeight/2+.02, 0), c.q, post, doorHeight/2+.02, .032, .006),
		newBox(Frame, c.at(0, doorHeight+post, 0), c.q, half+2*post, post, .032, .006),
		newRod(Metal, c.at(-half+.07, 1.02, .025), c.at(-half+.07, 1.02, .07), .012, .012),
		newRod(Metal, c.at(-half+.07, 1.02, .07), c.at(-half+.17, 1.02, .07), .011, .011),
	}
}
