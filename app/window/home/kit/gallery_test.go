package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"posturebreak/app/window/home/hometest"
	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/look"
)

func TestMain(m *testing.M) { hometest.Main(m) }

// gallery is a page with every part in it.
func gallery(k kit.Kit) fyne.CanvasObject {
	none := func() {}
	off := k.Button(kit.Plain, "Resume", none)
	off.Off("Reminders are not paused.")
	chosen := k.Button(kit.Quiet, "Today", none).With(look.IconToday).Leading()
	chosen.Choose(true, "On")
	row := k.Row("Break length", "How long a break may take. Being away this long counts as a break.", k.Selection("Break length", []string{"2 minutes", "3 minutes"}, 1, func(int) {}))
	wrong := k.WideRow("Schedule", "When the reminder comes.", k.Entry("Schedule", "0 10-25 * * *", func(string) {}))
	wrong.SetWrong("An hour is from 0 to 23, and here is 25.")
	why := k.Row("Start with the computer", "", k.Choice([]string{"Yes", "No"}, 1, func(int) {}).Object)
	why.SetWhy("This desktop starts no programs by itself.")
	search := k.Search("Search stretches", func(string) {})
	icons := kit.Flow(look.GapSmall)
	for _, i := range look.Icons() {
		icons.Add(k.Sign(i))
	}
	return kit.NewScroll(kit.Page(
		k.Title("The gallery"),
		kit.Flow(look.GapSmall,
			k.Button(kit.Primary, "Stretch now", none).With(look.IconPlay), k.MenuButton(kit.Plain, "Pause", nil), k.Button(kit.Quiet, "Show more", none),
			k.Button(kit.Danger, "Delete all", none).With(look.IconTrash), off, k.IconButton(look.IconStar, "Favourite", none), chosen),
		kit.Flow(look.GapSmall, k.Chip("At the desk", true, nil), k.Chip("Wall", false, nil), k.Chip("Under 2 minutes", false, nil)),
		k.Check("Start Posture Break when I log in, so that I need not think of it", true, nil),
		k.Check("Only what can be done in office clothes", false, nil),
		icons,
		k.Banner(kit.Caution, "Notices are not shown on this desktop.", "Install a notification daemon, such as dunst.", k.Button(kit.Plain, "Look again", none)),
		k.Banner(kit.Fault, "The settings file cannot be used.", "Line 12: write the length as \"3m\"."),
		k.Banner(kit.Note, "This is what would be recommended now.", ""),
		k.Card(kit.Column(look.GapLarge,
			k.Heading("A form"), row.Object, k.Rule(), wrong.Object, k.Rule(), why.Object, k.Rule(),
			k.Row("Volume", "", k.Slider("Volume", 0, 1, 0.1, 0.5, func(v float64) string { return k.Words.Say("%d %%", int(v*100)) }, func(float64) {}).Object).Object,
			k.Rule(), search)),
		k.Panel(k.Muted("A panel is quieter than a card.")),
		k.Empty(look.IconHistory, "Nothing here yet", "After the first break this page shows how it goes."),
	))
}

func TestGallery(t *testing.T) {
	for name, o := range map[string]hometest.Options{
		"light": {}, "dark": {Dark: true}, "plain": {Plain: true}, "large": {Scale: 2},
	} {
		t.Run(name, func(t *testing.T) {
			d := hometest.New(t, o)
			size := fyne.NewSize(780, 1500)
			if o.Scale > 1 {
				size.Height = 2600
			}
			d.Show(gallery(kit.Of(d.Desk)), size)
			d.Same("gallery-" + name)
		})
	}
}
