package home

import (
	"fyne.io/fyne/v2"

	"posturebreak/app/link"
	"posturebreak/app/window/home/desk"
	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/home/welcome"
	"posturebreak/app/window/look"
)

// dress makes the window in the look and the language that the resident has told, on the page that is shown.
func (s *shell) dress(stretch string) {
	s.look = look.New(*s.told.Look, s.variant, s.taste)
	s.locale = s.materials.Speaking(*s.told.Look, s.log)
	s.kit = kit.Kit{Look: s.look, Words: s.locale}
	s.app.Settings().SetTheme(look.NewTheme(s.look))
	s.pages = map[link.Page]desk.Page{}
	s.toast = newToast(s.kit, s.every)
	s.toast.arrange = s.frame.arrange
	s.frame.dress(s.kit, newRail(s.kit, s.materials.Icon, func(p link.Page) { s.show(p, "") }), s.toast)
	if *s.told.Welcome {
		s.welcome = welcome.New(s.desk())
		s.frame.put(s.welcome.Content(), false)
		s.window.SetTitle(s.locale.Say("Welcome to Posture Break"))
		s.welcome.Appear("")
		return
	}
	s.appear(stretch)
}

// redress makes everything anew in another look or language. The page stays, as far as it was scrolled.
func (s *shell) redress() {
	s.window.Canvas().Unfocus()
	closeMenus(s.window.Canvas())
	shown := s.shown()
	var was any
	memory, remembers := shown.(desk.Rememberer)
	if remembers {
		was = memory.Remember()
	}
	offset := scrolled(shown.Content())
	s.leave()
	s.toast.hide()
	s.welcome = nil
	s.dress("")
	next := s.shown()
	if memory, ok := next.(desk.Rememberer); ok && remembers {
		memory.Recall(was)
		return
	}
	if scroll, ok := next.Content().(*kit.Scroll); ok {
		scroll.ScrollTo(offset)
	}
}

// shown is the page on the screen.
func (s *shell) shown() desk.Page {
	if s.welcome != nil {
		return s.welcome
	}
	return s.pages[s.page]
}

// scrolled is how far a content is scrolled that is a scroll, and 0 for any other.
func scrolled(content fyne.CanvasObject) float32 {
	if scroll, ok := content.(*kit.Scroll); ok {
		return scroll.Offset()
	}
	return 0
}

// closeMenus closes what lies over the window: it would be left in the old look, and do its work for pages that are gone.
func closeMenus(c fyne.Canvas) {
	for top := c.Overlays().Top(); top != nil; top = c.Overlays().Top() {
		c.Overlays().Remove(top)
	}
}

// desk is what a page stands on.
func (s *shell) desk() desk.Desk {
	return desk.Desk{
		Look: s.look, Locale: s.locale, Figures: s.materials.Figures, Window: s.window, Log: s.log, Sound: s.materials.Sound,
		Home:  func() link.Home { return s.told },
		Ask:   s.asks.ask,
		Show:  s.show,
		Say:   s.say,
		Now:   s.now,
		Every: s.every,
		Draw:  s.draw,
	}
}
