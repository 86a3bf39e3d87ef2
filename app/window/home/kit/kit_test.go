package kit_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"posturebreak/app/window/home/hometest"
	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/look"
)

// down presses a key on what has the keyboard.
func down(t *testing.T, d *hometest.Desk, name fyne.KeyName) {
	t.Helper()
	focused := d.Window.Canvas().Focused()
	if focused == nil {
		t.Fatalf("nothing has the keyboard for %s", name)
	}
	if keyable, ok := focused.(desktop.Keyable); ok {
		keyable.KeyDown(&fyne.KeyEvent{Name: name})
	}
	if now := d.Window.Canvas().Focused(); now != nil {
		now.TypedKey(&fyne.KeyEvent{Name: name})
	}
}

// label is what a screen reader says about what has the keyboard.
func label(d *hometest.Desk) string {
	if a, ok := d.Window.Canvas().Focused().(fyne.Accessible); ok {
		return a.AccessibilityLabel()
	}
	return ""
}

func TestAButtonIsPressedByKeysOnce(t *testing.T) {
	d := hometest.New(t, hometest.Options{})
	k, pressed := kit.Of(d.Desk), 0
	b := k.Button(kit.Primary, "Stretch now", func() { pressed++ })
	d.Show(kit.Column(0, b), fyne.NewSize(300, 200))
	d.Window.Canvas().Focus(b)
	down(t, d, fyne.KeySpace)
	down(t, d, fyne.KeyReturn)
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) // a key that repeats
	test.Tap(b)
	if pressed != 3 {
		t.Errorf("it was pressed %d times, want 3", pressed)
	}
	b.Off("A break is on now.")
	b.Press()
	if pressed != 3 || !b.Disabled() || b.AccessibilityLabel() != "Stretch now. A break is on now." || d.Window.Canvas().Focused() != nil {
		t.Errorf("disabled it was pressed %d times and says %q", pressed, b.AccessibilityLabel())
	}
}

func TestKeysThatNobodyUsesReachTheWindow(t *testing.T) {
	d := hometest.New(t, hometest.Options{})
	k := kit.Of(d.Desk)
	var keys []fyne.KeyName
	d.Window.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { keys = append(keys, e.Name) })
	entry := k.Entry("Name", "", func(string) {})
	button, chip := k.Button(kit.Plain, "a", nil), k.Chip("b", false, nil)
	d.Show(kit.Column(0, entry, button, chip), fyne.NewSize(300, 200))
	for _, o := range []fyne.Focusable{button, chip} {
		d.Window.Canvas().Focus(o)
		down(t, d, fyne.KeyEscape)
	}
	d.Window.Canvas().Focus(entry)
	down(t, d, fyne.KeyEscape)
	if d.Window.Canvas().Focused() != nil {
		t.Error("Escape does not leave a field")
	}
	if want := []fyne.KeyName{fyne.KeyEscape, fyne.KeyEscape}; !slices.Equal(keys, want) {
		t.Errorf("the window got %v", keys)
	}
}

func TestChoicesSayTheirState(t *testing.T) {
	d := hometest.New(t, hometest.Options{})
	k := kit.Of(d.Desk)
	chosen := -1
	c := k.Choice([]string{"Light", "Dark"}, 0, func(i int) { chosen = i })
	check := k.Check("Autostart", false, nil)
	d.Show(kit.Column(0, c.Object, check), fyne.NewSize(300, 200))
	d.Window.Canvas().Focus(c.Object.Objects[1].(fyne.Focusable))
	before := label(d)
	down(t, d, fyne.KeySpace)
	if before != "Dark. Off" || label(d) != "Dark. On" || chosen != 1 || c.Chosen() != 1 {
		t.Errorf("it said %q, then %q, and %d was chosen", before, label(d), chosen)
	}
	check.Press()
	if check.AccessibilityLabel() != "Autostart. On" || !check.On() {
		t.Errorf("it says %q", check.AccessibilityLabel())
	}
}

// menuDesk shows a button with a menu of so many items.
func menuDesk(t *testing.T, n int) (*hometest.Desk, *kit.Button, *[]int) {
	t.Helper()
	d := hometest.New(t, hometest.Options{})
	k, done := kit.Of(d.Desk), &[]int{}
	b := k.MenuButton(kit.Plain, "Pause", func() []kit.Item {
		items := make([]kit.Item, n)
		for i := range items {
			items[i] = kit.Item{Text: string(rune('a' + i)), Do: func() { *done = append(*done, i) }}
		}
		items[0].Off = "Not now."
		return items
	})
	d.Show(kit.Column(0, b), fyne.NewSize(700, 520))
	d.Window.Canvas().Focus(b)
	b.Press()
	return d, b, done
}

