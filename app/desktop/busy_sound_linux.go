package desktop

import (
	"context"
	"fmt"
	"net"
	"os"
	"strconv"

	"github.com/jfreymuth/pulse/proto"

	"posturebreak/app/pulse"
)

// askMicrophone asks the sound server whether a program records from a microphone. PulseAudio and PipeWire speak the same
// language here. What records the sound that is being played is no call.
func askMicrophone(ctx context.Context) Finding {
	const source = "sound server"
	client, conn, err := dialSound(ctx)
	if err != nil {
		return unknown(source, err)
	}
	defer func() { _ = conn.Close() }() // We only asked.
	var recorders proto.GetSourceOutputInfoListReply
	if err := client.Request(&proto.GetSourceOutputInfoList{}, &recorders); err != nil {
		return unknown(source, fmt.Errorf("ask who records: %w", err))
	}
	for _, r := range recorders {
		if isCall(client, r) {
			return yes(source, nameOf(r))
		}
	}
	return no(source)
}

// dialSound connects to the sound server and greets it. The connection ends with ctx: the library waits for a second, and
// who asks has less.
func dialSound(ctx context.Context) (*proto.Client, net.Conn, error) {
	client, conn, err := pulse.Connect(ctx, func(any) {})
	if err != nil {
		return nil, nil, fmt.Errorf("ask the sound server: %w", err)
	}
	context.AfterFunc(ctx, func() { _ = conn.Close() })
	return client, conn, nil
}

// isCall is whether a recorder is at work, not our own, and listens to a microphone.
func isCall(client *proto.Client, r *proto.GetSourceOutputInfoReply) bool {
	if r.Corked || text(r.Properties, "application.process.id") == strconv.Itoa(os.Getpid()) {
		return false
	}
	var source proto.GetSourceInfoReply
	if err := client.Request(&proto.GetSourceInfo{SourceIndex: r.SourceIndex}, &source); err != nil {
		return false // It has ended in this moment.
	}
	return source.MonitorSourceIndex == proto.Undefined
}

// nameOf is what a recorder calls itself; "" when it does not.
func nameOf(r *proto.GetSourceOutputInfoReply) string {
	for _, key := range []string{"application.name", "application.process.binary"} {
		if name := text(r.Properties, key); name != "" {
			return name
		}
	}
	return ""
}

// text is an entry of a list of properties, "" when it is not there.
func text(list proto.PropList, key string) string {
	if entry, ok := list[key]; ok {
		return entry.String()
	}
	return ""
}
