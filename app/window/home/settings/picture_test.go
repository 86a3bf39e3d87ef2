package settings

import (
	"fmt"
	"testing"

	"posturebreak/app/window/home/hometest"
)

// TestSections draws every section, in both themes and with large letters.
func TestSections(t *testing.T) {
	for _, o := range []struct {
		name string
		opt  hometest.Options
		w, h float32
	}{
		{"light", hometest.Options{}, 820, 700},
		{"dark", hometest.Options{Dark: true}, 820, 700},
		{"large", hometest.Options{Scale: 2}, 900, 760},
	} {
		for i, name := range []string{"schedule", "break", "stretches", "sound", "look", "system"} {
			t.Run(name+"-"+o.name, func(t *testing.T) {
				r := newResident(t, o.opt)
				p := r.open(o.w, o.h)
				p.turn(i)
				for n := 0; n < 5; n++ {
					r.Save(fmt.Sprintf("%s-%s-%d", name, o.name, n))
					before := p.scroll.Offset()
					p.scroll.ScrollTo(before + o.h - 80)
					if p.scroll.Offset() == before {
						break
					}
				}
			})
		}
	}
}