func TestAMenuByKeys(t *testing.T) {
	d, b, done := menuDesk(t, 4)
	if label(d) != "b" {
		t.Fatalf("the menu begins at %q, want the first that can be chosen", label(d))
	}
	down(t, d, fyne.KeyDown)
	down(t, d, fyne.KeyReturn)
	if !slices.Equal(*done, []int{2}) || d.Window.Canvas().Overlays().Top() != nil || d.Window.Canvas().Focused() != b {
		t.Errorf("chosen was %v; the keyboard is on %q", *done, label(d))
	}
	b.Press()
	down(t, d, fyne.KeyEscape)
	if len(*done) != 1 || d.Window.Canvas().Overlays().Top() != nil || d.Window.Canvas().Focused() != b {
		t.Error("Escape does not close the menu")
	}
}

func TestALongMenuIsSearched(t *testing.T) {
	d, b, done := menuDesk(t, 20)
	field, ok := d.Window.Canvas().Focused().(*kit.Entry)
	if !ok {
		t.Fatalf("the keyboard is on %T, want the field", d.Window.Canvas().Focused())
	}
	test.Type(field, "k")
	d.Same("menu")
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if !slices.Equal(*done, []int{10}) {
		t.Errorf("chosen was %v, want the one that was found", *done)
	}
	b.Press()
	down(t, d, fyne.KeyDown)
	if label(d) != "b" {
		t.Errorf("the arrow leads to %q", label(d))
	}
	down(t, d, fyne.KeyEscape)
	if d.Window.Canvas().Overlays().Top() != nil {
		t.Error("Escape does not close the menu")
	}
}

func TestALongMenuShowsWhatIsOn(t *testing.T) {
	d := hometest.New(t, hometest.Options{})
	k := kit.Of(d.Desk)
	b := k.MenuButton(kit.Plain, "Hours", func() []kit.Item {
		items := make([]kit.Item, 40)
		for i := range items {
			items[i] = kit.Item{Text: string(rune('a' + i)), Chosen: i == 30, Do: func() {}}
		}
		return items
	})
	d.Show(kit.Column(0, b), fyne.NewSize(700, 520))
	b.Press()
	for _, o := range test.LaidOutObjects(d.Window.Canvas().Overlays().Top()) {
		if a, ok := o.(fyne.Accessible); ok && o.Visible() && a.AccessibilityLabel() == string(rune('a'+30))+". On" {
			y := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y
			if y < 0 || y+o.Size().Height > 520 {
				t.Errorf("what is on is at %.0f, outside of the window", y)
			}
			return
		}
	}
	t.Error("the menu does not have what is on")
}

func TestWhatHasTheKeyboardIsSeen(t *testing.T) {
	d := hometest.New(t, hometest.Options{})
	k := kit.Of(d.Desk)
	column := kit.Column(look.GapLarge)
	for range 40 {
		column.Add(k.Button(kit.Plain, "Button", nil))
	}
	scroll := kit.NewScroll(kit.Page(column))
	d.Show(scroll, fyne.NewSize(400, 300))
	driver := fyne.CurrentApp().Driver()
	for i, f := range d.Focusables() {
		d.Window.Canvas().Focus(f)
		o := f.(fyne.CanvasObject)
		y := driver.AbsolutePositionForObject(o).Y
		if y < 0 || y+o.Size().Height > 300 {
			t.Fatalf("button %d is at %.0f, outside of the window", i, y)
		}
	}
	if scroll.Offset() == 0 {
		t.Error("nothing was scrolled")
	}
}

func TestEverythingInTheGalleryIsReached(t *testing.T) {
	d := hometest.New(t, hometest.Options{})
	d.Show(gallery(kit.Of(d.Desk)), fyne.NewSize(780, 600))
	var got []string
	for _, f := range d.Focusables() {
		a, ok := f.(fyne.Accessible)
		if !ok || a.AccessibilityLabel() == "" {
			t.Errorf("%T says nothing to a screen reader", f)
			continue
		}
		got = append(got, a.AccessibilityLabel())
	}
	want := []string{
		"Stretch now", "Pause", "Show more", "Delete all", "Favourite", "Today. On", "At the desk. On", "Wall. Off", "Under 2 minutes. Off",
		"Start Posture Break when I log in, so that I need not think of it. On", "Only what can be done in office clothes. Off", "Look again",
		"Break length. 3 minutes", "Schedule: 0 10-25 * * *", "Yes. Off", "No. On", "Volume: 50 %", "Search stretches",
	}
	if !slices.Equal(got, want) {
		t.Errorf("the Tab key reaches %q, want %q", got, want)
	}
}
