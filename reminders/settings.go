package reminders

import (
	"time"

	"posturebreak/reminders/schedule"
	"posturebreak/reminders/stretch"
	"posturebreak/reminders/words"
)

// followSystem is the value of a setting that is left to the desktop.
const followSystem = words.System

// SettingsFormat is the version of the settings' layout that this program writes.
const SettingsFormat = 1

// Settings is everything that a person can choose. [NewRules] refuses what cannot work. As JSON it has the keys of the file.
type Settings struct {
	Format    int             `toml:"format" json:"format" comment:"Version of this file's layout. Leave it as it is."`
	Hours     Hours           `toml:"hours" json:"hours" comment:"When reminders may come at all. Wall-clock times of this machine."`
	Break     BreakSettings   `toml:"break" json:"break" comment:"What happens when a break falls due."`
	Stretch   StretchSettings `toml:"stretch" json:"stretch" comment:"Which stretches can be recommended."`
	Sound     SoundSettings   `toml:"sound" json:"sound" comment:"Tones that lead through a stretch."`
	Speech    SpeechSettings  `toml:"speech" json:"speech" comment:"A voice that leads through a stretch."`
	Look      LookSettings    `toml:"look" json:"look" comment:"How the windows look."`
	System    SystemSettings  `toml:"system" json:"system" comment:"The program and this machine."`
	Reminders []Reminder      `toml:"reminder" json:"reminder" comment:"One block for each reminder."`
	Places    []Place         `toml:"place" json:"place" comment:"One block for each place where you work, with what is possible there."`
}

// Hours are the working hours as they are written in the file.
type Hours struct {
	Days schedule.Weekdays  `toml:"days" json:"days" comment:"Days of work: \"MON-FRI\", \"MON,WED,FRI\", or \"MON-SUN\" for every day."`
	From schedule.TimeOfDay `toml:"from" json:"from" comment:"Start of work, such as \"09:00\". The same as the end means the whole day."`
	To   schedule.TimeOfDay `toml:"to" json:"to" comment:"End of work. Earlier than the start means that work crosses midnight."`
}

// Reminder is one schedule and what it asks for.
type Reminder struct {
	ID         string   `toml:"id" json:"id" comment:"A short name of your own, used in the history."`
	Name       string   `toml:"name" json:"name" comment:"What is shown on the screen."`
	Schedule   string   `toml:"schedule" json:"schedule" comment:"Cron expression (minute hour day month weekday), a word such as @hourly, or \"@every 50m\" for every 50 minutes of work."`
	Zone       string   `toml:"zone" json:"zone" comment:"Time zone of the schedule, such as \"Europe/Berlin\". Empty: the machine's."`
	Off        bool     `toml:"off" json:"off" comment:"true keeps the reminder but silences it."`
	Stretch    string   `toml:"stretch" json:"stretch" comment:"Id of the stretch that comes at these times, or \"row/band\" for one way to do it. Empty: the recommended one."`
	Directions []string `toml:"directions" json:"directions" comment:"Prefer these: extension, flexion, rotation, side-bend, chest, strength. Empty: all."`
}

// BreakSettings are the rules for the life of a break.
type BreakSettings struct {
	Length       Duration   `toml:"length" json:"length" comment:"How long a break may take. Stretches that need longer are not recommended. Being away this long counts as a break."`
	Breath       Duration   `toml:"breath" json:"breath" comment:"Length of one calm breath, in and out, for stretches that are counted in breaths."`
	Snooze       []Duration `toml:"snooze" json:"snooze" comment:"Choices for later, the usual one first."`
	SnoozeLimit  int        `toml:"snooze_limit" json:"snooze_limit" comment:"How often one break can be put off. After that the notice stays quietly where notices are kept."`
	AnswerWithin Duration   `toml:"answer_within" json:"answer_within" comment:"How long the window waits to be answered before it closes by itself."`
	LateLimit    Duration   `toml:"late_limit" json:"late_limit" comment:"A break that is later than this (the machine slept, the program was off) is not offered any more."`
	HoldLimit    Duration   `toml:"hold_limit" json:"hold_limit" comment:"How long a call or a film may hold a break back before it is given up."`
	TypingLimit  Duration   `toml:"typing_limit" json:"typing_limit" comment:"How long typing may hold a break back."`
	StartsItself bool       `toml:"starts_itself" json:"starts_itself" comment:"true: the stretch starts when the hands have left keyboard and mouse for 3 seconds."`
	PauseMusic   bool       `toml:"pause_music" json:"pause_music" comment:"true: players are paused while a stretch plays, and those go on afterwards that were paused for it."`
}

