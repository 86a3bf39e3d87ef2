package today

import (
	"testing"

	"fyne.io/fyne/v2"

	"posturebreak/app/window/home/hometest"
)

func picture(t *testing.T, name string, o hometest.Options, size fyne.Size) {
	t.Helper()
	d := hometest.New(t, o)
	p := New(d.Desk)
	d.Show(p.Content(), size)
	if p.hero.picture != nil {
		p.hero.picture.DrawNow()
	}
	d.Same(name)
}

func TestPictures(t *testing.T) {
	picture(t, "today-light", hometest.Options{}, fyne.NewSize(840, 1080))
	picture(t, "today-dark", hometest.Options{Dark: true}, fyne.NewSize(840, 1080))
	picture(t, "today-large", hometest.Options{Scale: 2}, fyne.NewSize(720, 2000))
	picture(t, "today-plain", hometest.Options{Dark: true, Plain: true}, fyne.NewSize(840, 1080))
	picture(t, "today-de", hometest.Options{Locale: hometest.Speaking(t, "de")}, fyne.NewSize(720, 1080))
	t.Run("ja", func(t *testing.T) {
		hometest.NeedFont(t, "ja")
		picture(t, "today-ja", hometest.Options{Locale: hometest.Speaking(t, "ja")}, fyne.NewSize(720, 1080))
	})
}
