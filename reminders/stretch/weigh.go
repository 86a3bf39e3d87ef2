package stretch

import (
	"cmp"
	"slices"
	"time"

	"posturebreak/reminders/words"
)

// RestAfterHurt is how long a stretch that hurt is not offered, and as long a region is left out unless another length is asked for.
const RestAfterHurt = 7 * 24 * time.Hour

const minutesOfDay = 24 * 60

// Reason is one true statement about why a stretch is offered, or why it stands behind others.
type Reason struct {
	Code   string  `json:"code"`   // for scripts; FORMAT.md lists them
	Words  string  `json:"words"`  // a short sentence
	Points float64 `json:"points"` // what it adds to the score
}

// Why is the weightiest reason, as the window and the notice say it.
func (p Pick) Why() string {
	if len(p.Reasons) == 0 {
		return ""
	}
	return p.Reasons[0].Words
}

// scales weigh one stretch: what is known of it, and what speaks for and against it. The score is the sum of the points of
// all reasons, so that what is said is what was weighed.
type scales struct {
	stretch Stretch
	past    Past
	memory  Memory // as it is at that moment
	at      time.Time
	setting Setting
	wish    Wish
	pace    pace

	reasons []Reason // for
	against []Reason
}

// weigh finds all that speaks for and against a stretch, the weightiest first.
func weigh(s Stretch, m Memory, at time.Time, w Setting, wish Wish, p pace) *scales {
	x := &scales{stretch: s, past: m.Stretches[s.ID], memory: m.on(at), at: at, setting: w, wish: wish, pace: p}
	x.wished()
	x.directions()
	x.cadence()
	x.favourite()
	x.felt()
	x.rested()
	x.repeated()
	x.sore()
	byPoints := func(a, b Reason) int { return cmp.Compare(b.Points, a.Points) }
	slices.SortStableFunc(x.reasons, func(a, b Reason) int {
		return cmp.Or(boolFirst(a.Code == codeWish, b.Code == codeWish), byPoints(a, b))
	})
	slices.SortStableFunc(x.against, func(a, b Reason) int { return -byPoints(a, b) })
	return x
}

