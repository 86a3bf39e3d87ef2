package kit

import "slices"

// Selection is a button that shows the chosen one of several texts, and opens a menu with all of them.
type Selection struct {
	Button
	texts   []string
	chosen  int
	changed func(index int)
}

// Selection makes a selection among texts; name is for those who listen. changed is called when the person chooses another.
func (k Kit) Selection(name string, texts []string, chosen int, changed func(index int)) *Selection {
	s := &Selection{texts: slices.Clone(texts), changed: changed}
	s.Button = Button{look: k.Look, manner: Plain, start: true, name: name}
	s.Opening()
	s.press = func() { k.OpenMenu(s, s.items()) }
	s.extend(s)
	s.Set(chosen)
	return s
}

func (s *Selection) items() []Item {
	items := make([]Item, len(s.texts))
	for i, text := range s.texts {
		items[i] = Item{Text: text, Chosen: i == s.chosen, Do: func() {
			if s.chosen != i {
				s.Set(i)
				s.changed(i)
			}
		}}
	}
	return items
}

// Chosen is the index of the one that is chosen.
func (s *Selection) Chosen() int { return s.chosen }

// Set chooses one without calling changed.
func (s *Selection) Set(index int) {
	s.chosen = index
	if index >= 0 && index < len(s.texts) {
		s.state = s.texts[index]
		s.SetText(s.texts[index])
	}
}
