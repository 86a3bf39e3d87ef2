package schedule_test

import (
	"fmt"
	"time"

	"posturebreak/reminders/schedule"
	"posturebreak/reminders/words"
)

func ExampleCompile() {
	s, err := schedule.Compile("0 10-16/2 * * MON-FRI", nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(s.Words(words.Locale{}))
	friday := time.Date(2026, time.June, 5, 15, 0, 0, 0, time.UTC)
	for _, due := range s.NextN(friday, 2) {
		fmt.Println(due.Format("Monday 15:04"))
	}
	// Output:
	// every two hours from 10:00 to 16:00, Monday to Friday
	// Friday 16:00
	// Monday 10:00
}

func ExampleCompile_refused() {
	_, err := schedule.Compile("0 9 * * 7", nil)
	fmt.Println(err)
	// Output:
	// schedule "0 9 * * 7": weekday: 7 is outside the range 0 to 6; write 0 or SUN
}

func ExampleSchedule_Remark() {
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		fmt.Println(err)
		return
	}
	s, err := schedule.Compile("30 2 * * SUN", berlin)
	if err != nil {
		fmt.Println(err)
		return
	}
	due := s.Next(time.Date(2026, time.March, 28, 12, 0, 0, 0, berlin))
	fmt.Println(due.Format("2 January 15:04") + ": " + s.Remark(words.Locale{}, due))
	// Output:
	// 29 March 03:00: the clocks go forward: 02:30 does not exist that day
}
