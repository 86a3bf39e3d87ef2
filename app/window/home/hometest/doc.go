// Package hometest is for the tests of the pages of the home window: a desk with a made-up day whose Ask answers from a table, and
// pictures of what is drawn, compared with golden ones.
//
//	d := hometest.New(t, hometest.Options{Dark: true, Scale: 2})
//	page := today.New(d.Desk)
//	d.Show(page.Content(), fyne.NewSize(900, 640))
//	d.Same("today-dark")
//
// POSTUREBREAK_GOLDEN=write writes the golden pictures anew (`make golden`); look at them afterwards. With POSTUREBREAK_PICTURES
// naming a folder, all pictures are left there as well. Only tests may import it.
package hometest
