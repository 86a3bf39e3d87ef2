package main

import (
	"errors"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"posturebreak/app/desktop"
	"posturebreak/app/link"
)

// A program that was killed a moment ago, or is just ending, can hold the claim and answer nobody: a child that it was
// about to start has the lock until it has begun. Then it is tried again, this often and after so long.
const (
	claimTries = 10
	claimPause = 100 * time.Millisecond
)

// claim makes this program the resident. When another one runs, that is asked to open its window, unless this is a hidden start,
// and the instance is nil.
func claim(cmd *cobra.Command, dir string, hidden bool) (*desktop.Instance, error) {
	request := link.Request{Do: link.Open}
	if hidden {
		request.Do = link.GetStatus
	}
	for try := 1; ; try++ {
		instance, err := desktop.Claim(dir)
		if err == nil {
			return instance, nil
		}
		if !errors.Is(err, desktop.ErrTaken) {
			return nil, fmt.Errorf("start: %w", err)
		}
		reply, err := call(cmd.Context(), request)
		if err == nil && !hidden {
			cmd.Println(reply.Words)
		}
		if err == nil || errors.Is(err, errRefused) || try == claimTries {
			return nil, err
		}
		select {
		case <-cmd.Context().Done():
			return nil, err
		case <-time.After(claimPause):
		}
	}
}
