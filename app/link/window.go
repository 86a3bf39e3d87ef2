package link

import (
	"time"

	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
)

// Order is what the resident tells a window.
type Order struct {
	V     int       `json:"v"`
	Do    OrderKind `json:"do"`
	Offer *Offer    `json:"offer,omitempty"` // with ShowBreak

	// To the home window, see home.go.
	Page    Page   `json:"page,omitempty"`    // with ShowHome; "" for the page that is shown
	Stretch string `json:"stretch,omitempty"` // with ShowHome and PageStretches: id of the one to show
	Home    *Home  `json:"home,omitempty"`    // with ShowHome and Tell
	Nr      int    `json:"nr,omitempty"`      // with Answer
	Reply   *Reply `json:"reply,omitempty"`   // with Answer
}

func (o Order) version() int { return o.V }

// OrderKind names an [Order].
type OrderKind string

// The orders to a break window.
const (
	ShowBreak   OrderKind = "show-break"   // show this break; always the first order
	BeginBreak  OrderKind = "begin-break"  // start the timeline: the break was started elsewhere
	ThankBreak  OrderKind = "thank-break"  // the outcome is on disk: thank, ask how it felt, close after a moment
	AdviseBreak OrderKind = "advise-break" // the break was left because it hurts: say what to do about that, and ask
	Close       OrderKind = "close"        // close now
)

// Offer is a break as the window shows it. The window needs no settings, no catalogue and no history of its own.
type Offer struct {
	Break       string           `json:"break"`    // id of the break
	Stretch     stretch.Stretch  `json:"stretch"`  // resolved to its variant
	Timeline    stretch.Timeline `json:"timeline"` // what to do when
	Why         string           `json:"why"`      // why this stretch, one sentence
	Begin       bool             `json:"begin"`    // start the timeline at once
	Snoozes     []time.Duration  `json:"snoozes"`  // the choices for later, the usual one first; empty when none is left
	Waits       time.Duration    `json:"waits"`    // how long the resident waits for an answer
	StartsAfter time.Duration    `json:"starts_after"`
	IfHurt      reminders.IfHurt `json:"if_hurt"` // what to say and to ask when it hurts
	Look        Look             `json:"look"`
	Sound       Sound            `json:"sound"`
	Speech      Speech           `json:"speech"`
	Quiet       bool             `json:"quiet"` // nothing is to be heard: the person must not be disturbed
	Speed       float64          `json:"speed"` // 1 in life; demonstrations and tests play faster
}

// Look is how windows are to look.
type Look struct {
	Theme     string  `json:"theme"`      // system, light or dark
	Contrast  string  `json:"contrast"`   // system, normal or high
	Motion    string  `json:"motion"`     // system, full or reduced: key pictures in place of movement
	TextScale float64 `json:"text_scale"` // 1 is normal
	Person    string  `json:"person"`     // id of the person who shows the stretch
	Place     string  `json:"place"`      // centre or corner
	Language  string  `json:"language"`   // tag of the language that is spoken, such as "de"; "" is English
	Clock     string  `json:"clock"`      // 24h or 12h; "" is 24h
	Week      string  `json:"week"`       // the day with which weeks begin, in English: Monday, Sunday or Saturday; "" is Monday
}

// Report is what a window tells the resident.
type Report struct {
	V         int           `json:"v"`
	Did       ReportKind    `json:"did"`
	Break     string        `json:"break,omitempty"`     // id of the break it speaks of
	Completed int           `json:"completed,omitempty"` // with Progress and Finished: phases done to their end
	Snooze    time.Duration `json:"snooze,omitempty"`    // with Snooze
	Meaning   string        `json:"meaning,omitempty"`   // with Skip: see reminders.Meaning
	Felt      stretch.Felt  `json:"felt,omitempty"`      // with Felt
	Area      string        `json:"area,omitempty"`      // with LeaveOut: see reminders.IfHurt
	Part      string        `json:"part,omitempty"`      // with Unheard: what cannot be heard
	Problem   string        `json:"problem,omitempty"`   // with Problem: for the log; with Unheard: why
	Nr        int           `json:"nr,omitempty"`        // with Ask
	Request   *Request      `json:"request,omitempty"`   // with Ask
}

func (r Report) version() int { return r.V }

// ReportKind names a [Report].
type ReportKind string

// The reports of a break window. The resident answers Start with BeginBreak, Finished with ThankBreak,
// and a Skip because it hurts with AdviseBreak.
const (
	Shown    ReportKind = "shown"     // the first frame is on the screen
	Start    ReportKind = "start"     // the person pressed Start
	Snooze   ReportKind = "snooze"    // later, by Snooze
	Skip     ReportKind = "skip"      // not this time, for Meaning
	Progress ReportKind = "progress"  // Completed phases are done
	Finished ReportKind = "finished"  // the timeline is over, or was ended early with Completed phases done
	Felt     ReportKind = "felt"      // how it felt, after the thanks
	LeaveOut ReportKind = "leave-out" // Area is to be left out for a while, because the stretch hurt
	Problem  ReportKind = "problem"   // something went wrong that the resident should log
)
