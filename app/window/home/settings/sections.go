package settings

import "posturebreak/app/window/look"

// allSections are the sections in their order.
func (p *Page) allSections() []*section {
	l := p.desk.Locale
	return []*section{
		p.newSection(l.In("settings", "Schedule"), look.IconCalendar, l.Say("When you work, and when you want to be asked."), p.buildSchedule),
		p.newSection(l.In("settings", "Break"), look.IconPause, l.Say("What happens when a break falls due."), p.buildBreak),
		p.newSection(l.In("settings", "Stretches"), look.IconStretches, l.Say("What you can do where you are, and what you would rather not."), p.buildStretches),
		p.newSection(l.In("settings", "Sound and speech"), look.IconSound, l.Say("Follow a stretch without looking at the screen."), p.buildSound),
		p.newSection(l.In("settings", "Look"), look.IconEye, l.Say("How the windows look, and who shows you the stretches."), p.buildLook),
		p.newSection(l.In("settings", "System"), look.IconSettings, l.Say("The program and this computer."), p.buildSystem),
	}
}
