package clip

import "posturebreak/app/figure/internal/geom"

// Ease is how a movement gathers and loses speed.
type Ease int

// The curves: soft at both ends; soft at one end, for a movement cut in two; even.
const (
	Soft Ease = iota
	In
	Out
	Even
)

func easeNamed(name string) Ease {
	switch name {
	case "in":
		return In
	case "out":
		return Out
	case "linear":
		return Even
	}
	return Soft
}

// At returns the part of the way done at time t, both 0…1.
func (e Ease) At(t float64) float64 {
	t = geom.Clamp(t, 0, 1)
	switch e {
	case In:
		return t * t * (2 - t) // leaves at speed 1
	case Out:
		u := 1 - t
		return 1 - u*u*(2-u)
	case Even:
		return t
	case Soft:
	}
	return t * t * t * (t*(t*6-15) + 10) // no jump in speed nor in acceleration
}
