package typed

import (
	"strings"

	"posturebreak/reminders/schedule"
)

// Clock reads a time of the day: "9:30", "09.30", "9", "930", "9:30 pm", "14h30".
func Clock(text string) (schedule.TimeOfDay, bool) {
	text = strings.ToLower(strings.Join(strings.Fields(text), ""))
	text = strings.ReplaceAll(text, ".", ":")
	noon := 0
	for _, mark := range []string{"a:m:", "am", "p:m:", "pm"} {
		if rest, found := strings.CutSuffix(text, mark); found {
			text, noon = rest, 1+strings.Index("ap", mark[:1])
			break
		}
	}
	text = strings.TrimRight(strings.NewReplacer("h", ":", "時", ":", "时", ":", "点", ":", "分", "").Replace(text), ":")
	hours, minutes, found := strings.Cut(text, ":")
	if !found {
		hours, minutes = apart(text)
	}
	t, err := schedule.ParseTimeOfDay(hours + ":" + minutes)
	if err != nil {
		return 0, false
	}
	return halfDay(t, noon)
}

// apart parts digits that stand together: "9", "930", "0930".
func apart(text string) (hours, minutes string) {
	const two = 2
	if len(text) <= two {
		return text, "00"
	}
	return text[:len(text)-two], text[len(text)-two:]
}

// halfDay moves a time on a twelve-hour clock into its half: 1 before noon, 2 after, 0 where there is no mark.
func halfDay(t schedule.TimeOfDay, half int) (schedule.TimeOfDay, bool) {
	const noon = 12 * 60
	switch {
	case half == 0:
		return t, true
	case t < 60 || t >= 13*60:
		return 0, false
	}
	t %= noon
	if half > 1 {
		t += noon
	}
	return t, true
}
