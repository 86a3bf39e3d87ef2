package stretch

import "time"

// The weights say how much each consideration counts against the others. They are points; three points are
// what four days of rest are worth. A simulated year in the tests holds them to what they are for.
const (
	// pointsMain is for a stretch whose main direction has not been moved today. The mid-back wants to move in all its
	// directions (article C), so this outweighs everything that merely varies the day.
	pointsMain = 5
	// pointsAlso is for each other direction of it not moved today: worth having, not worth choosing for.
	pointsAlso = 1
	// pointsWeek is for a main direction that was not moved for weekDays: none may be left out of a week, not even those that a
	// day can do without. It outweighs a day's direction together with some rest.
	pointsWeek = 9
	// pointsWeekAlso is for each other direction so long left out. It is little, or stretches of two directions would crowd out
	// those of one.
	pointsWeekAlso = 3
	// pointsOverdue is for each day after weekDays: of two that were left out, the one for longer comes first.
	pointsOverdue = 3
	// weekDays and the weekend after them are within a week.
	weekDays = 4
	// pointsDay is for each day since a stretch was last done, up to mostDays: rest rotates those that move the same way.
	pointsDay = 0.7
	mostDays  = 10
	// pointsLong is for each day after those, up to longDays: where there are more stretches than breaks in a week, none is
	// forgotten.
	pointsLong = 0.1
	longDays   = 120
	// pointsNew is for one that was never done, besides the rest since the first day that is remembered: new ones are met
	// within weeks, and not all of them first.
	pointsNew = 2
	// pointsKept is for a stretch whose published cadence has come round, where breaks come so often that it can be kept. It
	// outweighs what the day and the week lack: that comes in the breaks between.
	pointsKept = 25
	// pointsRare is the same where the breaks are too rare to keep it: more than a day's direction, less than a week's.
	pointsRare = 6
	// pointsLate is for each further time that a rhythm has passed, up to mostLate: of two that are due the one comes that is
	// wanted more often.
	pointsLate = 1
	mostLate   = 4
	// pointsCadence is the same in a break that is left to the others.
	pointsCadence = 1.5
	// pointsRhythm is for a stretch that the person has given a cadence of their own: who asks for a rhythm gets it, before
	// anything else but variety.
	pointsRhythm = 30
	// pointsEarly is taken away while that has not come round: who asks for every third day does not want it on the second.
	pointsEarly = 30
	// pointsGood is for each good answer of the latest three, taken away for each hard one: "pick the one that feels best"
	// (article B). Less than a day's direction, so that a favourite does not become the only one.
	pointsGood = 0.6
	// pointsNamed is for a favourite that the person has named, on a day on which none was done: "and do it at least once a day"
	// (article B). It outweighs a day's direction and some rest, and a rhythm that cannot be kept.
	pointsNamed = 22
	// pointsFavourite is the same for those that keep feeling good, where none is named. It outweighs what is left to gain once
	// the day's first directions are moved.
	pointsFavourite = 4
	// pointsToday is taken away for each time that it was done today.
	pointsToday = 2
	// pointsArea is taken away where the last stretch was felt in the same region.
	pointsArea = 1.5
	// pointsAgain is taken away from the stretch done last: never twice running while there is any other.
	pointsAgain = 100
	// pointsHurt is taken away where it hurt. For RestAfterHurt it is not offered at all; then this fades until forgottenHurt:
	// what hurts is left in peace, but not for ever.
	pointsHurt    = 100
	forgottenHurt = 21 * 24 * time.Hour
	// pointsSore is taken away for RestAfterHurt where another stretch hurt in the same region: others come first. Whether the
	// region is left out altogether is for the person to say.
	pointsSore = 3
)
