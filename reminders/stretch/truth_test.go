package stretch_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"posturebreak/reminders/stretch"
)

// witness knows a history and nothing of how it is remembered: it answers each sentence from the lines themselves.
type witness struct {
	catalogue stretch.Catalogue
	history   []stretch.Done
	at        time.Time
	setting   stretch.Setting
}

func (w witness) day(t time.Time) string { return t.Format(time.DateOnly) }

func (w witness) days(t time.Time) int {
	from, _ := time.Parse(time.DateOnly, w.day(t))
	to, _ := time.Parse(time.DateOnly, w.day(w.at))
	return int(to.Sub(from).Hours() / 24)
}

// last is when a stretch was last done for a share of at least least.
func (w witness) last(id string, least float64) (last time.Time) {
	for _, d := range w.history {
		if d.Stretch == id && d.Share >= least && d.Share > 0 {
			last = d.At
		}
	}
	return last
}

func (w witness) today(id string) (sum float64) {
	for _, d := range w.history {
		if d.Stretch == id && w.days(d.At) == 0 {
			sum += d.Share
		}
	}
	return sum
}

// sides is how much of a direction was done today on each side, and when it was last moved at all.
func (w witness) sides(direction stretch.Direction) (right, left float64, last time.Time) {
	for _, d := range w.history {
		s, _ := w.catalogue.ByID(d.Stretch)
		if !slices.Contains(s.Directions, direction) || d.Share == 0 {
			continue
		}
		last = d.At
		if w.days(d.At) != 0 {
			continue
		}
		r, l := d.Right, d.Left
		if r == 0 && l == 0 {
			r, l = d.Share, d.Share
		}
		right, left = min(right+r, 1), min(left+l, 1)
	}
	return right, left, last
}

func (w witness) answers(id string) (felt []stretch.Felt, newest time.Time) {
	for _, d := range w.history {
		if d.Stretch == id && d.Felt != stretch.NotSaid {
			felt, newest = append(felt, d.Felt), d.At
		}
	}
	return felt[max(len(felt)-3, 0):], newest
}

func (w witness) pain(matches func(stretch.Stretch) bool) (last time.Time) {
	for _, d := range w.history {
		if s, _ := w.catalogue.ByID(d.Stretch); d.Felt == stretch.Hurt && matches(s) {
			last = d.At
		}
	}
	return last
}

// ago says whether the words fit the moment.
func (w witness) ago(words string, then time.Time) bool {
	hours := int(w.at.Sub(then).Hours())
	switch days := w.days(then); {
	case then.IsZero():
		return false
	case days > 1:
		return words == fmt.Sprintf("%d days ago", days)
	case days == 1:
		return words == "yesterday"
	case hours == 0:
		return words == "within the hour"
	case hours == 1:
		return words == "1 hour ago"
	}
	return words == fmt.Sprintf("%d hours ago", hours)
}

func keepsGood(felt []stretch.Felt) bool {
	return len(felt) == 3 && !slices.ContainsFunc(felt, func(f stretch.Felt) bool { return f != stretch.Good })
}

// moves are the words for each direction.
var moves = map[string]stretch.Direction{
	"straightened your mid-back": stretch.Extension, "turned your mid-back": stretch.Rotation, "stretched your sides": stretch.SideBend,
	"opened your chest": stretch.Chest, "rounded your back": stretch.Flexion, "strengthened your back": stretch.Strength,
}

var (
	notYet     = regexp.MustCompile(`^You have not (.+) yet today\.$`)
	notForDays = regexp.MustCompile(`^You have not (.+) for (\d+) days\.$`)
	oneSide    = regexp.MustCompile(`^You have (.+) on the (right|left) side only today\.$`)
	inPart     = regexp.MustCompile(`^You have (.+) only in part today\.$`)
	lastDone   = regexp.MustCompile(`^Last done (.+)\.$`)
	restedFor  = regexp.MustCompile(`^Not done for (\d+) days\.$`)
	begun      = regexp.MustCompile(`^You began it (.+) and did less than half\.$`)
	lastFelt   = regexp.MustCompile(`^It felt (good|hard) (last time|when you last said how)\.$`)
	ofAnswers  = regexp.MustCompile(`^It felt (good|hard) in (\d) of your last (\d) answers\.$`)
	hurtAgo    = regexp.MustCompile(`^It hurt (.+)\.$`)
	soreAgo    = regexp.MustCompile(`^Something felt in your (.+) hurt (.+)\.$`)
	doneTimes  = regexp.MustCompile(`^Done (\d+) times today already\.$`)
)

