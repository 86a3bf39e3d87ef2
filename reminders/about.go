package reminders

import (
	"slices"
	"time"

	"posturebreak/reminders/stretch"
)

// About is what there is to say about one stretch at a moment, besides what is published.
type About struct {
	Way       stretch.Stretch // in the way that the settings allow, or else as it is usual
	Dose      stretch.Amount  // what it has grown to, or what the person has fixed
	Least     stretch.Amount  // what may be planned of it: inside the published range
	Most      stretch.Amount
	Fixed     stretch.Amount  // figures that the person has fixed; zero ones grow with the answers
	Now       stretch.Amount  // as much of the dose as the break has room for
	Length    time.Duration   // of that
	Every     time.Duration   // its rhythm; zero for none
	EveryOwn  bool            // the rhythm is the person's own, and not the published one
	Favourite bool            // named as one in the settings
	Last      time.Time       // when it was last done; zero for never
	Week      int             // how often it was done today and on the six days before
	Felt      []stretch.Felt  // the latest answers, oldest first
	Rank      int             // 1 is what would be recommended now; 0 when it is left out
	Why       string          // the main reason for its rank, or why it is left out; a sentence
	LeftOut   stretch.LeftOut // why it is not recommended now, with an empty code where it is
}

// About tells about one stretch at a moment. It reports false, with nothing told, where the catalogue has no such stretch.
func (r Rules) About(s State, at time.Time, id string) (About, bool) {
	entry, ok := r.catalogue.ByID(id)
	if !ok {
		return About{}, false
	}
	return r.about(s, at, entry, r.Rank(s.Memory, at, "")), true
}

// AboutAll tells about every stretch, in the order of the catalogue. It ranks them only once.
func (r Rules) AboutAll(s State, at time.Time) []About {
	ranking := r.Rank(s.Memory, at, "")
	var all []About
	for _, entry := range r.catalogue.All() {
		all = append(all, r.about(s, at, entry, ranking))
	}
	return all
}

func (r Rules) about(s State, at time.Time, entry stretch.Stretch, ranking stretch.Ranking) About {
	way, line := r.setting.Asked(entry, s.Memory)
	bounds, past := stretch.BoundsOf(way), s.Memory.Stretches[entry.ID]
	minutes, own := r.setting.Rhythm(entry)
	a := About{
		Way: way, Dose: r.setting.DoseOf(way, s.Memory), Least: bounds.Least, Most: bounds.Most, Fixed: r.setting.Fixed[entry.ID],
		Now: line.Amount, Length: line.Total, Every: time.Duration(minutes) * time.Minute, EveryOwn: own,
		Favourite: slices.Contains(r.setting.Favourites, entry.ID), Last: past.Last,
		Week: s.Memory.DoneSince(entry.ID, at.AddDate(0, 0, -6).Format(time.DateOnly)), Felt: slices.Clone(past.Felt),
	}
	for i, p := range ranking.Picks {
		if p.Stretch.ID == entry.ID {
			a.Rank, a.Why = i+1, p.Why()
		}
	}
	for _, o := range ranking.LeftOut {
		if o.Stretch == entry.ID {
			a.LeftOut, a.Why = o, o.Words
		}
	}
	return a
}
