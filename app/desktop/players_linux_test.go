package desktop

import (
	"testing"

	"posturebreak/app/desktop/rig"
)

// does waits until a player is in a state.
func does(desk *rig.Desktop, p *rig.Player, want string) {
	desk.Eventually("the player is "+want, func() bool { return p.Status() == want })
}

func TestPlayersGoOnIfTheyWerePausedForIt(t *testing.T) {
	desk := rig.New(t)
	desk.Enter(t)
	radio := desk.Player("radio")
	mpv := desk.Player("mpv", "mpv.instance7") // one player with two names
	silent := desk.Player("silent")
	silent.Set("Paused")
	closed := desk.Player("closed")
	p := NewPlayers()
	t.Cleanup(p.Close)

	p.Pause()
	for _, player := range []*rig.Player{radio, mpv, closed} {
		does(desk, player, "Paused")
	}
	mpv.Set("Stopped") // by the person's own hand
	closed.Quit()
	another := desk.Player("closed")
	another.Set("Paused")
	p.Resume()
	does(desk, radio, "Playing")
	if mpv.Status() != "Stopped" || silent.Status() != "Paused" || another.Status() != "Paused" {
		t.Errorf("players went on that should not: %s, %s, %s", mpv.Status(), silent.Status(), another.Status())
	}

	p.Pause()
	does(desk, radio, "Paused")
	p.Close()
	if radio.Status() != "Playing" {
		t.Error("the end of the program leaves the radio silent")
	}
}

func TestPlayersWithoutABus(t *testing.T) {
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/no/such/bus")
	p := NewPlayers()
	p.Pause()
	p.Resume()
	p.Close()
	p.Pause() // after the end nothing happens, and nothing waits
	p.Resume()
}
