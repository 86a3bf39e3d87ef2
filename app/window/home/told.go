package home

import "posturebreak/app/link"

// whole fills what the resident has not told yet with nothing, so that no page has to look for it.
func whole(h link.Home) link.Home {
	return merged(link.Home{
		Look: &link.Look{}, Status: &link.Status{}, Today: &link.Today{}, Settings: &link.Settings{},
		Stretches: &[]link.About{}, Faults: &[]link.Fault{}, Troubles: &[]link.Trouble{}, Welcome: new(bool),
	}, h)
}

// merged puts the parts that have changed in the place of the old ones.
func merged(old, changed link.Home) link.Home {
	put(&old.Look, changed.Look)
	put(&old.Status, changed.Status)
	put(&old.Today, changed.Today)
	put(&old.Settings, changed.Settings)
	put(&old.Stretches, changed.Stretches)
	put(&old.Faults, changed.Faults)
	put(&old.Troubles, changed.Troubles)
	put(&old.Welcome, changed.Welcome)
	return old
}

func put[P any](old **P, changed *P) {
	if changed != nil {
		*old = changed
	}
}