// holds says whether a sentence about a stretch is true. Sentences that it does not know are false.
func (w witness) holds(s stretch.Stretch, words string) bool {
	checks := []func(stretch.Stretch, string) (is, known bool){w.holdsOfDirections, w.holdsOfRest, w.holdsOfFelt, w.holdsOfToday}
	for _, check := range checks {
		if is, known := check(s, words); known {
			return is
		}
	}
	return false
}

func (w witness) holdsOfDirections(s stretch.Stretch, words string) (is, known bool) {
	for _, form := range []*regexp.Regexp{notYet, notForDays, oneSide, inPart} {
		m := form.FindStringSubmatch(words)
		if m == nil {
			continue
		}
		right, left, last := w.sides(moves[m[1]])
		if !slices.Contains(s.Directions, moves[m[1]]) {
			return false, true
		}
		switch form {
		case notYet:
			return right+left == 0, true
		case notForDays:
			return right+left == 0 && !last.IsZero() && m[2] == fmt.Sprint(w.days(last)), true
		case oneSide:
			return right == 1 && left == 0 && m[2] == "right" || left == 1 && right == 0 && m[2] == "left", true
		default:
			return right+left > 0 && right+left < 2, true
		}
	}
	return false, false
}

func (w witness) holdsOfRest(s stretch.Stretch, words string) (is, known bool) {
	done, any := w.last(s.ID, 0.5), w.last(s.ID, 0)
	if words == "You have not done this one yet." {
		return any.IsZero(), true
	}
	if m := restedFor.FindStringSubmatch(words); m != nil {
		return !any.IsZero() && m[1] == fmt.Sprint(w.days(any)), true
	}
	if m := lastDone.FindStringSubmatch(words); m != nil {
		return done.Equal(any) && w.ago(m[1], done), true
	}
	if m := begun.FindStringSubmatch(words); m != nil {
		return any.After(done) && w.ago(m[1], any), true
	}
	if after, ok := strings.CutPrefix(words, "Due every "); ok {
		lengths := map[string]time.Duration{"hour.": time.Hour, "2 hours.": 2 * time.Hour}
		return done.IsZero() || w.at.Sub(done) >= lengths[after]*5/6, true
	}
	if after, ok := strings.CutPrefix(words, "It is not time for it yet: "); ok {
		wanted, known := w.holdsOfRest(s, strings.Replace(after, "you", "You", 1))
		return !wanted, known
	}
	switch words {
	case "You want it every day.":
		return w.setting.Cadence[s.ID] == 24*60 && (done.IsZero() || w.days(done) >= 1), true
	case "You want it every 3 hours.":
		return w.setting.Cadence[s.ID] == 180 && (done.IsZero() || w.at.Sub(done) >= 150*time.Minute), true
	}
	return false, false
}

func (w witness) holdsOfFelt(s stretch.Stretch, words string) (is, known bool) {
	felt, newest := w.answers(s.ID)
	if m := lastFelt.FindStringSubmatch(words); m != nil {
		is := len(felt) > 0 && felt[len(felt)-1] == stretch.Felt(m[1])
		return is && (m[2] != "last time" || newest.Equal(w.last(s.ID, 0))), true
	}
	if m := ofAnswers.FindStringSubmatch(words); m != nil {
		n := 0
		for _, f := range felt {
			if f == stretch.Felt(m[1]) {
				n++
			}
		}
		return m[2] == fmt.Sprint(n) && m[3] == fmt.Sprint(len(felt)), true
	}
	if m := hurtAgo.FindStringSubmatch(words); m != nil {
		return w.ago(m[1], w.pain(func(o stretch.Stretch) bool { return o.ID == s.ID })), true
	}
	if m := soreAgo.FindStringSubmatch(words); m != nil {
		return m[1] == stretch.AreaName(nil, s.Area) && w.ago(m[2], w.pain(func(o stretch.Stretch) bool { return o.Area == s.Area })), true
	}
	return false, false
}

func (w witness) holdsOfToday(s stretch.Stretch, words string) (is, known bool) {
	n := w.today(s.ID)
	last, any := stretch.Stretch{}, false
	for _, d := range w.history {
		if d.Share >= 0.5 {
			last, any = stretch.Stretch{ID: d.Stretch}, true
		}
	}
	if s, ok := w.catalogue.ByID(last.ID); ok {
		last = s
	}
	switch {
	case words == "Done in part today already.":
		return n > 0 && n < 1, true
	case words == "Done today already.":
		return n >= 1 && n < 2, true
	case doneTimes.MatchString(words):
		return doneTimes.FindStringSubmatch(words)[1] == fmt.Sprint(int(n)), true
	case words == "It was the last one you did.":
		return any && last.ID == s.ID, true
	case strings.HasPrefix(words, "The last one was felt in the same region"):
		return any && last.Area == s.Area, true
	case words == "It keeps feeling good, and you have done none such today.":
		felt, _ := w.answers(s.ID)
		return keepsGood(felt) && w.noneToday(func(id string) bool { f, _ := w.answers(id); return keepsGood(f) }), true
	case words == "A favourite of yours, and you have done none today.":
		is := func(id string) bool { return slices.Contains(w.setting.Favourites, id) }
		return is(s.ID) && w.noneToday(is), true
	}
	return false, false
}