// StretchSettings say what a person can and wants to do.
type StretchSettings struct {
	Place      string       `toml:"place" json:"place" comment:"Name of the place where you are: what is said there counts in place of desk_only and equipment here. Empty: none. posturebreak place NAME changes it."`
	DeskOnly   bool         `toml:"desk_only" json:"desk_only" comment:"true: only what can be done at the desk in office clothes."`
	Equipment  []string     `toml:"equipment" json:"equipment" comment:"What is at hand: chair, wall, doorway, mat, foam-roller, dumbbells, band."`
	Mute       []string     `toml:"mute" json:"mute" comment:"Ids of stretches never to recommend. posturebreak stretches lists them."`
	Spare      []string     `toml:"spare" json:"spare" comment:"Regions of the body to spare: mid-back, upper-back, whole-back, shoulders, chest, side."`
	Favourites []string     `toml:"favourites" json:"favourites" comment:"Ids of stretches of which you want one a day. Empty: those that keep feeling good."`
	Adjust     []Adjustment `toml:"adjust" json:"adjust" comment:"One block for each stretch that you want at a rhythm or in a dose of your own."`
}

// Adjustment is what a person has settled about one stretch. Zero means that the program settles it.
type Adjustment struct {
	Stretch string   `toml:"stretch" json:"stretch" comment:"Id of the stretch."`
	Every   Duration `toml:"every" json:"every" comment:"Offer it again after this long, such as \"3h\"; whole days count by the calendar: \"24h\" is daily. 0s: as published."`
	Hold    int      `toml:"hold" json:"hold" comment:"Seconds to hold, within the published range. 0: as it grows with your answers."`
	Reps    int      `toml:"reps" json:"reps" comment:"Repetitions, within the published range. 0: as they grow."`
	Sets    int      `toml:"sets" json:"sets" comment:"Sets, within the published range. 0: as they grow."`
}

// Place is somewhere to work, with what is possible there.
type Place struct {
	Name      string   `toml:"name" json:"name" comment:"What you call it."`
	DeskOnly  bool     `toml:"desk_only" json:"desk_only" comment:"true: only what can be done at a desk in office clothes."`
	Positions []string `toml:"positions" json:"positions" comment:"Positions that are possible, such as chair and standing. Empty: all."`
	Equipment []string `toml:"equipment" json:"equipment" comment:"What is at hand there."`
}

// LookSettings are what windows look like.
type LookSettings struct {
	Theme     string  `toml:"theme" json:"theme" comment:"system, light or dark."`
	Contrast  string  `toml:"contrast" json:"contrast" comment:"system, normal or high. High: black and white, with lines round the figure."`
	Motion    string  `toml:"motion" json:"motion" comment:"system, full or reduced. Reduced: pictures that change in place of movement."`
	TextScale float64 `toml:"text_scale" json:"text_scale" comment:"Size of the text; 1 is normal, 2 is twice as large."`
	Person    string  `toml:"person" json:"person" comment:"Who shows the stretches: blue, teal, plum, moss, sand or slate, after the colour of the shirt."`
	Place     string  `toml:"place" json:"place" comment:"Where the break window appears: centre or corner."`
}