func boolFirst(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

func (x *scales) score() float64 {
	sum := 0.0
	for _, r := range x.reasons {
		sum += r.Points
	}
	for _, r := range x.against {
		sum += r.Points
	}
	return sum
}

func (x *scales) add(code, why string, points float64) {
	r := Reason{Code: code, Words: why, Points: points}
	if points < 0 {
		x.against = append(x.against, r)
		return
	}
	x.reasons = append(x.reasons, r)
}

// book is the language of the reasons.
func (x *scales) book() *words.Book { return x.setting.Options.Book }

func (x *scales) wished() {
	names := func(name string) bool { return name == x.stretch.ID || name == x.stretch.ID+"/"+x.stretch.Variant }
	if slices.ContainsFunc(x.wish.Stretches, names) {
		x.add(codeWish, x.book().Say("Your reminder asks for this one."), 0)
		return
	}
	for _, d := range x.stretch.Directions {
		if slices.Contains(x.wish.Directions, d) {
			x.add(codeWish, wishWords(x.book(), d), 0)
			return
		}
	}
}

// directions gives points for what today still lacks, by how much of it is lacking, and for what the week lacks.
func (x *scales) directions() {
	for i, d := range x.stretch.Directions {
		moved := x.memory.Moved[d]
		lacking := 1 - moved.share()
		if lacking <= 0 {
			continue
		}
		code, why, points, week := "also", lackWords(x.book(), d, moved), pointsAlso*lacking, float64(pointsWeekAlso)
		if i == 0 {
			week = pointsWeek
		}
		if i == 0 && !extra(d) {
			code, points = "direction", pointsMain*lacking
		}
		days := daysBetween(moved.Last.In(x.at.Location()), x.at)
		switch {
		case moved.Last.IsZero():
			points += week
		case days >= weekDays:
			code, why, points = "week", weekWords(x.book(), d, days), points+week+pointsOverdue*float64(min(days, mostDays)-weekDays)
			if i == 0 && extra(d) {
				points += (pointsMain - pointsAlso) * lacking // in a week it is as much as any
			}
		}
		x.add(code, why, points)
	}
}

// extra reports whether a direction is more than a day at a desk needs: sitting flexes the back all day, and strengthening
// is a training, not a break. A week needs them all the same.
func extra(d Direction) bool { return d == Flexion || d == Strength }

func (x *scales) cadence() {
	minutes, own := x.setting.Rhythm(x.stretch)
	due := cadenceDue(minutes, x.past, x.at)
	switch {
	case minutes == 0:
	case own && due:
		x.add("rhythm", x.book().Say("You want it %s.", everyWords(x.book(), minutes)), pointsRhythm)
	case own:
		x.add("early", x.book().Say("It is not time for it yet: you want it %s.", everyWords(x.book(), minutes)), -pointsEarly)
	case due:
		x.add("cadence", x.book().Say("Due %s.", everyWords(x.book(), minutes)), x.cadencePoints(minutes))
	}
}

// cadencePoints is what a published rhythm is worth that has come round.
func (x *scales) cadencePoints(minutes int) float64 {
	late := x.at.Sub(x.past.Last) / (time.Duration(minutes) * time.Minute)
	if x.past.Last.IsZero() {
		late = mostLate
	}
	points := pointsLate * float64(min(max(late-1, 0), mostLate))
	switch {
	case !x.pace.room:
		return pointsCadence
	case x.pace.keeps(minutes):
		return pointsKept + points
	}
	return pointsRare + points
}

// cadenceDue reports whether a rhythm has come round. Days are counted by the calendar: daily means every day, not a little
// later each day.
func cadenceDue(minutes int, past Past, at time.Time) bool {
	if past.Last.IsZero() {
		return true
	}
	if minutes%minutesOfDay == 0 {
		return daysBetween(past.Last.In(at.Location()), at) >= minutes/minutesOfDay
	}
	rhythm := time.Duration(minutes) * time.Minute
	return at.Sub(past.Last) >= rhythm-rhythm/slackPart
}

// favourite gives points to one favourite a day: those that are named, or else those that keep feeling good.
func (x *scales) favourite() {
	named := x.setting.Favourites
	if len(named) == 0 && x.memory.keepsFeelingGood(x.stretch.ID) && !x.memory.anyToday(x.memory.keepsFeelingGood) {
		x.add("favourite", x.book().Say("It keeps feeling good, and you have done none such today."), pointsFavourite)
	}
	isNamed := func(id string) bool { return slices.Contains(named, id) }
	if isNamed(x.stretch.ID) && !x.memory.anyToday(isNamed) {
		x.add("favourite", x.book().Say("A favourite of yours, and you have done none today."), pointsNamed)
	}
}

// keepsFeelingGood says whether all of the latest answers were good.
func (m Memory) keepsFeelingGood(id string) bool {
	felt := m.Stretches[id].Felt
	return len(felt) == keptFelt && !slices.ContainsFunc(felt, func(f Felt) bool { return f != Good })
}

// anyToday says whether one of the stretches that are wanted was done today.
func (m Memory) anyToday(wanted func(id string) bool) bool {
	for id, share := range m.Credit {
		if share >= enough && wanted(id) {
			return true
		}
	}
	return false
}

// felt weighs the latest answers.
func (x *scales) felt() {
	felt := x.past.Felt
	if good := count(felt, Good); good > 0 {
		x.add("felt-good", feltWords(x.book(), x.past, Good, good), pointsGood*float64(good))
	}
	if hard := count(felt, Hard); hard > 0 {
		x.add("felt-hard", feltWords(x.book(), x.past, Hard, hard), -pointsGood*float64(hard))
	}
}

func count[T comparable](list []T, word T) int {
	n := 0
	for _, each := range list {
		if each == word {
			n++
		}
	}
	return n
}

func (x *scales) rested() {
	code, said := restWords(x.book(), x.past, x.at)
	if x.past.Last.IsZero() {
		x.add(code, said, pointsNew+restPoints(x.memory.Since, x.at))
		return
	}
	x.add(code, said, restPoints(x.past.Last, x.at))
}

// restPoints is what it is worth that a stretch was not done since a moment. At the very beginning that is nothing.
func restPoints(since, at time.Time) float64 {
	if since.IsZero() {
		return 0
	}
	days := max(at.Sub(since), 0).Hours() / 24
	return pointsDay*min(days, mostDays) + pointsLong*max(min(days, longDays)-mostDays, 0)
}

// repeated takes away what the day or the last break has had already.
func (x *scales) repeated() {
	if n := x.memory.Credit[x.stretch.ID]; n > 0 {
		x.add("today", todayWords(x.book(), n), -pointsToday*n)
	}
	if x.memory.Area != "" && x.memory.Area == x.stretch.Area {
		x.add("same-area", x.book().Say("The last one was felt in the same region: %s.", AreaName(x.book(), x.stretch.Area)), -pointsArea)
	}
	if x.memory.Last == x.stretch.ID {
		x.add("again", x.book().Say("It was the last one you did."), -pointsAgain)
	}
}

// sore takes away what hurt, less and less as time goes by, and for a while what is felt where another one hurt.
func (x *scales) sore() {
	if x.past.Hurt.IsZero() {
		if hurt := x.memory.Sore[x.stretch.Area]; !hurt.IsZero() && x.at.Sub(hurt) < RestAfterHurt {
			x.add("sore", x.book().Say("Something felt in %[1]s hurt %[2]s.", inArea(x.book(), x.stretch.Area), agoWords(x.book(), hurt, x.at)), -pointsSore)
		}
		return
	}
	left := (forgottenHurt - max(x.at.Sub(x.past.Hurt), 0)).Hours() / (forgottenHurt - RestAfterHurt).Hours()
	if left > 0 {
		x.add("hurt", x.book().Say("It hurt %s.", agoWords(x.book(), x.past.Hurt, x.at)), -pointsHurt*min(left, 1))
	}
}
