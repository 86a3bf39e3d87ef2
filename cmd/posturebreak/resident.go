package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"sync/atomic"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"posturebreak/app"
	"posturebreak/app/desktop"
	"posturebreak/app/link"
	"posturebreak/app/store"
	"posturebreak/assets"
	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
	"posturebreak/reminders/words"
)

const (
	programName = "posturebreak"
	windowName  = "posturebreak-window"
	appID       = "io.github.posturebreak.PostureBreak"
	appName     = "Posture Break"
)

// startFlags say how the program starts.
type startFlags struct {
	speed  float64 // shows or tests the program faster than life; not for people who want to stretch
	hidden bool    // no window comes by itself
}

func (s *startFlags) flags(l words.Locale, f *pflag.FlagSet) {
	f.Float64Var(&s.speed, "speed", 1, l.Say("play stretches this many times faster (to show or test the program)"))
	f.BoolVar(&s.hidden, "hidden", false, l.Say("open no window, not even when the program runs already (for the start with the session)"))
}

// start becomes the resident, or asks the one that runs to open its window.
func start(cmd *cobra.Command, how startFlags) error {
	dir, err := desktop.RuntimeDir(programName)
	if err != nil {
		return fmt.Errorf("start: %w", err)
	}
	instance, err := claim(cmd, dir, how.hidden)
	if err != nil || instance == nil {
		return err
	}
	tail := &logTail{}
	log := slog.New(slog.NewTextHandler(io.MultiWriter(cmd.ErrOrStderr(), tail), nil))
	r := resident{log: log, tail: tail, paths: store.UserPaths(), how: how}
	return errors.Join(r.run(cmd.Context(), instance.Listener()), instance.Release())
}

// resident is the program that waits in the tray: the parts of the loop, wired together.
type resident struct {
	log   *slog.Logger
	tail  *logTail
	paths store.Paths
	how   startFlags
}

func (r resident) run(ctx context.Context, commands net.Listener) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	catalogue, unread := store.Catalogue(r.paths.Stretches)
	if unread != nil {
		r.log.Error("some stretches cannot be used", "error", unread)
	}
	history, movedTo, err := store.OpenHistory(ctx, r.paths.Data)
	if err != nil {
		return fmt.Errorf("start: %w", err)
	}
	defer history.Close()
	if movedTo != "" {
		r.log.Warn("the history could not be read; it was moved aside and a new one begun", "moved to", movedTo)
	}
	settings := store.NewSettings(r.paths.Settings)
	_, err = os.Stat(r.paths.Settings)
	first := errors.Is(err, fs.ErrNotExist)
	rules, broken := r.rules(settings, catalogue)
	alarm, err := desktop.NewAlarm()
	if err != nil {
		return fmt.Errorf("start: %w", err)
	}
	defer alarm.Close()
	return r.loop(ctx, commands, parts{catalogue, history, settings, rules, alarm, broken, unread, movedTo, first})
}

// parts are what the loop is made of.
type parts struct {
	catalogue stretch.Catalogue
	history   *store.History
	settings  *store.Settings
	rules     reminders.Rules
	alarm     *desktop.Alarm
	broken    error  // why the settings file cannot be used
	unread    error  // why some stretches cannot be used
	movedTo   string // where a damaged history was moved
	first     bool   // there were no settings yet
}

// greeting is what the person should know at the start.
func (p parts) greeting(l words.Locale) []desktop.Notice {
	var notices []desktop.Notice
	if p.broken != nil {
		notices = append(notices, app.SettingsBroken(l, p.broken))
	}
	if p.unread != nil {
		notices = append(notices, app.StretchesBroken(l, p.unread))
	}
	if p.movedTo != "" {
		notices = append(notices, desktop.Notice{
			ID: "history", Title: l.Say("The history could not be read"), Keep: true,
			Body: l.Say("It was kept as %s, and a new one was begun.", p.movedTo),
		})
	}
	return notices
}

// rules reads the settings. A file that cannot be used is left alone, and the default settings are in force.
func (r resident) rules(settings *store.Settings, c stretch.Catalogue) (rules reminders.Rules, broken error) {
	if err := settings.Create(); err != nil {
		r.log.Warn("the settings file could not be made", "error", err)
	}
	rules, err := settings.Load(c)
	if err == nil {
		return rules, nil
	}
	r.log.Error("the settings cannot be used; the default settings are in force", "error", err)
	rules, defaultErr := reminders.NewRules(reminders.DefaultSettings(), c)
	if defaultErr != nil {
		r.log.Error("not even the default settings can be used", "error", defaultErr)
	}
	return rules, err //nolint:wrapcheck // the problems name the file themselves
}

