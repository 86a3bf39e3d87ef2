package main

import (
	"errors"
	"strings"
	"testing"
	"time"

	"posturebreak/app/link"
)

func TestMeetingRequest(t *testing.T) {
	now := time.Date(2026, 11, 2, 14, 30, 0, 0, time.UTC)
	for words, want := range map[string]link.Request{
		"":            {For: time.Hour},
		"30m":         {For: 30 * time.Minute},
		"1h":          {For: time.Hour},
		"until 15:00": {Until: now.Add(30 * time.Minute)},
		"until 00:10": {Until: now.Add(9*time.Hour + 40*time.Minute)}, // past midnight
		"over":        {},
	} {
		want.Do = link.Meeting
		got, err := meetingRequest(strings.Fields(words), now)
		if err != nil || got.For != want.For || !got.Until.Equal(want.Until) || got.Do != want.Do {
			t.Errorf("meeting %s: %+v, %v; want %+v", words, got, err, want)
		}
	}
	for _, words := range []string{"-5m", "0s", "soon", "until", "until noon", "until 25:00", "till 15:00", "over now"} {
		if _, err := meetingRequest(strings.Fields(words), now); !errors.Is(err, errUsage) {
			t.Errorf("meeting %s: %v, want bad usage", words, err)
		}
	}
}
