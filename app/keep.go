package app

import (
	"context"
	"reflect"
	"time"

	"posturebreak/app/store"
	"posturebreak/reminders"
)

// keepWithin is how long writing may take before the loop goes on without. A healthy disk takes milliseconds.
const keepWithin = 5 * time.Second

// unkeptAtMost bounds what waits for a disk that does not take it.
const unkeptAtMost = 1000

// keep writes what a step has left behind, before anything of it is shown. What cannot be written waits for the next step:
// a full disk must not silence the reminders.
func (a *App) keep(ctx context.Context, effects []reminders.Effect) {
	change := &a.unkept
	for _, effect := range effects {
		switch e := effect.(type) {
		case reminders.Record:
			change.Entries = append(change.Entries, e.Entry)
		case reminders.Explain:
			a.Log.Info(e.Decision.Words, "decision", e.Decision.Code)
			change.Decisions = append(change.Decisions, e.Decision)
		default:
		}
	}
	if len(change.Entries)+len(change.Decisions) == 0 && same(a.state, a.kept) {
		return
	}
	change.State = a.state
	ctx, cancel := context.WithTimeout(ctx, keepWithin)
	defer cancel()
	if err := a.Keeper.Commit(ctx, *change); err != nil {
		a.Log.Error("the history could not be written; it is tried again with the next change", "error", err)
		change.Entries = last(change.Entries, unkeptAtMost)
		change.Decisions = last(change.Decisions, unkeptAtMost)
		return
	}
	a.unkept, a.kept = store.Change{}, a.state
	if a.home != nil {
		a.home.dayRead = ""
	}
}

// same says whether two states differ in nothing but the moment of their last step.
func same(a, b reminders.State) bool {
	a.At, b.At = time.Time{}, time.Time{}
	return reflect.DeepEqual(a, b)
}

func last[T any](list []T, n int) []T { return list[max(0, len(list)-n):] }
