package home

import (
	"slices"

	"posturebreak/app/link"
	"posturebreak/app/window/home/desk"
	"posturebreak/app/window/home/history"
	"posturebreak/app/window/home/settings"
	"posturebreak/app/window/home/stretches"
	"posturebreak/app/window/home/today"
	"posturebreak/app/window/look"
	"posturebreak/reminders/words"
)

// maker makes a page on a desk.
type maker func(desk.Desk) desk.Page

// makers are the pages that there are.
func makers() map[link.Page]maker {
	return map[link.Page]maker{
		link.PageToday:     func(d desk.Desk) desk.Page { return today.New(d) },
		link.PageStretches: func(d desk.Desk) desk.Page { return stretches.New(d) },
		link.PageHistory:   func(d desk.Desk) desk.Page { return history.New(d) },
		link.PageSettings:  func(d desk.Desk) desk.Page { return settings.New(d) },
	}
}

// pages lists the pages in the order of the rail.
func pages() []link.Page {
	return slices.DeleteFunc(link.Pages(), func(p link.Page) bool { return makers()[p] == nil })
}

// known says whether there is such a page.
func known(p link.Page) bool { return makers()[p] != nil }

// pageName is what a page is called, and its icon.
func pageName(p link.Page, l words.Locale) (string, look.Icon) {
	switch p {
	case link.PageStretches:
		return l.In("page", "Stretches"), look.IconStretches
	case link.PageHistory:
		return l.In("page", "History"), look.IconHistory
	case link.PageSettings:
		return l.In("page", "Settings"), look.IconSettings
	default:
		return l.In("page", "Today"), look.IconToday
	}
}

// show turns to a page. It ends the first steps.
func (s *shell) show(p link.Page, stretch string) {
	if s.closed || !known(p) {
		return
	}
	if s.welcome == nil && p == s.page && stretch == "" {
		return
	}
	s.leave()
	if s.welcome != nil {
		s.welcome, s.told.Welcome = nil, new(bool) // the first steps do not come again
	}
	s.page = p
	s.appear(stretch)
}

// appear shows the page that is chosen.
func (s *shell) appear(stretch string) {
	p := s.pages[s.page]
	if p == nil {
		p = makers()[s.page](s.desk())
		s.pages[s.page] = p
	}
	name, _ := pageName(s.page, s.locale)
	s.window.SetTitle(s.locale.In("title of a window", "%s – Posture Break", name))
	s.frame.rail.choose(s.page)
	s.frame.put(p.Content(), true)
	p.Appear(stretch)
}

// leave tells the page on the screen that it is not shown any more.
func (s *shell) leave() {
	s.window.Canvas().Unfocus()
	if p := s.shown(); p != nil {
		p.Leave()
	}
}

// escape closes a menu, or goes back from what the page has open, and closes the window where there is nothing.
func (s *shell) escape() {
	if c := s.window.Canvas(); c.Overlays().Top() != nil {
		closeMenus(c)
		return
	}
	if e, ok := s.shown().(desk.Escaper); ok && e.Escape() {
		return
	}
	s.close()
}

// search gives the keyboard to the search field of the page, where it has one.
func (s *shell) search() {
	if p, ok := s.shown().(desk.Searcher); ok {
		p.Search()
	}
}
