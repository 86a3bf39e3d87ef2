package stretches

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"posturebreak/app/figure"
	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/look"
	"posturebreak/app/window/parts"
	"posturebreak/app/window/stage"
	"posturebreak/reminders/stretch"
)

// stillPace is how often the clock of a replay moves where no picture does.
const stillPace = 250 * time.Millisecond

// frameMost is how high the stage gets at most, at a text scale of 1: the controls below it are to be seen with it.
const frameMost = 330

// cueLines is how many lines what to do may take: its place stays the same, so that nothing moves while it plays.
const cueLines = 2

// replay plays the timeline of a stretch: the figure, what to do, and the controls.
type replay struct {
	page   *Page
	kit    kit.Kit
	player player
	model  stage.Model
	stage  *stage.Stage
	first  figure.Moment // what is seen before the first phase
	ticker ticker
	last   time.Time // when the player was told the time
	end    context.CancelFunc

	cue   *parts.Prose
	clock *canvas.Text
	play  *kit.Button
	line  *scrubber
	sides *kit.Choice // nil where both sides are the same
	root  *fyne.Container
}

// newReplay makes the replay of a way to do a stretch. It stands at the first movement.
func newReplay(p *Page, way stretch.Stretch, line stretch.Timeline) *replay {
	k := kit.Of(p.desk)
	r := &replay{page: p, kit: k, ticker: ticker{every: p.desk.Every}, cue: k.Lead("").Strong().Within(cueLines, k.Look.Fonts.Body), clock: canvas.NewText("", k.Look.Colours.Muted)}
	r.clock.TextSize = k.Look.Fonts.Body
	r.model = modelOf(p, way)
	r.stage = stage.New(k.Look, r.model, func() {})
	r.play = k.Button(kit.Plain, "", r.toggle)
	r.line = newScrubber(k.Look, r.seek, r.key)
	box := kit.Column(look.GapMedium,
		&fyne.Container{Layout: &framed{shape: frameShape(r.model), most: frameMost * k.Look.Growth()}, Objects: []fyne.CanvasObject{r.stage}},
		&fyne.Container{Layout: reserved(cueLines * textHeight(k.Look.Fonts.Lead)), Objects: []fyne.CanvasObject{r.cue}}, r.line, kit.Beside(look.GapMedium, 0, r.buttons(), r.clock))
	if way.Dose.Sides == stretch.BothSides {
		r.sides = k.Choice([]string{k.Words.Say("Right side"), k.Words.Say("Left side")}, 0, r.turn)
		box.Add(r.sides.Object)
	}
	r.root = box
	r.set(line)
	return r
}

// buttons steps through the phases, and plays.
func (r *replay) buttons() fyne.CanvasObject {
	w := r.kit.Words
	back := r.kit.IconButton(look.IconPrevious, w.In("button", "Previous movement"), func() { r.step(r.player.previous) })
	next := r.kit.IconButton(look.IconNext, w.In("button", "Next movement"), func() { r.step(r.player.next) })
	return besides(look.GapTiny, back, r.play, next)
}

// modelOf is the figure of a way to do a stretch, or the sign of its position.
func modelOf(p *Page, way stretch.Stretch) stage.Model {
	if way.Figure == "" {
		return stage.Placeholder(way.Position, p.desk.Look)
	}
	m, err := stage.Load(p.desk.Figures, way.Figure, p.desk.Look)
	if err != nil {
		p.desk.Log.Warn("no figure for a stretch", "stretch", way.ID, "error", err)
		return stage.Placeholder(way.Position, p.desk.Look)
	}
	return m
}

// set plays another timeline, from about where the one before it was.
func (r *replay) set(line stretch.Timeline) {
	at, before, playing := r.player.at, r.player.line.Total, r.player.playing
	r.player = newPlayer(line)
	r.player.playing = playing
	if before > 0 {
		r.player.seek(time.Duration(float64(at) / float64(before) * float64(line.Total)))
	}
	r.first = figure.Moment{Part: figure.Wait}
	if len(line.Phases) > 0 {
		r.first = stage.MomentOf(stage.AtStart(line.Phases[0]))
	}
	r.line.mark(marks(line))
	r.refresh()
}

// appear begins to draw.
func (r *replay) appear(ctx context.Context) {
	ctx, r.end = context.WithCancel(ctx)
	r.page.desk.Draw(func() { r.stage.Run(ctx) })
	r.refresh()
}

// leave stops all that draws or moves.
func (r *replay) leave() {
	r.player.playing = false
	r.refresh()
	if r.end != nil {
		r.end()
		r.end = nil
	}
}

func (r *replay) toggle() { r.step(r.player.toggle) }

// step does something with the player, and shows where it is then.
func (r *replay) step(do func()) {
	do()
	r.last = r.page.desk.Now()
	r.refresh()
}

func (r *replay) seek(part float32) {
	r.step(func() { r.player.seek(time.Duration(float64(part) * float64(r.player.line.Total))) })
}

func (r *replay) turn(index int) {
	r.step(func() { r.player.turn([]stretch.Side{stretch.Right, stretch.Left}[index]) })
}

// key is a key on the scrubber.
func (r *replay) key(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyLeft:
		r.step(r.player.previous)
	case fyne.KeyRight:
		r.step(r.player.next)
	case fyne.KeyHome:
		r.seek(0)
	case fyne.KeyEnd:
		r.seek(1)
	case fyne.KeySpace:
		r.toggle()
	default:
		return false
	}
	return true
}

// tick lets time pass.
func (r *replay) tick() {
	now := r.page.desk.Now()
	r.player.pass(now.Sub(r.last))
	r.last = now
	r.refresh()
}

// refresh shows where the player is.
func (r *replay) refresh() {
	shot := r.shot()
	r.stage.Play(shot)
	r.write()
	pace := shot.Pace()
	switch {
	case !r.player.playing || r.page.ctx == nil:
		pace = 0
	case pace == 0:
		pace = stillPace
	}
	r.ticker.keep(pace, r.tick)
}

func (r *replay) shot() stage.Shot {
	if len(r.player.line.Phases) == 0 {
		return stage.Shot{Moment: r.model.Telling(), Frozen: true}
	}
	return stage.OfCue(r.player.line.Phases, r.player.cue(), r.first, r.kit.Look.Still)
}

// write says where the player is.
func (r *replay) write() {
	w, cue, total := r.kit.Words, r.player.cue(), r.player.line.Total
	r.cue.Set(cue.Words(w.Book))
	if text := w.Say("%s of %s", clock(r.player.at), clock(total)); text != r.clock.Text {
		r.clock.Text = text
		r.clock.Refresh()
	}
	part := float32(0)
	if total > 0 {
		part = float32(float64(r.player.at) / float64(total))
	}
	r.line.show(part, w.Say("%s. %s of %s", cue.Words(w.Book), clock(r.player.at), clock(total)))
	if r.player.playing {
		r.play.Set(w.In("button", "Pause"), look.IconPause)
	} else {
		r.play.Set(w.In("button", "Play"), look.IconPlay)
	}
	if r.sides != nil && cue.Side != stretch.NoSide {
		r.sides.Set(map[stretch.Side]int{stretch.Right: 0, stretch.Left: 1}[cue.Side])
	}
}
