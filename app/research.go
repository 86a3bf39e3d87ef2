package app

import (
	"cmp"
	"context"
	"errors"
	"path/filepath"
	"time"

	"posturebreak/app/link"
	"posturebreak/app/store"
	"posturebreak/reminders"
)

// Archive reads what the history tells, on whatever goroutine, and never keeps the loop from writing.
type Archive interface {
	Year(ctx context.Context, year int) (store.Year, error)
	Days(ctx context.Context) ([]reminders.BreakDay, error)
	Day(ctx context.Context, date string) ([]reminders.Entry, error)
	Journal(ctx context.Context, since time.Time) ([]reminders.Decision, error)
	Export(ctx context.Context, path string, format store.Format) error
}

// insight is what the loop knows, for those who work beside it. It does not change.
type insight struct {
	rules  reminders.Rules
	now    time.Time
	status *link.Status
}

// research answers a request that takes too long for the loop, on the caller's goroutine. It reports false for one that does not.
func (a *App) research(ctx context.Context, r link.Request) (link.Reply, bool) {
	answers := map[link.Command]func(context.Context, link.Request, insight) link.Reply{
		link.GetSummary: a.summary, link.GetDay: a.day, link.Export: a.export, link.GetTroubles: a.lookForTroubles, link.Diagnostics: a.diagnose,
	}
	answer, ok := answers[r.Do]
	if !ok {
		return link.Reply{}, false
	}
	known, ok := a.insight(ctx)
	if !ok {
		return ending(), true
	}
	return answer(ctx, r, known), true
}

// wonder is the wish for an insight.
type wonder struct {
	reply chan<- insight // holds one
}

func (m wonder) handle(_ context.Context, a *App) {
	m.reply <- insight{rules: a.Rules, now: a.now(), status: a.status()}
}

// insight asks the loop what it knows. It reports false when the loop ends before it can answer.
func (a *App) insight(ctx context.Context) (insight, bool) {
	reply := make(chan insight, 1)
	a.post(ctx, wonder{reply})
	select {
	case known := <-reply:
		return known, true
	case <-ctx.Done():
		return insight{}, false
	}
}

// ending is the reply of a program that ends.
func ending() link.Reply { return link.Reply{Error: "Posture Break is ending."} }

// reply is the reply, or why there is none.
func (i insight) reply(done link.Reply, err error) link.Reply {
	return replyTo(done, err, i.rules.Locale())
}

func (a *App) day(ctx context.Context, r link.Request, known insight) link.Reply {
	entries, err := a.Archive.Day(ctx, r.Date)
	if entries == nil {
		entries = []reminders.Entry{}
	}
	return known.reply(link.Reply{Day: &link.Day{Date: r.Date, Entries: entries}}, err)
}

func (a *App) export(ctx context.Context, r link.Request, known insight) link.Reply {
	format, say := store.Format(r.Format), known.rules.Locale()
	if format != store.CSV && format != store.JSON {
		return link.Reply{Error: say.Say("%q is no format; choose csv or json.", r.Format)}
	}
	if !filepath.IsAbs(r.Path) {
		return link.Reply{Error: say.Say("%q is no absolute path.", r.Path)}
	}
	err := a.Archive.Export(ctx, r.Path, format)
	return known.reply(link.Reply{Words: say.Say("The history is written to %s.", r.Path), Path: r.Path}, err)
}

func (a *App) lookForTroubles(ctx context.Context, _ link.Request, known insight) link.Reply {
	if a.Examine == nil {
		return link.Reply{Troubles: []link.Trouble{}}
	}
	return link.Reply{Troubles: troubles(a.Examine(ctx, known.rules.Locale().Book))}
}

// summary counts one year; this one for 0.
func (a *App) summary(ctx context.Context, r link.Request, known insight) link.Reply {
	year := cmp.Or(r.Year, known.now.Year())
	s, err := Summarise(ctx, a.Archive, known.rules, year, known.now)
	deleted, deletedErr := a.Keeper.Deleted(ctx)
	s.Deleted = deleted
	return known.reply(link.Reply{Summary: &s}, errors.Join(err, deletedErr))
}
