package schedule

import (
	"fmt"
	"testing"
	"time"

	"posturebreak/reminders/words"
)

// benchExprs are what people write, and what is hardest on the search.
func benchExprs() []string {
	return []string{
		"0 10-16/2 * * MON-FRI", "*/15 * * * *", "* * * * *", "@daily", "0 0 29 2 *", "59 23 31 12 *", "59 23 30 11 *", "0 0 13 * FRI",
		"1-59/2,2-58/2 1-23/3 1,3,5,7,9,11,13,15,17,19,21,23 JAN-DEC/5 *",
	}
}

func BenchmarkNext(b *testing.B) {
	loc := mustZone(b, "Europe/Berlin")
	for _, expr := range benchExprs() {
		for name, after := range map[string]time.Time{
			"plain":     time.Date(2026, 6, 1, 12, 0, 0, 0, loc),
			"shift":     time.Date(2026, 10, 25, 2, 30, 0, 0, loc),
			"noleapday": time.Date(2096, 3, 1, 0, 0, 0, 0, loc),
		} {
			s := mustCompile(b, expr)
			b.Run(expr+"/"+name, func(b *testing.B) {
				for b.Loop() {
					s.Next(after)
				}
			})
		}
	}
}

func BenchmarkCompile(b *testing.B) {
	exprs := append(benchExprs(), "CRON_TZ=Asia/Tokyo 0 9 * * *", "CRON_TZ=Middle/Earth 0 9 * * *", ", * * * *", "*/90 * * * *", "0 0 31 2 *")
	for _, expr := range exprs {
		b.Run(expr, func(b *testing.B) {
			for b.Loop() {
				_, _ = Compile(expr, nil) // the refused ones are timed as well
			}
		})
	}
}

func BenchmarkWords(b *testing.B) {
	for _, expr := range benchExprs() {
		s := mustCompile(b, expr)
		b.Run(expr, func(b *testing.B) {
			for b.Loop() {
				_ = s.Words(words.Locale{})
			}
		})
	}
}

func BenchmarkWithin(b *testing.B) {
	s := mustCompile(b, "* 3 * * *") // never in the hours: four years are searched
	h := Hours{Days: mondayToFriday, From: 9 * 60, To: 17 * 60}
	after := time.Date(2026, 6, 1, 12, 0, 0, 0, mustZone(b, "Europe/Berlin"))
	for b.Loop() {
		Within(s, h, after)
	}
}

// BenchmarkThousandTenAhead plans a thousand schedules ten firings ahead.
func BenchmarkThousandTenAhead(b *testing.B) {
	const many, ahead = 1000, 10
	schedules := make([]Schedule, many)
	for i := range schedules {
		schedules[i] = mustCompile(b, fmt.Sprintf("%d %d-%d/2 * * MON-FRI", i%60, i%12, i%12+8))
	}
	after := time.Date(2026, 6, 1, 12, 0, 0, 0, mustZone(b, "Europe/Berlin"))
	for b.Loop() {
		for _, s := range schedules {
			s.NextN(after, ahead)
		}
	}
}
