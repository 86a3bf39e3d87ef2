package stretch

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// The weights say how much each consideration counts against the others. They are points; one point is what two days of
// rest are worth. A simulated fortnight in the tests holds them to what they are for.
const (
	// pointsMain is for a stretch whose main direction has not been moved today. The mid-back wants to move in all its
	// directions (article C), so this outweighs everything that merely varies the day.
	pointsMain = 5
	// pointsAlso is for each other direction of it not moved today: worth having, not worth choosing for.
	pointsAlso = 1
	// pointsDay is for each day since a stretch was last done, up to mostDays: rest rotates those that move the same way.
	pointsDay = 0.5
	mostDays  = 10
	// pointsCadence is for a stretch whose own cadence has come round. An hourly one is due in every break of the day: more
	// points, and it would crowd out all others.
	pointsCadence = 1.5
	// pointsGood is for each good answer of the latest three, taken away for each hard one: "pick the one that feels best"
	// (article B). Less than a day's direction, so that a favourite does not become the only one.
	pointsGood = 0.6
	// pointsToday is taken away for each time that it was done today.
	pointsToday = 2
	// pointsArea is taken away where the last stretch was felt in the same region.
	pointsArea = 1.5
	// pointsAgain is taken away from the stretch done last: never twice running while there is any other.
	pointsAgain = 50
	// pointsHurt is taken away where it hurt, whole for restAfterHurt and then fading until forgottenHurt: what hurts is
	// left in peace, but not for ever.
	pointsHurt    = 100
	restAfterHurt = 7 * 24 * time.Hour
	forgottenHurt = 21 * 24 * time.Hour
)

// cadenceSlack lets a cadence count as come round a little early: a break does not wait for the minute.
const cadenceSlack = 5 * time.Minute

// Reason is one true statement about why a stretch is offered.
type Reason struct {
	Code  string `json:"code"`  // for scripts: wish, cadence, direction, also, rested, new, felt-good, earlier, over
	Words string `json:"words"` // a short sentence
}

// Why is the weightiest reason, as the window and the notice say it.
func (p Pick) Why() string {
	if len(p.Reasons) == 0 {
		return ""
	}
	return p.Reasons[0].Words
}

// weigh scores a stretch and says why, the weightiest reason first.
func weigh(s Stretch, m Memory, at time.Time, wish Wish) (float64, []Reason) {
	past := m.Stretches[s.ID]
	done, moved := m.today(at)
	score := directionPoints(s, moved) + restPoints(past, at) + feltPoints(past, at)
	score -= float64(pointsToday * count(done, s.ID))
	if m.Area != "" && m.Area == s.Area {
		score -= pointsArea
	}
	if m.Last == s.ID {
		score -= pointsAgain
	}
	due := cadenceDue(s, past, at)
	if due {
		score += pointsCadence
	}
	return score, reasons(s, past, moved, at, due, wish)
}

func directionPoints(s Stretch, moved []Direction) float64 {
	points := 0.0
	for i, d := range s.Directions {
		switch {
		case slices.Contains(moved, d):
		case i == 0 && !extra(d):
			points += pointsMain
		default:
			points += pointsAlso
		}
	}
	return points
}

// extra reports whether a direction is more than a day at a desk needs: sitting flexes the back all day, and strengthening
// is a training, not a break.
func extra(d Direction) bool { return d == Flexion || d == Strength }

func restPoints(past Past, at time.Time) float64 {
	if past.Last.IsZero() {
		return pointsDay * mostDays
	}
	days := max(at.Sub(past.Last), 0).Hours() / 24
	return pointsDay * min(days, mostDays)
}

func feltPoints(past Past, at time.Time) float64 {
	points := 0.0
	for _, felt := range past.Felt {
		switch felt {
		case Good:
			points += pointsGood
		case Hard:
			points -= pointsGood
		case Hurt, NotSaid: // a hurt weighs by when it was
		}
	}
	if past.Hurt.IsZero() {
		return points
	}
	left := (forgottenHurt - max(at.Sub(past.Hurt), 0)).Hours() / (forgottenHurt - restAfterHurt).Hours()
	return points - pointsHurt*min(max(left, 0), 1)
}

