package stretches

import (
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"posturebreak/app/link"
	"posturebreak/app/window/home/hometest"
)

func TestOneCardMovesAtATime(t *testing.T) {
	d := sit(t, moving())
	p := lay(d, usualWidth, usualHeight)
	draw(t, p)
	first, second := p.browse.shown[0], p.browse.shown[1]
	if len(d.Ticks) != 0 {
		t.Fatal("something ticks before anything is pointed at")
	}
	first.MouseIn(nil)
	if first.live == nil || first.live.Visible() || len(d.Ticks) != 1 {
		t.Fatalf("under the pointer: moves %v, %d tick", first.live != nil, len(d.Ticks))
	}
	draw(t, p)
	if !first.live.Visible() {
		t.Error("the first picture is drawn, and not shown")
	}
	before := first.live.Shot_
	pass(d, time.Second/20)
	if first.live.Shot_ == before {
		t.Error("time passes, and the figure stands")
	}
	second.FocusGained()
	if first.live != nil || second.live == nil || len(d.Ticks) != 1 {
		t.Error("another card has the keyboard, and both move or none")
	}
	first.MouseOut() // it does not move any more
	if second.live == nil {
		t.Error("the pointer leaves a card that stands, and the moving one stops")
	}
	second.FocusLost()
	if second.live != nil || len(d.Ticks) != 0 {
		t.Error("it goes on though nothing points at it")
	}
}

func TestMovementEnds(t *testing.T) {
	d := sit(t, moving())
	p := lay(d, usualWidth, usualHeight)
	p.browse.shown[0].MouseIn(nil)
	for range 100 {
		pass(d, time.Second)
	}
	if len(d.Ticks) != 0 {
		t.Error("a picture that is looked at for 100 s never comes to rest")
	}
}

func TestNothingMovesWhereMovementIsNotWanted(t *testing.T) {
	d := sit(t, hometest.Options{})
	p := lay(d, usualWidth, usualHeight)
	p.browse.shown[0].MouseIn(nil)
	if p.browse.shown[0].live != nil || len(d.Ticks) != 0 {
		t.Error("a card moves")
	}
	p.open("seated-twist")
	if p.detail.replay.player.playing || len(d.Ticks) != 0 {
		t.Error("the replay begins by itself")
	}
	test.Tap(p.detail.replay.play)
	if !p.detail.replay.player.playing || !p.detail.replay.stage.Shot_.Frozen {
		t.Error("it cannot be played in pictures that stand")
	}
}

func TestNothingTicksOnAPageThatIsNotShown(t *testing.T) {
	d := sit(t, moving())
	p := lay(d, usualWidth, usualHeight)
	p.browse.shown[3].MouseIn(nil)
	p.Leave()
	if len(d.Ticks) != 0 || p.browse.shown[3].live != nil {
		t.Error("a card moves on a page that is not shown")
	}
	p.Appear("sphinx")
	if len(d.Ticks) != 1 || !p.detail.replay.player.playing {
		t.Fatal("the opened stretch does not play")
	}
	p.Leave()
	p.Leave()
	if len(d.Ticks) != 0 {
		t.Error("the replay goes on though the page is not shown")
	}
	p.Tell(link.Home{Stretches: d.Told.Stretches})
	if len(d.Ticks) != 0 {
		t.Error("news set it going again")
	}
}
