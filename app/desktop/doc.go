// Package desktop is the program's hands on the operating system: notifications, the tray icon, a timer that
// follows the wall clock, the claim to be the only instance, the way to the window program, and what can be known of the
// person: whether their hands rest, whether they have left, whether they must not be interrupted.
//
// It imports reminders/words and nothing else of this module, Fyne least of all, and builds without cgo for every system. What each
// system gets, one file per system and subject:
//
//	              Linux                       Windows              macOS and others
//	notices       own D-Bus client, portal,   toasts, beeep        beeep
//	              beeep
//	tray          fyne.io/systray             fyne.io/systray      none
//	alarm         timerfd                     timer of 30 s        timer of 30 s
//	zone          /etc/localtime, $TZ         the runtime's        /etc/localtime, $TZ
//	instance      flock, socket, SO_PEERCRED  flock, socket        flock, socket
//	idle time     X SYNC, Wayland, Mutter     GetLastInputInfo     none
//	lock          logind, screen savers       none                 none
//	busy          see busy_linux.go           shell, registry      none
//	voice         speech-dispatcher           the registry         say
//	players       MPRIS                       none                 none
//	autostart     XDG entry, portal           Run key              launch agent
//
// Four decisions took an argument. Our own notification client exists because the ready ones know no action
// buttons, wait for ever on a daemon that hangs, or panic on a malformed signal from any program on the bus. The
// tray is not started before a tray host is there, because systray writes to the standard logger when it finds
// none. macOS has no tray, because systray needs cgo and the main thread there, and the resident has neither. Idle
// time on X11 comes from the server's SYNC counter and not from MIT-SCREEN-SAVER, because its alarms tell by themselves
// what the other must be asked for again and again.
//
// Nothing here polls: with a tray and notifications open an idle process is not woken at all, but for the alarm's
// guard once in five minutes, and the sensors add nothing to that where the desktop tells by itself (BenchmarkSensors). What
// makes a person busy is asked for only while a break is near, waits, or nobody has touched anything. The tests run against real daemons in a private virtual desktop (see package rig)
// and skip what is not installed, unless POSTUREBREAK_NEED_DESKTOP=1 asks for all of it.
package desktop
