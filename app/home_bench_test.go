package app

import (
	"log/slog"
	"testing"
	"time"

	"posturebreak/app/store"
	"posturebreak/reminders"
)

// BenchmarkNews looks for what is new to an open home window, as every turn of the loop does.
func BenchmarkNews(b *testing.B) {
	catalogue, err := store.Catalogue(b.TempDir())
	if err != nil {
		b.Fatal(err)
	}
	rules, err := reminders.NewRules(reminders.DefaultSettings(), catalogue)
	if err != nil {
		b.Fatal(err)
	}
	w := &world{}
	a := New(Parts{
		Rules: rules, Zone: func() *time.Location { return time.UTC }, Keeper: w, Archive: archiveOf{w},
		Own: func() []store.OwnStretch { return nil }, Log: slog.New(slog.DiscardHandler),
	})
	a.state, _ = rules.Step(a.state, a.now(), reminders.Started{})
	for _, c := range []struct {
		name string
		open func() *home
	}{
		{"all", func() *home { return &home{} }},
		{"nothing", func() *home { return a.home }},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				a.home = c.open()
				a.news(b.Context())
			}
		})
	}
}
