package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"posturebreak/app/desktop"
	"posturebreak/app/link"
	"posturebreak/app/sound"
	"posturebreak/app/store"
	"posturebreak/app/window/session"
	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
	"posturebreak/reminders/words"
)

// textFlags are how a terminal leads through a stretch.
type textFlags struct {
	text, say, plain bool
	speed            float64
}

func (t *textFlags) flags(l words.Locale, f *pflag.FlagSet) {
	f.BoolVar(&t.text, "text", false, l.Say("lead through it here, in the terminal"))
	f.BoolVar(&t.say, "say", false, l.Say("in the terminal, and let a voice say what to do"))
	f.BoolVar(&t.plain, "plain", false, l.Say("in the terminal, in plain lines for a screen reader or a file"))
	f.Float64Var(&t.speed, "speed", 0, l.Say("with these, play it so many times faster (to show or test the program)"))
}

func (t textFlags) wanted() bool { return t.text || t.say || t.plain }

// lead leads through a stretch in the terminal. The running program begins and counts it; without one it is not counted.
func lead(cmd *cobra.Command, id string, flags textFlags) error {
	ctx := cmd.Context()
	orders := make(chan link.Order, 1)
	led, err := askToLead(ctx, id)
	var send func(link.Report)
	switch {
	case errors.Is(err, desktop.ErrNotRunning):
		order, err := aloneOrder(cmd, id)
		if err != nil {
			return err
		}
		orders <- order
		send = func(r link.Report) {
			if r.Did == link.Finished {
				orders <- link.Order{V: link.Version, Do: link.ThankBreak} // what a running program would do when it has counted it
			}
		}
	case err != nil:
		return err
	default:
		defer led.Close()
		send = func(r link.Report) { _ = led.Send(r) } // whether it is still there is seen by who listens
		go listenTo(led, orders)
	}
	select {
	case first := <-orders:
		return leadThrough(cmd, first, flags, led != nil, orders, send)
	case <-time.After(answerIn):
		return words.Wrong("the running program grants the stretch and does not begin it")
	case <-ctx.Done():
		return nil
	}
}

// askToLead asks the running program for the break.
func askToLead(ctx context.Context, id string) (*link.Led, error) {
	dir, err := desktop.RuntimeDir(programName)
	if err != nil {
		return nil, fmt.Errorf("find the running program: %w", err)
	}
	ctx, cancel := context.WithTimeout(ctx, answerIn)
	defer cancel()
	conn, err := desktop.Dial(ctx, dir)
	if err != nil {
		return nil, fmt.Errorf("ask the running program: %w", err)
	}
	led, reply, err := link.CallLead(ctx, conn, id)
	if led == nil {
		_ = conn.Close() // There is nothing more to say.
	}
	switch {
	case err != nil:
		return nil, fmt.Errorf("ask the running program: %w", err)
	case reply.Error != "":
		return nil, marked{errors.New(reply.Error), errRefused}
	}
	return led, nil
}

// listenTo passes on what the running program orders, and closes the channel when it is gone.
func listenTo(led *link.Led, orders chan<- link.Order) {
	defer close(orders)
	for {
		order, err := led.Next()
		if err != nil {
			return
		}
		orders <- order
	}
}

// aloneOrder is the order that the running program would send, made here: the same core decides, by the same settings and history, and nothing of it
// is kept.
func aloneOrder(cmd *cobra.Command, id string) (link.Order, error) {
	catalogue, err := store.Catalogue(store.UserPaths().Stretches)
	if err != nil {
		cmd.PrintErrln("posturebreak:", complaint(speech(cmd), err))
	}
	now := localNow()
	rules, memory, err := recall(cmd, catalogue, whyFlags{}, now)
	if err != nil {
		return link.Order{}, err
	}
	_, effects := rules.Step(reminders.State{Memory: memory}, now, reminders.Start{Stretch: id})
	settings := rules.Settings()
	for _, effect := range effects {
		switch e := effect.(type) {
		case reminders.Refuse:
			return link.Order{}, marked{errors.New(e.Why), errRefused}
		case reminders.OpenBreak:
			return link.Order{V: link.Version, Do: link.ShowBreak, Offer: &link.Offer{
				Break: e.Break, Stretch: e.Stretch, Timeline: e.Timeline, Why: e.Why, Begin: true, Speed: 1,
				Sound: link.Sound(settings.Sound), Speech: link.Speech(settings.Speech),
			}}, nil
		default:
		}
	}
	return link.Order{}, words.Wrong("no stretch can be recommended")
}

