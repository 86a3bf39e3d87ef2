package reminders

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"posturebreak/reminders/stretch"
	"posturebreak/reminders/words"
)

// Limits of what a person can settle about places and stretches.
const (
	maxPlaces            = 50
	minRhythm, maxRhythm = 5 * time.Minute, 31 * 24 * time.Hour
)

func (c *checker) stretches(s StretchSettings) {
	c.words("stretch.equipment", s.Equipment, stretch.Equipment())
	c.words("stretch.spare", s.Spare, stretch.Areas())
	for i, a := range s.Adjust {
		c.adjustment(fmt.Sprintf("stretch.adjust[%d]", i+1), a, s.Adjust[:i])
	}
}

// words checks a list whose words come from another.
func (c *checker) words(key string, list, known []string) {
	for i, word := range list {
		c.oneOf(fmt.Sprintf("%s[%d]", key, i+1), word, known...)
	}
}

func (c *checker) adjustment(key string, a Adjustment, before []Adjustment) {
	s, ok := c.catalogue.ByID(a.Stretch)
	if !ok {
		c.fail(key+".stretch", words.Later("there is no stretch %q", a.Stretch), words.Later("run posturebreak stretches to see their ids"))
		return
	}
	if slices.ContainsFunc(before, func(b Adjustment) bool { return b.Stretch == a.Stretch }) {
		c.fail(key+".stretch", words.Later("%q is adjusted twice", a.Stretch), words.Later("keep one block for each stretch"))
	}
	if a.Every != 0 {
		c.between(key+".every", a.Every, minRhythm, maxRhythm)
	}
	b := stretch.BoundsOf(s)
	c.figure(key+".hold", a.Hold, b.Least.Hold, b.Most.Hold)
	c.figure(key+".reps", a.Reps, b.Least.Reps, b.Most.Reps)
	c.figure(key+".sets", a.Sets, b.Least.Sets, b.Most.Sets)
}

// figure checks that a dose lies in the published range. Zero leaves it to the program.
func (c *checker) figure(key string, n, least, most int) {
	if n != 0 && (n < least || n > most) {
		c.fail(key, words.Later("%d is not what its source recommends", n), words.Later("write %d to %d, or 0", least, most))
	}
}

func (c *checker) places(places []Place, here string) {
	if len(places) > maxPlaces {
		c.fail("place", words.Later("%d places are too many", len(places)), words.Later("keep at most %d", maxPlaces))
	}
	var names []string
	for i, p := range places {
		key := fmt.Sprintf("place[%d]", i+1)
		if p.Name == "" || slices.Contains(names, p.Name) {
			c.fail(key+".name", words.Later("%q is empty or used twice", p.Name), words.Later("give each place a name of its own"))
		}
		names = append(names, p.Name)
		c.words(key+".positions", p.Positions, stretch.Positions())
		c.words(key+".equipment", p.Equipment, stretch.Equipment())
	}
	if here != "" && !slices.Contains(names, here) {
		c.fail("stretch.place", words.Later("there is no place %q", here), words.Later("choose from %s, or leave it empty", strings.Join(names, ", ")))
	}
}
