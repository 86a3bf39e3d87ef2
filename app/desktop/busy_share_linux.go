package desktop

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
)

// errX11Shares means that nobody can know, because on X11 every program sees the whole screen at any time.
var errX11Shares = errors.New("on X11 a program takes the picture of the screen without asking anybody")

// askScreenShared asks PipeWire whether a program receives the picture of the screen. On Wayland the screen is shared in
// this way only: the compositor, or its portal, feeds a stream, and the browser or the meeting program drinks from it.
func askScreenShared(ctx context.Context) Finding {
	const source = "PipeWire"
	dump, err := output(ctx, "pw-dump")
	if err != nil {
		return unknown(source, err)
	}
	who, shared, err := sharesScreen([]byte(dump))
	switch {
	case err != nil:
		return unknown(source, err)
	case shared:
		return yes(source, who)
	case os.Getenv("WAYLAND_DISPLAY") == "":
		return unknown(source, errX11Shares)
	}
	return no(source)
}

// pipeObject is one of the list that pw-dump prints, with what counts here.
type pipeObject struct {
	ID   int    `json:"id"`
	Type string `json:"type"`
	Info struct {
		State  string         `json:"state"`
		Output int            `json:"output-node-id"` // of a link
		Input  int            `json:"input-node-id"`
		Props  map[string]any `json:"props"`
	} `json:"info"`
}

func (o pipeObject) text(key string) string {
	text, _ := o.Info.Props[key].(string)
	return text
}

// sharesScreen looks for a link that is at work from a picture that no camera makes to a program that receives pictures, and
// answers who receives it; "" when it does not say its name.
func sharesScreen(dump []byte) (who string, shared bool, err error) {
	list, err := readDump(dump)
	if err != nil {
		return "", false, err
	}
	objects := make(map[int]pipeObject, len(list))
	for _, o := range list {
		objects[o.ID] = o
	}
	for _, link := range list {
		from, to := objects[link.Info.Output], objects[link.Info.Input]
		if link.Info.State == "active" && from.isScreen() && to.text("media.class") == "Stream/Input/Video" {
			return receiver(objects, to), true, nil
		}
	}
	return "", false, nil
}

func readDump(dump []byte) (list []pipeObject, err error) {
	if err := json.Unmarshal(dump, &list); err != nil {
		return nil, fmt.Errorf("read what pw-dump prints: %w", err)
	}
	return list, nil
}

// isScreen is whether a node makes pictures and is no camera. Cameras say so by their role, or by the driver behind them.
func (o pipeObject) isScreen() bool {
	switch o.text("media.class") {
	case "Video/Source", "Stream/Output/Video":
		return o.text("media.role") != "Camera" && o.text("device.api") == ""
	}
	return false
}

// receiver is the name of the program behind a stream.
func receiver(objects map[int]pipeObject, stream pipeObject) string {
	if name := stream.text("application.name"); name != "" {
		return name
	}
	client, _ := stream.Info.Props["client.id"].(float64)
	return objects[int(client)].text("application.name")
}
