package desktop

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/jfreymuth/pulse/proto"

	"posturebreak/reminders/words"
)

// checkSound looks whether there is a sound server, without a sound.
func checkSound(ctx context.Context, book *words.Book, part string) Check {
	client, conn, err := dialSound(ctx)
	if err != nil {
		return limited(part, book.Say("No sound server can be reached: %s.", err),
			book.Say("Stretches play in silence. Tones need PulseAudio, or PipeWire with pipewire-pulse."))
	}
	defer func() { _ = conn.Close() }() // We only asked.
	var server proto.GetServerInfoReply
	if err := client.Request(&proto.GetServerInfo{}, &server); err != nil {
		return broken(part, book.Say("It does not answer: %s.", err), book.Say("Start it anew."))
	}
	if server.DefaultSinkName == "" || server.DefaultSinkName == "auto_null" {
		return limited(part, book.Say("%s has no device that sounds.", server.PackageName),
			book.Say("Plug in loudspeakers or headphones, or choose a device in the desktop's settings."))
	}
	return works(part, book.Say("%s answers.", server.PackageName))
}

// checkSpeech looks for the speech service of Linux desktops, which starts when something is said.
func checkSpeech(_ context.Context, book *words.Book, part string) Check {
	const name = "speech-dispatcher"
	if _, err := os.Stat(filepath.Join(os.Getenv("XDG_RUNTIME_DIR"), name, "speechd.sock")); err == nil {
		return works(part, book.Say("%s runs.", name))
	}
	if _, err := exec.LookPath(name); err == nil {
		return works(part, book.Say("%s is installed, and starts when something is said.", name))
	}
	return limited(part, book.Say("There is no voice on this system."), book.Say("Install speech-dispatcher and a voice for it, such as espeak-ng."))
}