func (w witness) noneToday(wanted func(id string) bool) bool {
	return !slices.ContainsFunc(w.catalogue.All(), func(s stretch.Stretch) bool { return wanted(s.ID) && w.today(s.ID) >= 0.5 })
}

// randomHistory is some weeks of breaks, sides left out and answers, never two within one break.
func randomHistory(r *rand.Rand, all []stretch.Stretch) []stretch.Done {
	var history []stretch.Done
	at := monday
	for range r.IntN(60) {
		at = at.Add(time.Duration(20+r.IntN(900)) * time.Minute)
		d := stretch.Done{Stretch: all[r.IntN(len(all))].ID, At: at, Share: 1}
		switch s, _ := entryOf(all, d.Stretch); r.IntN(6) {
		case 0:
			d.Share = 0.25
		case 1:
			if s.Dose.Sides == stretch.BothSides {
				d.Share, d.Right = 0.5, 1
			}
		case 2:
			d.Share = 0 // an answer without doing it
		}
		d.Felt = []stretch.Felt{stretch.NotSaid, stretch.NotSaid, stretch.Good, stretch.Good, stretch.Hard, stretch.Hurt}[r.IntN(6)]
		if d.Felt == stretch.Hurt && r.IntN(3) > 0 {
			d.Felt = stretch.Good
		}
		history = append(history, d)
	}
	return history
}

func entryOf(all []stretch.Stretch, id string) (stretch.Stretch, bool) {
	i := slices.IndexFunc(all, func(s stretch.Stretch) bool { return s.ID == id })
	return all[max(i, 0)], i >= 0
}

// TestEverySentenceIsTrue ranks after random histories and asks a witness of the same history about each sentence; and it
// holds that the points of what is said are the score.
func TestEverySentenceIsTrue(t *testing.T) {
	c := builtIn(t)
	all := c.All()
	settings := []stretch.Setting{
		office(3 * time.Minute),
		{Equipment: stretch.Equipment(), Favourites: []string{"doorway", "sphinx"}, Cadence: map[string]int{"open-book": 24 * 60, "cross-arm": 180}},
	}
	said := map[string]int{}
	for seed := range uint64(600) {
		r := rand.New(rand.NewPCG(seed, 7)) //nolint:gosec // random histories, not secrets
		history := randomHistory(r, all)
		var m stretch.Memory
		at := monday
		for _, d := range history {
			m = m.Remember(d, c)
			at = d.At
		}
		at = at.Add(time.Duration(16+r.IntN(12*60)) * time.Minute)
		for _, setting := range settings {
			w := witness{catalogue: c, history: history, at: at, setting: setting}
			ranking := stretch.Rank(c, m, at, setting, stretch.Wish{}, seed)
			for _, p := range ranking.Picks {
				sum := 0.0
				for _, reason := range slices.Concat(p.Reasons, p.Against) {
					sum += reason.Points
					said[reason.Code]++
					if !w.holds(p.Stretch, reason.Words) && reason.Code != "over" {
						t.Fatalf("seed %d: of %s it is said %q (%s)\nhistory %+v\nat %v", seed, p.Stretch.ID, reason.Words, reason.Code, history, at)
					}
				}
				if math.Abs(sum-p.Score) > 1e-9 {
					t.Fatalf("seed %d: %s scores %v, but the reasons add up to %v", seed, p.Stretch.ID, p.Score, sum)
				}
			}
			for _, o := range ranking.LeftOut {
				said[o.Code]++
				s, _ := c.ByID(o.Stretch)
				if o.Code == "hurt" && !w.holds(s, o.Words) {
					t.Fatalf("seed %d: %s is left out, as %q\nhistory %+v\nat %v", seed, o.Stretch, o.Words, history, at)
				}
			}
			if n := len(ranking.Picks) + len(ranking.LeftOut); n != c.Len() {
				t.Fatalf("seed %d: %d stretches are ranked or left out, of %d", seed, n, c.Len())
			}
		}
	}
	for _, code := range []string{
		"direction", "also", "week", "cadence", "rhythm", "early", "favourite", "felt-good", "felt-hard", "new", "rested", "earlier",
		"part", "today", "same-area", "again", "hurt", "sore", "desk-only",
	} {
		if said[code] == 0 {
			t.Errorf("no history made it say %q: %v", code, said)
		}
	}
}
