//go:build !linux

package desktop

import "context"

// pausedPlayers is always empty: this system has no way to steer the players of others.
type pausedPlayers map[string]string

func pausePlayers(context.Context) pausedPlayers { return nil }

func resumePlayers(context.Context, pausedPlayers) {}
