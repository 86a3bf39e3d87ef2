package stretch_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"posturebreak/reminders/stretch"
)

// Titles of the three articles.
var titles = map[byte]string{
	'A': "I'm a personal trainer and this is the one move I recommend to open up your mid back",
	'B': "11 Stretches For Mid-Back Pain",
	'C': "10 Exercises for a Healthy Mid-back",
}

// published is every figure as it stands in the articles, typed from them and not from the files under test. A dash means
// that the article gives none. Articles are numbered in reading order, so C1 is cat-cow and C10 is superman.
const published = `
id                            | hold  | breaths | reps  | sets | sides | total | cadence | desk | directions           | article | expert
seated-twist                  | -     | 5       | 1     | 1    | both  | -     | -       | yes  | rotation             | B1      | Kim Trimmer, MEd, C-IAT, ERYT-500, certified yoga therapist
cows-head                     | 15-20 | -       | 1     | 1    | both  | -     | -       | yes  | side-bend chest      | B2      | Kim Trimmer, MEd, C-IAT, ERYT-500, certified yoga therapist
cat-cow-childs-pose           | -     | -       | 10    | 3    | none  | -     | -       | no   | flexion extension    | B3      | Dr. Alex Tauberg, DC, chiropractor
thread-the-needle-childs-pose | 5-10  | -       | 5     | 1    | both  | -     | -       | no   | rotation             | B4      | Dr. Grant K. Radermacher, DC, chiropractor
wall-angel                    | -     | -       | -     | 1    | none  | 60    | 120     | yes  | extension chest      | B5      | Alina Kennedy, physiotherapist, strength and conditioning specialist
open-book                     | 20-30 | -       | 5-10  | 1    | both  | -     | -       | no   | rotation             | B6      | Dan Baumann, PT, physical therapist
thoracic-extension            | 3-5   | -       | 10    | 1    | none  | -     | 60      | yes  | extension            | B7      | Dan Baumann, PT, physical therapist
cross-arm                     | 10-30 | -       | 2-4   | 1    | both  | -     | -       | yes  | chest                | B8      | Joseph Sudimack, MS, CSCS, NSCA-CPT, certified strength and conditioning coach
doorway                       | 10-30 | -       | 2-4   | 1    | both  | -     | -       | yes  | chest                | B9      | Joseph Sudimack, MS, CSCS, NSCA-CPT, certified strength and conditioning coach
chest-opener                  | 15-30 | -       | 2-3   | 1    | none  | -     | -       | yes  | chest extension      | B10     | Mara Kimowitz, founder and CEO of StretchSource and Pliability Stretch Academy
thoracic-rotation             | 3-5   | -       | 10-15 | 2-3  | both  | -     | -       | no   | rotation             | B11     | none named (Claire Morrow, senior physical therapy consultant, gives the article's closing advice)
thread-the-needle             | 15-30 | -       | 5     | 1-3  | both  | -     | -       | no   | rotation             | A       | Jennifer Rizzuto, NASM-CPT, CES, PES
cat-cow                       | -     | -       | 6-10  | 1    | none  | -     | -       | no   | flexion extension    | C1      | not named in the text
sphinx                        | 30-60 | -       | 1-6   | 1    | none  | -     | -       | no   | extension            | C2      | not named in the text
seated-twist-floor            | 15-30 | -       | -     | 1    | both  | -     | -       | no   | rotation             | C3      | not named in the text
foam-roller-extension         | 30-60 | -       | -     | 1    | none  | -     | -       | no   | extension chest      | C4      | not named in the text
lunge-rotation                | 15-30 | -       | -     | 1    | both  | -     | -       | no   | rotation             | C5      | not named in the text
standing-side-bend            | 10    | -       | -     | 1    | both  | -     | -       | yes  | side-bend            | C6      | not named in the text
triangle                      | 30    | -       | 1     | 1    | both  | -     | -       | no   | side-bend rotation   | C7      | not named in the text
row                           | -     | -       | 10-15 | 2    | none  | -     | -       | no   | strength             | C8      | not named in the text
lat-pull-down                 | -     | -       | 10-15 | 2    | none  | -     | -       | no   | strength             | C9      | not named in the text
superman                      | 5-10  | -       | 10    | 1    | none  | -     | -       | no   | extension strength   | C10     | not named in the text
`

// TestPublishedFigures compares every figure of the catalogue with the table above, in both directions.
func TestPublishedFigures(t *testing.T) {
	want := map[string]string{}
	for _, line := range strings.Split(strings.TrimSpace(published), "\n")[1:] {
		cells := strings.Split(line, "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		want[cells[0]] = strings.Join(cells, " | ")
	}
	for _, s := range builtIn(t).All() {
		if got := figuresOf(s); got != want[s.ID] {
			t.Errorf("%s\n got %s\nwant %s", s.ID, got, want[s.ID])
		}
		if got := titles[s.Source.Article[0]]; s.Source.Title != got {
			t.Errorf("%s: title %q, want %q", s.ID, s.Source.Title, got)
		}
		delete(want, s.ID)
	}
	for id := range want {
		t.Errorf("%s is in the articles and not in the catalogue", id)
	}
}

func figuresOf(s stretch.Stretch) string {
	d := s.Dose
	desk := map[bool]string{true: "yes", false: "no"}[s.Desk]
	directions := make([]string, len(s.Directions))
	for i, direction := range s.Directions {
		directions[i] = string(direction)
	}
	return strings.Join([]string{
		s.ID, ranged(d.Hold), single(d.Breaths), ranged(d.Reps), ranged(d.Sets), string(d.Sides), single(d.Total),
		single(s.Cadence), desk, strings.Join(directions, " "), s.Source.Article, s.Source.Expert,
	}, " | ")
}

func ranged(r *stretch.Range) string {
	switch {
	case r == nil:
		return "-"
	case r.Min == r.Max:
		return fmt.Sprint(r.Min)
	}
	return fmt.Sprintf("%d-%d", r.Min, r.Max)
}

func single(n *int) string {
	if n == nil {
		return "-"
	}
	return cmp.Or(fmt.Sprint(*n), "-")
}

// TestBeginnersStart holds the one easier start that an article names: 15 seconds, three times on each side.
func TestBeginnersStart(t *testing.T) {
	for _, s := range builtIn(t).All() {
		if (s.Beginner != nil) != (s.ID == "thread-the-needle") {
			t.Errorf("%s: beginner %v", s.ID, s.Beginner)
		}
	}
	if got, want := stretch.Start(find(t, "thread-the-needle")), (stretch.Amount{Hold: 15, Reps: 3, Sets: 1}); got != want {
		t.Errorf("start %+v, want %+v", got, want)
	}
}

// TestOwnPartsAreCalledOwn holds the promise that nothing of ours passes for the source's.
func TestOwnPartsAreCalledOwn(t *testing.T) {
	standing := find(t, "wall-angel/standing")
	if !strings.Contains(standing.Own, "our own variant") {
		t.Errorf("the standing wall angel does not say that it is ours: %q", standing.Own)
	}
	for _, s := range builtIn(t).All() {
		for _, way := range s.Ways() {
			stops := slices.ContainsFunc(way.Steps, func(step stretch.Step) bool { return step.Hold >= 1 })
			dosed := slices.ContainsFunc(way.Steps, func(step stretch.Step) bool { return step.Dose })
			if stops && !dosed && way.Own == "" {
				t.Errorf("%s/%s stops where the source gives no hold, and does not say so", way.ID, way.Variant)
			}
		}
	}
}
