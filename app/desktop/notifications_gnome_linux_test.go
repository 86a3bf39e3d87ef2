package desktop

import (
	"fmt"
	"testing"

	"posturebreak/app/desktop/rig"
)

// TestNotificationsWithGNOME presses the buttons of a banner of the real shell.
func TestNotificationsWithGNOME(t *testing.T) {
	desk := rig.New(t)
	gnome := desk.Gnome()
	n, h := notifications(t, desk)
	enter(t, gnome)
	const banner = "Main.messageTray._banner"
	for at, want := range []string{"start", "snooze", "skip"} {
		show(t, n, breakNotice())
		button := fmt.Sprintf("%s && %s._buttonBox && %s._buttonBox.get_children()[%d]", banner, banner, banner, at)
		desk.Eventually("the banner is there", func() bool {
			// What the shell has to say about this odd session would come before.
			gnome.Eval("Main.messageTray.getSources().filter(s => s.title != 'Stretch').forEach(s => s.destroy())")
			return gnome.Eval(banner+".titleLabel.text") == `"Time for a stretch"` && gnome.Eval("!!("+button+")") == "true"
		})
		if label := gnome.Eval(button + ".label"); at == 1 && label != `"Snooze 10 min"` {
			t.Errorf("the button says %s", label)
		}
		gnome.Eval(button + ".emit('clicked', 1)")
		if got := next(t, "the answer", h.answers); got != (Answer{NoticeID: "break", Key: want}) {
			t.Errorf("got %+v, want %q", got, want)
		}
		desk.Eventually("the banner is gone", func() bool { return gnome.Eval("!"+banner) == "true" })
	}
	if server := n.Server(); server.Name != "gnome-shell" {
		t.Errorf("the server is %+v", server)
	}
	h.silent(t)
}

func TestBusySilencedGNOME(t *testing.T) {
	desk := rig.New(t)
	gnome := desk.Gnome()
	enter(t, gnome)
	eventually(t, desk, DoNotDisturb, No)
	gnome.Output("gsettings", "set", "org.gnome.desktop.notifications", "show-banners", "false")
	eventually(t, desk, DoNotDisturb, Yes)
	if c := checkIdle(t.Context(), nil, "idle time"); c.Health != Works {
		t.Errorf("idle time: %+v", c)
	}
	if f := asked(t, FullScreen); f.Verdict != Unknown {
		t.Errorf("GNOME tells of full screen by now: %+v", f)
	}
}