func (r resident) loop(ctx context.Context, commands net.Listener, p parts) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	state, err := r.state(ctx, p)
	if err != nil {
		return err
	}
	var loop atomic.Pointer[app.App] // set below, before anything can be answered
	notices := desktop.NewNotifications(desktop.NotificationOptions{
		AppID: appID, AppName: appName,
		Answered: func(a desktop.Answer) { loop.Load().Answered(ctx, a) },
		Failed:   func(id string, err error) { r.log.Warn("the notice could not be shown", "notice", id, "error", err) },
	})
	defer notices.Close()
	tray := desktop.RunTray(desktop.TrayOptions{
		Title: appName, Icons: trayIcons(desktop.PanelIsDark(ctx)),
		Chosen: func(item string) { loop.Load().Chosen(ctx, item) },
	})
	defer tray.Close()
	desktop.WatchPanel(ctx, func(dark bool) { tray.Dress(trayIcons(dark)) })
	sensors := desktop.NewSensors(func(p desktop.Presence) { loop.Load().Sensed(ctx, p) })
	defer sensors.Close()
	players := desktop.NewPlayers()
	defer players.Close()
	voices := r.voices(ctx)
	resident := app.New(app.Parts{
		Rules: p.rules, State: state, Zone: r.zone(), Alarm: p.alarm, Notices: notices,
		Windows: windows{"break"}, Homes: windows{"home"}, Tray: tray, Sensors: sensors, Players: players, Login: r.login(), Keeper: p.history,
		Archive: store.NewArchive(r.paths.Data), Settings: p.settings, Paths: r.paths, Broken: p.broken, Unread: p.unread,
		Own:     func() []store.OwnStretch { return store.OwnStretches(r.paths.Stretches) },
		Examine: examine, LogTail: r.tail.lines, Welcome: p.first, Hidden: r.how.hidden || !hasDisplay(),
		Stretches: func() (stretch.Catalogue, error) { return store.Catalogue(r.paths.Stretches) },
		Icon:      r.icon(), Picture: r.stills().draw, Greeting: p.greeting(voices(p.rules.Settings().System)),
		Voices: voices, Rest: desktop.Rest, Log: r.log, Speed: r.how.speed, Version: version,
	})
	loop.Store(resident)
	r.watch(ctx, resident, p)
	go func() {
		if err := link.Serve(ctx, commands, desktop.SameUser, resident.Ask, resident.Lead); err != nil {
			r.log.Error("the command line cannot reach the program any more", "error", err)
		}
	}()
	return resident.Run(ctx) //nolint:wrapcheck // the loop says what stopped it
}

// watch tells the loop when settings or stretches have changed.
func (r resident) watch(ctx context.Context, loop *app.App, p parts) {
	if err := store.Watch(ctx, p.settings.Path(), func() { loop.SettingsChanged(ctx) }); err != nil {
		r.log.Warn("changes of the settings file will not be noticed", "error", err)
	}
	if err := store.WatchFolder(ctx, r.paths.Stretches, func() { loop.StretchesChanged(ctx) }); err != nil {
		r.log.Warn("changes of your own stretches will not be noticed", "error", err)
	}
}

// relearn is how far back the history is read when the state is lost: so long that "You have not done this one yet" is true.
const relearn = 20 * 365 * 24 * time.Hour

// state is what was kept; or, when that is lost, what the history still tells.
func (r resident) state(ctx context.Context, p parts) (reminders.State, error) {
	state, err := p.history.State(ctx)
	if err != nil || state.Version != 0 {
		return state, err //nolint:wrapcheck // the store names the file
	}
	now := time.Now()
	entries, err := p.history.Entries(ctx, now.Add(-relearn), now.Add(time.Hour))
	if err != nil {
		return state, err //nolint:wrapcheck // the store names the file
	}
	return p.rules.Relearn(entries), nil
}

// zone returns the time zone as it is now; the last good one when it cannot be read.
func (r resident) zone() func() *time.Location {
	zone := desktop.NewZone()
	last := ""
	return func() *time.Location {
		location, err := zone.LocalZone()
		if text := fmt.Sprint(err); err != nil && text != last {
			r.log.Warn("the time zone cannot be read", "error", err, "using", location)
			last = text
		}
		return location
	}
}

// login has this program started with the session, where that can be.
func (r resident) login() app.Login {
	login, err := desktop.NewAutostart(appID, appName, "--hidden")
	if err != nil {
		r.log.Warn("the program cannot be started with the session", "error", err)
		return nil
	}
	return login
}

// windows starts the window program, to show one kind of window.
type windows struct{ kind string }

// Open starts a window.
func (w windows) Open(ctx context.Context, said func(link.Report), gone func(error)) (app.Window, error) {
	path, err := desktop.FindWindow(windowName)
	if err != nil {
		return nil, fmt.Errorf("open window: %w", err)
	}
	child, err := link.StartChild(ctx, path, []string{w.kind}, os.Stderr, said, gone)
	if err != nil {
		return nil, fmt.Errorf("open window: %w", err)
	}
	return child, nil
}

// icon puts the program's icon where notification daemons can read it, and says where; "" when that cannot be done.
func (r resident) icon() string {
	picture, err := assets.Icons.ReadFile("icons/posturebreak-64.png")
	if err != nil {
		return ""
	}
	path := filepath.Join(r.paths.Cache, "icon.png")
	if err := os.MkdirAll(r.paths.Cache, 0o700); err != nil {
		return ""
	}
	if err := os.WriteFile(path, picture, 0o600); err != nil {
		return ""
	}
	return path
}

// stills draws the pictures for notices.
func (r resident) stills() stills {
	figures := allFigures(r.paths.Figures, func(err error) { r.log.Warn("a figure cannot be used", "error", err) })
	return stills{folder: r.paths.Cache, figures: figures, log: r.log}
}

// trayIcons are the pictures for the tray: light ones for a dark panel.
func trayIcons(panelIsDark bool) map[desktop.TrayIcon][]byte {
	names := map[desktop.TrayIcon]string{
		desktop.Working: "working", desktop.Soon: "soon", desktop.Held: "held", desktop.Paused: "paused",
	}
	panel := "light"
	if panelIsDark {
		panel = "dark"
	}
	icons := map[desktop.TrayIcon][]byte{}
	for icon, name := range names {
		if picture, err := assets.Icons.ReadFile("icons/tray-" + panel + "-" + name + "-44.png"); err == nil {
			icons[icon] = picture
		}
	}
	return icons
}

// hasDisplay says whether a window could be shown: over ssh, and in a unit of the system, there is none.
func hasDisplay() bool {
	return runtime.GOOS != "linux" || os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != ""
}
