package desktop

import (
	"context"
	"strings"

	"github.com/godbus/dbus/v5"
)

// The words of MPRIS, which nearly every player on Linux speaks, browsers among them.
const (
	playerPrefix = "org.mpris.MediaPlayer2."
	playerPath   = "/org/mpris/MediaPlayer2"
	playerName   = "org.mpris.MediaPlayer2.Player"
	isPlaying    = "Playing"
	isPaused     = "Paused"
)

// pausedPlayers are the names of the paused players, by the connection that owned them then: another player that has
// come under the same name was not paused by us.
type pausedPlayers map[string]string

// pausePlayers pauses what plays. A player that has two names is paused once.
func pausePlayers(ctx context.Context) pausedPlayers {
	ctx, cancel := context.WithTimeout(ctx, callLimit)
	defer cancel()
	conn, err := dialBus(ctx)
	if err != nil {
		return nil
	}
	defer closeQuietly(conn)
	var names []string
	if err := conn.BusObject().CallWithContext(ctx, busName+".ListNames", 0).Store(&names); err != nil {
		return nil
	}
	paused := pausedPlayers{}
	for _, name := range names {
		if !strings.HasPrefix(name, playerPrefix) {
			continue
		}
		owner, err := ownerOf(ctx, conn, name)
		if _, known := paused[owner]; known || err != nil || owner == "" {
			continue
		}
		if steerPlayer(ctx, conn, owner, isPlaying, "Pause") {
			paused[owner] = name
		}
	}
	return paused
}

// resumePlayers lets those go on that are still as they were left.
func resumePlayers(ctx context.Context, paused pausedPlayers) {
	if len(paused) == 0 {
		return
	}
	ctx, cancel := context.WithTimeout(ctx, callLimit)
	defer cancel()
	conn, err := dialBus(ctx)
	if err != nil {
		return
	}
	defer closeQuietly(conn)
	for owner, name := range paused {
		if now, err := ownerOf(ctx, conn, name); err == nil && now == owner {
			steerPlayer(ctx, conn, owner, isPaused, "Play")
		}
	}
}

// steerPlayer gives an order to a player that is in a certain state, and answers whether it was given.
func steerPlayer(ctx context.Context, conn *dbus.Conn, owner, state, order string) bool {
	player := conn.Object(owner, playerPath)
	var status string
	if property(ctx, player, playerName, "PlaybackStatus", &status) != nil || status != state {
		return false
	}
	return player.CallWithContext(ctx, playerName+"."+order, dbus.FlagNoAutoStart).Err == nil
}
