package settings

import (
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"posturebreak/app/link"
	"posturebreak/app/window/home/settings/draft"
	"posturebreak/reminders"
	"posturebreak/reminders/words"
)

// typingPause is how long nothing is typed before what stands there is taken.
const typingPause = 400 * time.Millisecond

// waiting is what is to be done when the person stops typing.
type waiting struct {
	field *field
	do    func()
	stop  func()
}

// later does something when nothing has been typed for a while, in place of what was to be done for the same field.
func (p *Page) later(f *field, do func()) {
	if p.waiting != nil && p.waiting.field != f {
		p.flush()
	}
	p.drop()
	p.waiting = &waiting{field: f, do: do}
	p.waiting.stop = p.desk.Every(typingPause, p.flush)
}

// now does something at once, and before it what was to be done later for another field. What is newer counts: in the same
// field, the change takes the place of what was typed.
func (p *Page) now(do func()) {
	p.flush()
	do()
}

// flush does at once what was to be done later.
func (p *Page) flush() {
	if w := p.drop(); w != nil {
		w.do()
	}
}

// drop forgets what was to be done later.
func (p *Page) drop() *waiting {
	w := p.waiting
	if w != nil {
		w.stop()
	}
	p.waiting = nil
	return w
}

// set takes a value for the setting of a field, and sends it when it can work.
func (p *Page) set(f *field, value any) {
	before, err := p.values().Get(f.key)
	if err == nil && same(before, value) {
		p.draft.Forget(f.key)
		f.clear()
		return
	}
	p.try(f, f.key, value)
}

// alter changes settings besides that of a field, all together or not at all.
func (p *Page) alter(f *field, change func(*reminders.Settings)) {
	all, err := copied(p.values())
	if err != nil {
		f.complain(err)
		return
	}
	change(&all)
	p.try(f, "", all)
	p.draft.Forget("") // all settings are not tried again: much may have changed by then
}

// try sends a value for a key when it can work, and says beside the field why it cannot.
func (p *Page) try(f *field, key string, value any) {
	if p.locked() {
		return
	}
	undo := p.listUndo(f.list)
	change, err := p.draft.Try(key, value)
	if err != nil {
		f.complain(err)
		return
	}
	for _, other := range p.fields() {
		if other.wrong != "" && slices.Contains(change.Settled, other.key) {
			other.wrong = ""
		}
	}
	f.wrong = ""
	p.latest = p.touching(f)
	p.refresh()
	p.send(change, p.desk.Locale.Say("Changed: %s", f.label), undo, f.refused)
}

// alterList changes a list of the settings, such as the reminders, and says what was done.
func (p *Page) alterList(list, done string, change func(*reminders.Settings)) {
	all, err := copied(p.values())
	if err != nil || p.locked() {
		return
	}
	undo := p.listUndo(list)
	change(&all)
	tried, err := p.draft.Try("", all)
	p.draft.Forget("")
	if err != nil {
		p.desk.Say(words.MessageOf(err).Said(p.desk.Locale), nil)
		return
	}
	p.refresh()
	p.send(tried, done, undo, nil)
}

// copied is a copy of settings that shares nothing with them.
func copied(s reminders.Settings) (reminders.Settings, error) {
	var c reminders.Settings
	text, err := s.Get("")
	if err == nil {
		err = json.Unmarshal(text, &c)
	}
	if err != nil {
		return c, fmt.Errorf("copy the settings: %w", err)
	}
	return c, nil
}

// listUndo brings a whole list back: its elements are known by their number, which another change may have moved. It is nil for
// a setting that is in no list.
func (p *Page) listUndo(list string) func() {
	before, err := p.values().Get(list)
	if list == "" || err != nil {
		return nil
	}
	return p.undoing(list, before)
}

// refused says beside the field why the resident has not taken a change.
func (f *field) refused(reply link.Reply) {
	if len(reply.Faults) == 0 {
		f.blame(reply.Error)
		return
	}
	f.blame(faultWords(f.page.desk.Locale, reply.Faults[0]))
}

// send asks for a change, says that it is done, and offers to undo it: by undo, and where that is nil with what the setting was
// before. refused is told when it is not done; nil says so at the foot of the window.
func (p *Page) send(change draft.Change, done string, undo func(), refused func(link.Reply)) {
	p.desk.Ask(link.Request{Do: link.Set, Key: change.Key, Value: change.Value}, func(reply link.Reply) {
		if reply.Error != "" || len(reply.Faults) > 0 {
			p.takeHome()
			if refused != nil {
				refused(reply)
			} else {
				p.desk.Say(reply.Error, nil)
			}
			return
		}
		if undo == nil {
			undo = p.undoing(change.Key, reply.Value)
		}
		p.desk.Say(done, undo)
	})
}

// undoing is what sets a setting back to what it was. It is called long after, when the page may have been made anew.
func (p *Page) undoing(key string, before json.RawMessage) func() {
	return func() {
		p.desk.Ask(link.Request{Do: link.Set, Key: key, Value: before}, func(reply link.Reply) {
			if reply.Error != "" {
				p.desk.Say(reply.Error, nil)
				return
			}
			p.desk.Say(p.desk.Locale.Say("It is as it was before."), nil)
		})
	}
}

// ask sends a request that is no change of one setting, and says what came of it.
func (p *Page) ask(request link.Request, undo func()) {
	p.desk.Ask(request, func(reply link.Reply) {
		if reply.Error != "" {
			p.desk.Say(reply.Error, nil)
			return
		}
		p.desk.Say(reply.Words, undo)
	})
}