// cadenceDue reports whether a stretch has a rhythm of its own and it has come round.
func cadenceDue(s Stretch, past Past, at time.Time) bool {
	if s.Cadence == nil {
		return false
	}
	return at.Sub(past.Last) >= time.Duration(*s.Cadence)*time.Minute-cadenceSlack
}

func count(list []string, word string) int {
	n := 0
	for _, each := range list {
		if each == word {
			n++
		}
	}
	return n
}

// reasons says what speaks for a stretch, the weightiest first. The last one is always true of it, so there always is one.
func reasons(s Stretch, past Past, moved []Direction, at time.Time, due bool, wish Wish) []Reason {
	var list []Reason
	add := func(code, words string) { list = append(list, Reason{Code: code, Words: words}) }
	if slices.ContainsFunc(wish.Stretches, func(name string) bool { return name == s.ID || name == s.ID+"/"+s.Variant }) {
		add("wish", "Your reminder asks for this one.")
	} else if d, ok := wishedDirection(s, wish); ok {
		add("wish", "Your reminder asks for "+d.noun()+".")
	}
	also := ""
	for i, d := range s.Directions {
		switch {
		case slices.Contains(moved, d):
		case i == 0:
			add("direction", "You have not "+d.done()+" yet today.")
		case also == "":
			also = "You have not " + d.done() + " yet today."
		}
	}
	if due {
		add("cadence", "Due "+everyWords(*s.Cadence)+".")
	}
	if also != "" {
		add("also", also)
	}
	if n := len(past.Felt); n > 0 && past.Felt[n-1] == Good {
		add("felt-good", "It felt good last time.")
	}
	return append(list, restReason(past, at))
}

func wishedDirection(s Stretch, wish Wish) (Direction, bool) {
	for _, d := range s.Directions {
		if slices.Contains(wish.Directions, d) {
			return d, true
		}
	}
	return "", false
}

func restReason(past Past, at time.Time) Reason {
	if past.Last.IsZero() {
		return Reason{Code: "new", Words: "You have not done this one yet."}
	}
	rest := max(at.Sub(past.Last), 0)
	days := daysBetween(past.Last.In(at.Location()), at)
	switch {
	case days == 1:
		return Reason{Code: "rested", Words: "Last done yesterday."}
	case days > 1:
		return Reason{Code: "rested", Words: fmt.Sprintf("Not done for %d days.", days)}
	case rest < time.Hour:
		return Reason{Code: "earlier", Words: "Last done within the hour."}
	}
	return Reason{Code: "earlier", Words: "Last done " + counted(int(rest.Hours()), "hour") + " ago."}
}

// daysBetween counts midnights, as people count days.
func daysBetween(from, to time.Time) int {
	day := func(t time.Time) time.Time { return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC) }
	return int(day(to).Sub(day(from)).Hours() / 24)
}

func overReason() Reason {
	return Reason{Code: "over", Words: "Even the least of it is longer than your break."}
}

// done says what a person did who moved in this direction.
func (d Direction) done() string {
	switch d {
	case Extension:
		return "straightened your mid-back"
	case Rotation:
		return "turned your mid-back"
	case SideBend:
		return "stretched your sides"
	case Chest:
		return "opened your chest"
	case Flexion:
		return "rounded your back"
	case Strength:
		return "strengthened your back"
	}
	return "moved this way"
}

// noun names the movement in this direction.
func (d Direction) noun() string {
	switch d {
	case Rotation:
		return "a turn"
	case SideBend:
		return "a side-bend"
	case Chest:
		return "a chest stretch"
	case Strength:
		return "a strengthening one"
	case Extension, Flexion:
		return "a back " + strings.ToLower(string(d))
	}
	return "this movement"
}
