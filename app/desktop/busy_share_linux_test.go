package desktop

import (
	"strconv"
	"testing"

	"posturebreak/app/desktop/rig"
)

// TestBusyScreenShared has a real PipeWire, a stream of pictures such as a compositor feeds, and a program that receives it.
func TestBusyScreenShared(t *testing.T) {
	rig.Need(t, "pipewire", "wireplumber", "pw-dump", "gst-launch-1.0", "sway")
	desk := rig.New(t)
	desk.Enter(t)
	if f := asked(t, ScreenShared); f.Verdict != Unknown || f.Detail == "" {
		t.Errorf("without PipeWire: %+v", f)
	}
	desk.Start("pipewire")
	desk.Eventually("PipeWire answers", func() bool { return desk.Try("pw-dump") == nil })
	desk.Start("wireplumber")
	if f := asked(t, ScreenShared); f.Verdict != Unknown || f.Detail != errX11Shares.Error() {
		t.Errorf("on X11: %+v", f)
	}
	t.Setenv("WAYLAND_DISPLAY", "wayland-0")
	if f := asked(t, ScreenShared); f.Verdict != No || f.Source != "PipeWire" {
		t.Errorf("before: %+v", f)
	}
	// The camera comes first: that somebody films is another concern.
	film := pictures(desk, "Camera", "p,media.class=Video/Source,media.role=Camera,node.name=camera")
	cheese := receives(t, desk, "camera", "Cheese")
	desk.Eventually("somebody films", func() bool { return links(t, desk) == 1 })
	if f := asked(t, ScreenShared); f.Verdict != No {
		t.Errorf("with a camera: %+v", f)
	}
	cheese.Kill()
	film.Kill()
	pictures(desk, "screen", "p,media.class=Video/Source,node.name=screen")
	meeting := receives(t, desk, "screen", "Firefox")
	if f := eventually(t, desk, ScreenShared, Yes); f.Words(nil) != "Firefox shares the screen" {
		t.Errorf("found %+v", f)
	}
	meeting.Kill()
	eventually(t, desk, ScreenShared, No)
}

// pictures feeds a stream, as a camera or a compositor does.
func pictures(desk *rig.Desktop, name, properties string) *rig.Process {
	return desk.Start("gst-launch-1.0", "videotestsrc", "is-live=true", "!", "video/x-raw,format=BGRx,width=320,height=200,framerate=5/1",
		"!", "pipewiresink", "mode=provide", "client-name="+name, "stream-properties="+properties)
}

// receives shows a stream in a program of that name.
func receives(t *testing.T, desk *rig.Desktop, from, name string) *rig.Process {
	t.Helper()
	path := ""
	desk.Eventually(from+" is fed", func() bool {
		for _, o := range dump(t, desk) {
			if o.text("node.name") == from {
				path = strconv.Itoa(o.ID)
			}
		}
		return path != ""
	})
	return desk.Start("gst-launch-1.0", "pipewiresrc", "path="+path, "stream-properties=p,application.name="+name,
		"!", "video/x-raw,format=BGRx", "!", "fakesink")
}

// links is how many streams flow.
func links(t *testing.T, desk *rig.Desktop) int {
	t.Helper()
	n := 0
	for _, o := range dump(t, desk) {
		if o.Type == "PipeWire:Interface:Link" && o.Info.State == "active" {
			n++
		}
	}
	return n
}

func dump(t *testing.T, desk *rig.Desktop) []pipeObject {
	t.Helper()
	list, err := readDump([]byte(desk.Output("pw-dump")))
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// FuzzSharesScreen holds the reader to that no text makes it panic, and that what it takes for a name is in the text.
func FuzzSharesScreen(f *testing.F) {
	f.Add(`[]`)
	f.Add(`[{"id":1,"info":{"props":{"media.class":"Video/Source"}}},{"id":2,"info":{"props":{"media.class":"Stream/Input/Video","client.id":3}}},
		{"id":3,"info":{"props":{"application.name":"Firefox"}}},{"id":4,"info":{"state":"active","output-node-id":1,"input-node-id":2}}]`)
	f.Add(`[{"id":"x","info":null}]`)
	f.Fuzz(func(t *testing.T, dump string) {
		if who, shared, err := sharesScreen([]byte(dump)); who != "" && (!shared || err != nil) {
			t.Errorf("%q without a screen that is shared: %v", who, err)
		}
	})
}
