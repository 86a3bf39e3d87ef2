// Package posefile reads the files that describe a figure's movement (TOML,
// one file per figure), strictly: an unknown key, a bad value or a name that
// leads nowhere is an error that says the file and the line.
//
// All numbers are metres, seconds and degrees; positive means forward (flex),
// to the right (bend), turned to the right (twist) and outward (limbs). A file
// is written for the right side only. It never says how long a stretch lasts or
// how often it is repeated: that is the dose, which the stretch catalogue holds.
//
// Files come from strangers as well, so sizes, counts and numbers are limited.
package posefile

import "posturebreak/reminders/strict"

// File is one pose file as written, with every base resolved.
type File struct {
	Format    int              `toml:"format"`    // 1
	ID        string           `toml:"id"`        // the figure's id, as "seated-twist"
	View      View             `toml:"view"`      // where the viewer stands
	Mirror    string           `toml:"mirror"`    // "flip": has another side; "none": symmetric
	Anchor    string           `toml:"anchor"`    // what leads between poses: "pelvis" or "knees"
	Highlight []string         `toml:"highlight"` // muscle groups that glow
	Hair      string           `toml:"hair"`      // "flat" when lying on the back, where a bun would be in the floor
	Shoes     bool             `toml:"shoes"`     // done in shoes; otherwise barefoot
	Start     string           `toml:"start"`     // the pose before the first step
	Still     string           `toml:"still"`     // the id of the step that tells most in one picture
	Props     []Prop           `toml:"prop"`
	Poses     map[string]*Pose `toml:"pose"`
	Steps     []Step           `toml:"step"`

	name   string
	places map[string]strict.Place
}

// View is where the viewer stands, in degrees. Yaw 0 sees the face, 90 the
// figure's right side (it faces screen right), 180 the back.
type View struct {
	Yaw   float64 `toml:"yaw"`
	Pitch float64 `toml:"pitch"` // from above
	Zoom  float64 `toml:"zoom"`  // 1 fits exactly; 0 means 1
	Frame string  `toml:"frame"` // "whole" (also ""), or "upper": head, trunk and arms
	Wide  bool    `toml:"wide"`  // best in a 4:3 picture: figures that lie
}

// Prop is a thing in the room.
type Prop struct {
	Kind  string    `toml:"kind"`
	At    []float64 `toml:"at"`    // [x, y, z]
	Size  []float64 `toml:"size"`  // half sizes [x, y, z], where the kind has any
	Yaw   float64   `toml:"yaw"`   // degrees about the vertical
	Hand  string    `toml:"hand"`  // dumbbell: "R", "L", or "" for both
	Along []string  `toml:"along"` // band: the joints it runs along, or "anchor" for at
}

// Pose is one key pose. An entry that is given replaces the base's entry as a
// whole, so the description of a limb is always complete in one place.
type Pose struct {
	Base      string  `toml:"base"`
	Root      *Root   `toml:"root"`
	Spine     *Bend   `toml:"spine"` // the whole back, shared out over its three parts
	Lumbar    *Bend   `toml:"lumbar"`
	Mid       *Bend   `toml:"mid"`
	Chest     *Bend   `toml:"chest"`
	Neck      *Bend   `toml:"neck"`
	Head      *Bend   `toml:"head"` // shared between neck and head
	Shoulders *Girdle `toml:"shoulders"`
	ShoulderR *Girdle `toml:"shoulder_R"`
	ShoulderL *Girdle `toml:"shoulder_L"`
	Arms      *Arm    `toml:"arms"` // both, written for the right
	ArmR      *Arm    `toml:"arm_R"`
	ArmL      *Arm    `toml:"arm_L"`
	Legs      *Leg    `toml:"legs"` // both, written for the right
	LegR      *Leg    `toml:"leg_R"`
	LegL      *Leg    `toml:"leg_L"`
}

// Root says where the hips are and how the pelvis is turned.
type Root struct {
	At    []float64 `toml:"at"`    // hip centre [x, y, z]
	Kneel *float64  `toml:"kneel"` // instead of At: lean of the thighs from upright; the hips follow from the knees
	Pitch float64   `toml:"pitch"` // 90 face down, -90 on the back
	Roll  float64   `toml:"roll"`
	Yaw   float64   `toml:"yaw"`
}

