package figure

import (
	"fmt"

	"posturebreak/app/figure/internal/clip"
	"posturebreak/app/figure/internal/mesh"
	"posturebreak/app/figure/internal/posefile"
	"posturebreak/reminders/strict"
)

// Figure is the movement of one stretch variant. It does not change after Load
// and is safe for concurrent use.
type Figure struct {
	file   *posefile.File
	clip   *clip.Clip
	extent extent
}

// Load parses and solves one pose file. name is used in errors ("NAME:LINE: …").
// Any input is answered with a Figure or an error, in bounded time and memory.
func Load(name string, file []byte) (*Figure, error) {
	parsed, err := posefile.Parse(name, file)
	if err != nil {
		return nil, fmt.Errorf("read pose file %w", err)
	}
	for i, m := range parsed.Highlight {
		if !mesh.KnownMuscle(m) {
			return nil, fmt.Errorf("read pose file %w", parsed.Fail(strict.Element("highlight", i+1), "no muscle group %q", m))
		}
	}
	c, err := clip.New(parsed)
	if err != nil {
		return nil, fmt.Errorf("solve pose file %w", err)
	}
	f := &Figure{file: parsed, clip: c}
	f.extent = measure(f)
	return f, nil
}

// ID returns the figure's id, as "seated-twist".
func (f *Figure) ID() string { return f.file.ID }

// Steps returns the step ids in order.
func (f *Figure) Steps() []string {
	ids := make([]string, len(f.clip.Steps))
	for i := range ids {
		ids[i] = f.clip.Steps[i].ID
	}
	return ids
}

// Flips says whether the figure has another side, drawn with Moment.Mirrored.
func (f *Figure) Flips() bool { return f.file.Mirror == "flip" }

// Aspect returns the preferred width/height of the picture: 1, or 4/3 for
// figures that lie.
func (f *Figure) Aspect() float64 {
	if f.file.View.Wide {
		return 4.0 / 3
	}
	return 1
}
