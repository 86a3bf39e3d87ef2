package history

import (
	"time"

	"posturebreak/app/link"
)

// weekBars are all weeks of a year from the first with anything in it to the latest, those without anything among them.
func (p *Page) weekBars(s link.Summary) []bar {
	known := make(map[string]link.WeekCount, len(s.Weeks))
	for _, w := range s.Weeks {
		known[w.Date] = w
	}
	if len(s.Weeks) == 0 {
		return nil
	}
	first, last := dateOf(s.Weeks[0].Date), dateOf(s.Weeks[len(s.Weeks)-1].Date)
	var bars []bar
	month := time.Month(0)
	for monday := first; !monday.After(last); monday = monday.AddDate(0, 0, daysAWeek) {
		w := known[monday.Format(time.DateOnly)]
		b := bar{words: p.weekWords(monday, w), parts: []part{{solid, w.Taken}, {pale, w.Natural}}}
		if monday.Month() != month {
			month = monday.Month()
			b.name = p.desk.Locale.ShortMonth(month)
		}
		bars = append(bars, b)
	}
	return bars
}

// feltBars are the answers of each month, from the first with any to the last.
func (p *Page) feltBars(s link.Summary) []bar {
	known := make(map[string]link.FeltCount, len(s.Felt))
	for _, f := range s.Felt {
		known[f.Month] = f
	}
	if len(s.Felt) == 0 {
		return nil
	}
	const month = "2006-01"
	first, last := dateOf(s.Felt[0].Month+"-01"), dateOf(s.Felt[len(s.Felt)-1].Month+"-01")
	var bars []bar
	for m := first; !m.After(last); m = m.AddDate(0, 1, 0) {
		f := known[m.Format(month)]
		bars = append(bars, bar{
			name: p.desk.Locale.ShortMonth(m.Month()), words: p.feltWords(m, f),
			parts: []part{{solid, f.Good}, {pale, f.Hard}, {hollow, f.Hurt}},
		})
	}
	return bars
}

// dateOf reads a local date. One that is none comes out as the zero time, and so as nothing in a chart.
func dateOf(s string) time.Time {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return time.Time{}
	}
	return t
}