// Bend turns one part of the spine, in degrees.
type Bend struct {
	Flex  float64 `toml:"flex"`
	Bend  float64 `toml:"bend"`
	Twist float64 `toml:"twist"`
}

// Girdle moves a shoulder on the rib cage, in centimetres.
type Girdle struct {
	Up  float64 `toml:"up"`
	Fwd float64 `toml:"fwd"` // below 0 the blades squeeze together
}

// Arm says where an arm is, in exactly one of four ways: joint angles, a
// planted hand, a hand that reaches, or a straight arm that aims.
type Arm struct {
	Raise *float64 `toml:"raise"` // 0 hanging, 180 overhead
	Plane *float64 `toml:"plane"` // 0 sideways, 90 forward, -90 backward
	Turn  *float64 `toml:"turn"`
	Elbow *float64 `toml:"elbow"`

	Hand  []float64 `toml:"hand"`  // palm planted here: a straight way between two keys that plant it
	Reach []float64 `toml:"reach"` // palm exactly here in the pose, swinging freely in between
	Aim   []float64 `toml:"aim"`   // straight arm in this direction

	On      string    `toml:"on"`      // joint whose frame the place is given in
	Palm    []float64 `toml:"palm"`    // way the palm looks
	Fingers []float64 `toml:"fingers"` // way the fingers point
	Point   []float64 `toml:"point"`   // way the elbow points, in the chest's frame
	Pron    float64   `toml:"pron"`
	Wrist   float64   `toml:"wrist"`
	Grip    float64   `toml:"grip"` // 0 flat, 1 fist
	Lift    float64   `toml:"lift"` // metres a planted hand is lifted on its way
}

// Leg says where a leg is, in exactly one of three ways: joint angles, a
// planted foot, or a knee on the floor.
type Leg struct {
	Flex  *float64 `toml:"flex"`
	Out   *float64 `toml:"out"`
	Turn  *float64 `toml:"turn"`
	Knee  *float64 `toml:"knee"`
	Ankle *float64 `toml:"ankle"`

	Foot  []float64 `toml:"foot"`  // point of the sole under the ankle
	Toes  float64   `toml:"toes"`  // yaw of the foot, outward
	Tip   float64   `toml:"tip"`   // above 0 the heel is raised, below 0 the toes
	Roll  float64   `toml:"roll"`  // sole turned in
	Point []float64 `toml:"point"` // way the knee points, in the room

	Kneel []float64 `toml:"kneel"` // the knee's place on the floor
	Shin  float64   `toml:"shin"`  // yaw of a kneeling shin, feet outward
	Tuck  bool      `toml:"tuck"`  // toes tucked under

	Bend *float64 `toml:"bend"` // toes bent up, instead of what Tip and Tuck give
}

// Step is one movement and the pose it ends in.
type Step struct {
	ID     string   `toml:"id"` // shared with the stretch catalogue
	Pose   string   `toml:"pose"`
	Via    []string `toml:"via"`    // poses passed through without stopping
	Move   float64  `toml:"move"`   // seconds of the movement in a preview
	Hold   float64  `toml:"hold"`   // seconds of rest after it in a preview
	Ease   string   `toml:"ease"`   // "" (soft), "in", "out" or "linear"
	Effort bool     `toml:"effort"` // the stretch is felt here: the highlight glows
	Arrows []Arrow  `toml:"arrow"`
}

// Arrow shows which way something moves.
type Arrow struct {
	Kind   string    `toml:"kind"`   // "path", "turn" or "push"
	Of     string    `toml:"of"`     // path, push: the joint
	Out    float64   `toml:"out"`    // path: metres away from the chest
	Height float64   `toml:"height"` // turn: metres above the hips
	Radius float64   `toml:"radius"` // turn: metres from the spine
	Start  float64   `toml:"start"`  // turn: degrees, 0 ahead
	Sweep  float64   `toml:"sweep"`  // turn: degrees, positive to the right
	From   []float64 `toml:"from"`   // push: in the joint's frame
	To     []float64 `toml:"to"`
	Hold   bool      `toml:"hold"` // also shown while the pose is held
}