// leadThrough plays the break that the first order brings.
func leadThrough(cmd *cobra.Command, first link.Order, flags textFlags, counted bool, orders <-chan link.Order, send func(link.Report)) error {
	if first.Offer != nil {
		if flags.say {
			first.Offer.Speech.On = true
			first.Offer.Timeline = first.Offer.Timeline.WithReady(stretch.SpokenReady)
		}
		if flags.speed > 0 {
			first.Offer.Speed = flags.speed
		}
	}
	s, err := session.New(time.Now(), first)
	if err != nil {
		return fmt.Errorf("begin the stretch: %w", err)
	}
	keyboard := openTerminal(os.Stdin)
	defer keyboard.restore()
	spoken := speech(cmd)
	offer := first.Offer
	l := leader{
		session: s, send: send, orders: orders, keys: keyboard.keys,
		view: &textView{out: cmd.OutOrStdout(), book: spoken, counted: counted, live: !flags.plain && rewrites(cmd.OutOrStdout()), keys: keyboard.keys != nil},
	}
	l.ear = sound.NewSystem().Guide(sound.Guidance{
		Name: offer.Stretch.Name, Timeline: offer.Timeline, Book: spoken.Book, Speed: offer.Speed,
		Sound: reminders.SoundSettings(offer.Sound), Speech: reminders.SpeechSettings(offer.Speech),
	}, func(t sound.Trouble) {
		send(link.Report{Did: link.Unheard, Break: offer.Break, Part: t.Part, Problem: t.Why.Error()})
		if flags.say && t.Part == sound.VoicePart {
			cmd.PrintErrln("posturebreak:", unheardVoice(spoken, t.Why))
		}
	})
	defer l.ear.Close()
	l.run(cmd.Context())
	return nil
}

func unheardVoice(spoken words.Locale, why error) string {
	return spoken.Say("The voice cannot be heard: %s", why)
}

// leader leads through one stretch in a terminal. It does what a break window does, with the same session, so that both count and skip alike.
type leader struct {
	session *session.Session
	view    *textView
	ear     *sound.Guide
	orders  <-chan link.Order // closed when the running program is gone
	keys    <-chan byte       // nil where nobody can press any
	send    func(link.Report)
	leave   time.Time // when the thanks are over that nobody can answer; zero: they are not there, or somebody can
}

// lingers is how long the end stays when there is no answer to wait for: as long as the last tone and words take.
const lingers = 3 * time.Second

// run plays the break to its end, or until ctx ends.
func (l *leader) run(ctx context.Context) {
	l.view.begin(l.session.View())
	l.happen(session.Appeared{})
	timer := time.NewTimer(0)
	defer timer.Stop()
	interrupted := ctx.Done()
	for l.session.View().State != session.Closed {
		select {
		case now := <-timer.C:
			l.happen(session.Ticked{})
			if !l.leave.IsZero() && !now.Before(l.leave) {
				l.happen(session.Pressed{Choice: session.Choice{Do: session.Leave}})
			}
		case order, ok := <-l.orders:
			if !ok {
				l.orders = nil
				l.view.lost()
				continue
			}
			l.happen(session.Ordered{Order: order})
		case key, ok := <-l.keys:
			if !ok {
				l.keys = nil
				continue
			}
			l.press(key)
		case <-interrupted:
			interrupted = nil
			l.happen(session.Shut{})
		}
		timer.Reset(l.untilNext(time.Now()))
	}
	l.view.end(l.session.View())
}

// happen tells the session what happened, sends its reports, and lets see and hear what follows.
func (l *leader) happen(e session.Event) {
	for _, r := range l.session.Update(time.Now(), e) {
		l.send(r)
	}
	l.ear.Follow(sound.Position(l.session.Position()))
	v := l.session.View()
	l.view.show(v)
	if v.State == session.Thanked && l.leave.IsZero() && (l.keys == nil || !l.view.counted) {
		l.leave = time.Now().Add(time.Duration(float64(lingers) / max(v.Offer.Speed, 1)))
	}
}

// press does what a key stands for.
func (l *leader) press(key byte) {
	if choice := keyMeans(key, l.session.View().State); choice.Do != session.Nothing {
		l.happen(session.Pressed{Choice: choice})
	}
}

// untilNext is how long it is until the session wants to know the time, or the seconds on the screen change.
func (l *leader) untilNext(now time.Time) time.Duration {
	v := l.session.View()
	wake, ok := l.session.Wake()
	wait := time.Hour
	if ok {
		wait = wake.Sub(now)
	}
	if v.State == session.Playing {
		left := v.Cue.Left % time.Second
		if left == 0 {
			left = time.Second
		}
		speed := max(v.Offer.Speed, 1)
		wait = min(wait, time.Duration(float64(left)/speed))
	}
	if !l.leave.IsZero() {
		wait = min(wait, l.leave.Sub(now))
	}
	const finest = 20 * time.Millisecond // a demonstration in a hurry need not show each second
	return max(wait, finest)
}
