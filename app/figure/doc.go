// Package figure is the animated person who shows a stretch: pose files in,
// pictures out, in software.
//
// A Figure is one pose file, solved; it is read-only and can be shared. A Stage
// draws it at one size in one theme. What the figure does at an instant is a
// Moment, given from outside: the dose decides how long a step lasts, never the
// pose file. So there is no clock in here, and a picture is a pure function of
// file, moment, size, theme and person.
//
// The decision that took an argument: the body is a real surface in a depth
// buffer, not flat vector shapes. Only then does a turn of the trunk show, and
// limbs that cross are never drawn in the wrong order; a frame of 480 pixels
// costs about 6 ms and no allocation.
//
// A figure is written for its right side. The other side is the mirrored
// picture, exactly, so both are equally readable and nothing is said twice.
//
// The package imports no window toolkit and nothing else of this program; its
// sub-packages hold the parts: geom (algebra), skeleton (joints), posefile (the
// file format), clip (movement), mesh (surfaces) and raster (pixels). To see
// what a change does, run the tests with POSTUREBREAK_GOLDEN=write and look at
// testdata/sheets.
package figure
