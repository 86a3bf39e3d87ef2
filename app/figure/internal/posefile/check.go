package posefile

import (
	"math"
	"reflect"
	"regexp"
	"slices"

	"posturebreak/app/figure/internal/skeleton"
	"posturebreak/reminders/strict"
)

// A number beyond this is a slip in any of the units used here.
const maxNumber = 1000

// idForm is what an id looks like: it is also a file name and a translation key.
const idForm = `^[a-z0-9]+(-[a-z0-9]+)*$`

// check tests everything that can be said about the file without solving it.
func (f *File) check() error {
	for _, test := range []func() error{
		f.checkHead, f.checkCounts, f.checkNumbers, f.checkPoses, f.checkSteps, f.checkProps,
	} {
		if err := test(); err != nil {
			return err
		}
	}
	return nil
}

func (f *File) checkHead() error {
	if f.Format != 1 {
		return f.Fail("format", "must be 1, not %d", f.Format)
	}
	if !isID(f.ID) {
		return f.Fail("id", "%q is not an id: small letters, digits and single hyphens", f.ID)
	}
	for _, c := range []struct {
		path, value string
		allowed     []string
	}{
		{"mirror", f.Mirror, []string{"flip", "none"}},
		{"anchor", f.Anchor, []string{"", "pelvis", "knees"}},
		{"hair", f.Hair, []string{"", "flat"}},
		{"view.frame", f.View.Frame, []string{"", "whole", "upper"}},
	} {
		if err := f.oneOf(c.path, c.value, c.allowed...); err != nil {
			return err
		}
	}
	if z := f.View.Zoom; z < 0 || z > 4 {
		return f.Fail("view.zoom", "must be within 0…4, not %g", z)
	}
	if math.Abs(f.View.Pitch) > 85 {
		return f.Fail("view.pitch", "must be within -85…85 degrees, not %g", f.View.Pitch)
	}
	return nil
}

func isID(s string) bool {
	return len(s) <= 64 && regexp.MustCompile(idForm).MatchString(s)
}

func (f *File) oneOf(path, value string, allowed ...string) error {
	if slices.Contains(allowed, value) {
		return nil
	}
	return f.Fail(path, "%q is not one of %q", value, allowed)
}

func (f *File) checkCounts() error {
	for _, c := range []struct {
		path     string
		n, limit int
	}{
		{"pose", len(f.Poses), maxPoses},
		{"step", len(f.Steps), maxSteps},
		{"prop", len(f.Props), maxProps},
		{"highlight", len(f.Highlight), maxNames},
	} {
		if c.n > c.limit {
			return f.Fail(c.path, "%d are too many, %d is the limit", c.n, c.limit)
		}
	}
	if len(f.Poses) == 0 {
		return f.Fail("pose", "there is none")
	}
	if len(f.Steps) == 0 {
		return f.Fail("step", "there is none")
	}
	return nil
}

// checkNumbers refuses NaN, infinities, huge numbers and places without three
// coordinates anywhere in the file.
func (f *File) checkNumbers() error { return f.walk("", reflect.ValueOf(*f)) }

func (f *File) walk(path string, v reflect.Value) error {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			return nil
		}
		return f.walk(path, v.Elem())
	case reflect.Struct:
		for i := range v.NumField() {
			tag := v.Type().Field(i).Tag.Get("toml")
			if tag == "" {
				continue
			}
			if err := f.walk(join(path, tag), v.Field(i)); err != nil {
				return err
			}
		}
	case reflect.Map:
		for it := v.MapRange(); it.Next(); {
			if err := f.walk(join(path, it.Key().String()), it.Value()); err != nil {
				return err
			}
		}
	case reflect.Slice:
		return f.walkSlice(path, v)
	case reflect.Float64:
		return f.number(path, v.Float())
	default: // strings and booleans are tested by name
	}
	return nil
}

func (f *File) walkSlice(path string, v reflect.Value) error {
	if v.Type().Elem().Kind() == reflect.Float64 && !v.IsNil() && v.Len() != 3 {
		return f.Fail(path, "a place or direction has three numbers [x, y, z], not %d", v.Len())
	}
	for i := range v.Len() {
		if err := f.walk(strict.Element(path, i+1), v.Index(i)); err != nil {
			return err
		}
	}
	return nil
}

func (f *File) number(path string, x float64) error {
	if math.IsNaN(x) || math.Abs(x) > maxNumber {
		return f.Fail(path, "%g is out of range", x)
	}
	return nil
}

func join(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}

func (f *File) joint(path, name string) error {
	if _, ok := skeleton.JointNamed(name); !ok {
		return f.Fail(path, "no joint %q", name)
	}
	return nil
}
