package link

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"testing"
	"time"

	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
)

// full is a picture in which every part is there.
func full() Home {
	at := time.Date(2026, time.November, 21, 10, 0, 0, 0, time.FixedZone("", 3600))
	welcome := true
	return Home{
		Look:   &Look{Theme: "dark", TextScale: 1.5},
		Status: &Status{Phase: "working", Next: &Next{At: at, Title: "Row"}, Cannot: map[Command]string{Resume: "Nothing is paused."}},
		Today: &Today{
			Date: "2026-11-21", Opens: at, Planned: []Planned{{At: at, Reminder: "r"}},
			Entries: []reminders.Entry{{ID: "e", At: at, Outcome: reminders.Taken}}, Journal: []reminders.Decision{{At: at, Words: "So it was."}},
		},
		Settings:  &Settings{Values: reminders.DefaultSettings(), Faults: []Fault{{Key: "break.length", Line: 3}}, Without: map[string]string{"a": "b"}},
		Stretches: &[]About{{Stretch: stretch.Stretch{ID: "row"}, Muted: &Muted{Until: at, By: MutedByPain}, Felt: []stretch.Felt{stretch.Good}}},
		Faults:    &[]Fault{{File: "x.toml", What: "is odd"}},
		Troubles:  &[]Trouble{{Part: "tray", Broken: true}},
		Welcome:   &welcome,
	}
}

func TestThePictureGoesThroughAPipe(t *testing.T) {
	var pipe bytes.Buffer
	home := full()
	if err := NewWriter(&pipe).Send(Order{V: Version, Do: Tell, Home: &home}); err != nil {
		t.Fatal(err)
	}
	order, err := NewReader[Order](&pipe).Next()
	if err != nil {
		t.Fatal(err)
	}
	sent, _ := json.Marshal(home)
	got, err := json.Marshal(order.Home)
	if err != nil || string(got) != string(sent) {
		t.Errorf("sent %s\ngot  %s, %v", sent, got, err)
	}
}

func TestEveryPartOfThePictureCanBeLeftOut(t *testing.T) {
	text, err := json.Marshal(Home{})
	if err != nil || string(text) != "{}" {
		t.Errorf("nothing new is told as %s, %v", text, err)
	}
	whole := reflect.ValueOf(full())
	for i := range whole.NumField() {
		if whole.Field(i).IsNil() {
			t.Errorf("the test leaves %s out", whole.Type().Field(i).Name)
		}
	}
}

// TestAThousandStretchesFit holds the longest line that can be read to what a person with many files of their own has.
func TestAThousandStretchesFit(t *testing.T) {
	s := stretch.Stretch{Summary: string(bytes.Repeat([]byte("x"), 2000))}
	for range 12 {
		s.Steps = append(s.Steps, stretch.Step{ID: "there", Cue: "Turn to the {side} and look over your shoulder"})
	}
	var list []About
	for i := range 1000 {
		s.ID = fmt.Sprintf("stretch-%d", i)
		list = append(list, About{Stretch: s, Ways: []stretch.Stretch{s}})
	}
	var pipe bytes.Buffer
	if err := NewWriter(&pipe).Send(Order{V: Version, Do: ShowHome, Home: &Home{Stretches: &list}}); err != nil {
		t.Fatal(err)
	}
	size := pipe.Len()
	if order, err := NewReader[Order](&pipe).Next(); err != nil || len(*order.Home.Stretches) != 1000 {
		t.Errorf("a line of %d bytes cannot be read: %v", size, err)
	}
}

func FuzzHomeReports(f *testing.F) {
	f.Add([]byte(`{"v":1,"did":"ask","nr":3,"request":{"v":1,"do":"set","key":"break.length","value":"5m"}}` + "\n"))
	f.Add([]byte(`{"v":1,"did":"ask","request":{"adjust":{"every":"3h"}}}` + "\n"))
	f.Fuzz(func(t *testing.T, input []byte) {
		reports := NewReader[Report](bytes.NewReader(input))
		for range input {
			if _, err := reports.Next(); err != nil && !readable(err) {
				return
			}
		}
	})
}