// SoundSettings are the tones of a break.
type SoundSettings struct {
	On     bool     `toml:"on" json:"on" comment:"true: tones tell when to move, to hold and to change sides, so that nobody needs to look at the screen."`
	Volume float64  `toml:"volume" json:"volume" comment:"From 0 (silent) to 1."`
	Silent []string `toml:"silent" json:"silent" comment:"Tones to leave out: ready, move, hold, last-seconds, switch, rest, breath, done."`
}

// Tones are the names of the tones, in the order in which a stretch brings them.
func Tones() []string {
	return []string{"ready", "move", "hold", "last-seconds", "switch", "rest", "breath", "done"}
}

// SpeechSettings are the voice of a break.
type SpeechSettings struct {
	On     bool    `toml:"on" json:"on" comment:"true: a voice says what to do."`
	Voice  string  `toml:"voice" json:"voice" comment:"Name of the voice, as the system calls it. Empty: the system's own for the language."`
	Rate   float64 `toml:"rate" json:"rate" comment:"How fast it speaks; 1 is normal, 2 twice as fast."`
	Volume float64 `toml:"volume" json:"volume" comment:"From 0 (silent) to 1."`
}

// SystemSettings are about the program itself.
type SystemSettings struct {
	Autostart bool   `toml:"autostart" json:"autostart" comment:"true: Posture Break starts when you log in."`
	Language  string `toml:"language" json:"language" comment:"system, or one of en, de, fr, es, pt-BR, it, nl, pl, ja, zh-Hans."`
	Clock     string `toml:"clock" json:"clock" comment:"system, 24h or 12h."`
}

// Languages are the tags of the languages that the program speaks.
func Languages() []string { return words.Tags() }

// Persons are the ids of the people who can show the stretches, the usual one first.
func Persons() []string { return []string{"blue", "teal", "plum", "moss", "sand", "slate"} }

// DefaultSettings are the settings of a new user: every two hours from 10:00 to 16:00 on working days.
func DefaultSettings() Settings {
	return Settings{
		Format: SettingsFormat,
		Hours:  Hours{Days: schedule.WeekdaysOf(time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday), From: clock(9), To: clock(18)},
		Break: BreakSettings{
			Length:       minutes(3),
			Breath:       Duration(6 * time.Second),
			Snooze:       []Duration{minutes(5), minutes(10), minutes(30)},
			SnoozeLimit:  3,
			AnswerWithin: minutes(5),
			LateLimit:    minutes(15),
			HoldLimit:    minutes(60),
			TypingLimit:  minutes(2),
			StartsItself: true,
		},
		Stretch: StretchSettings{
			DeskOnly:  true,
			Equipment: stretch.OfficeEquipment(),
		},
		Places: []Place{
			{Name: words.Mark("my desk"), DeskOnly: true, Positions: []string{}, Equipment: stretch.OfficeEquipment()},
			{Name: words.Mark("meeting room"), DeskOnly: true, Positions: []string{"chair", "standing"}, Equipment: []string{"chair", "wall"}},
			{Name: words.Mark("standing desk"), DeskOnly: true, Positions: []string{"standing"}, Equipment: []string{"wall", "doorway"}},
			{Name: words.Mark("home"), Positions: []string{}, Equipment: stretch.OfficeEquipment()},
		},
		Sound:  SoundSettings{On: true, Volume: 0.5, Silent: []string{}},
		Speech: SpeechSettings{Rate: 1, Volume: 0.8},
		System: SystemSettings{Language: followSystem, Clock: followSystem},
		Look:   LookSettings{Theme: "system", Contrast: "system", Motion: "system", TextScale: 1, Person: Persons()[0], Place: "centre"},
		Reminders: []Reminder{{
			ID: "stretch", Name: words.Mark("Time for a stretch"), Schedule: "0 10-16/2 * * MON-FRI",
		}},
	}
}

func minutes(n int) Duration { return Duration(time.Duration(n) * time.Minute) }

func clock(hour int) schedule.TimeOfDay { return schedule.TimeOfDay(hour * 60) }
