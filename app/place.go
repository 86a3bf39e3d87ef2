package app

import (
	"context"
	"strconv"

	"posturebreak/app/desktop"
)

// The ids of the tray's places: the prefix and the number of the place in the settings, or nowhere.
const (
	itemPlaces  = "places"
	placePrefix = "place-"
	nowhere     = "none"
)

// placeItem lets the person say where they are. Without places in the settings there is nothing to choose.
func (a *App) placeItem() desktop.TrayItem {
	s := a.Rules.Settings()
	item := desktop.TrayItem{ID: itemPlaces, Label: a.voice().Say("Where I am")}
	if len(s.Places) == 0 {
		item.Label, item.Disabled = a.voice().Say("Where I am (no places in the settings)"), true
	}
	for i, p := range s.Places {
		item.Children = append(item.Children, desktop.TrayItem{
			ID: placePrefix + strconv.Itoa(i), Label: a.voice().Text(p.Name), Checked: p.Name == s.Stretch.Place,
		})
	}
	item.Children = append(item.Children, desktop.TrayItem{
		ID: placePrefix + nowhere, Label: a.voice().Say("Somewhere else"), Checked: s.Stretch.Place == "",
	})
	return item
}

// goTo chooses the place that an item of the tray stands for.
func (a *App) goTo(ctx context.Context, place string) {
	places, name := a.Rules.Settings().Places, ""
	if place != nowhere {
		i, err := strconv.Atoi(place)
		if err != nil || i < 0 || i >= len(places) {
			return // a line of a menu that was open while the settings changed
		}
		name = places[i].Name
	}
	a.goToPlace(ctx, name)
}
