package stretches

import (
	"context"
	"time"

	"posturebreak/app/window/stage"
)

// living is the one card whose figure moves: that under the pointer, or with the keyboard's focus.
type living struct {
	page   *Page
	card   *card
	model  stage.Model
	since  time.Time
	ticker ticker
	end    context.CancelFunc
}

// lively moves the figure of a card, or lets it stand.
func (b *browse) lively(c *card, on bool) {
	l := &b.page.living
	switch {
	case on && l.card != c:
		l.calm()
		l.wake(c)
	case !on && l.card == c:
		l.calm()
	}
}

// sized is told when a card has another size.
func (b *browse) sized() { b.page.sized() }

// wake begins to move the figure of a card. Where movement is not wanted, and for a figure that is missing, nothing moves.
func (l *living) wake(c *card) {
	p := l.page
	if p.desk.Look.Still || p.ctx == nil {
		return
	}
	model, err := stage.Load(p.desk.Figures, c.about.Ways[0].Figure, p.desk.Look)
	if err != nil {
		return // the picture is a sign, and it is said in the log when the stretch is opened
	}
	var ctx context.Context
	ctx, l.end = context.WithCancel(p.ctx)
	l.card, l.model, l.since = c, model, p.desk.Now()
	moving := stage.New(p.desk.Look, model, func() {
		if l.card == c { // shown with its first picture, so that the still stays until then
			c.live.Show()
		}
	})
	moving.Hide()
	c.live = moving
	c.Refresh()
	p.desk.Draw(func() { moving.Run(ctx) })
	l.tick()
}

// tick shows the next picture.
func (l *living) tick() {
	shot := stage.OfOffer(l.model, l.page.desk.Now().Sub(l.since), false)
	l.card.live.Play(shot)
	l.ticker.keep(shot.Pace(), l.tick)
}

// calm lets the figure stand again.
func (l *living) calm() {
	if l.card == nil {
		return
	}
	l.ticker.halt()
	l.end()
	l.card.live = nil
	l.card.Refresh()
	l.card = nil
}
