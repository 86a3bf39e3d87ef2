package rig

import (
	"fmt"
	"os"
	"path/filepath"
)

// SpeechDispatcher lays out speech-dispatcher's settings, so that whoever needs it can start it: it speaks with espeak-ng, through the desktop's own sound server.
// It answers the folder of its socket. Nothing runs yet.
func (d *Desktop) SpeechDispatcher() string {
	d.t.Helper()
	Need(d.t, "speech-dispatcher", "espeak-ng")
	config := filepath.Join(d.Dir, "config", "speech-dispatcher")
	if err := os.MkdirAll(filepath.Join(config, "modules"), 0o700); err != nil {
		d.t.Fatal(err)
	}
	logs := filepath.Join(d.Dir, "logs")
	for name, text := range map[string]string{
		"speechd.conf": fmt.Sprintf("LogLevel 3\nLogDir \"%s\"\nDefaultVolume 100\nAudioOutputMethod \"pulse\"\n"+
			"AddModule \"espeak-ng\" \"sd_espeak-ng\" \"espeak-ng.conf\"\nDefaultModule espeak-ng\nDefaultLanguage \"en\"\nTimeout 5\n", logs),
		"modules/espeak-ng.conf": "",
	} {
		if err := os.WriteFile(filepath.Join(config, name), []byte(text), 0o600); err != nil {
			d.t.Fatal(err)
		}
	}
	return filepath.Join(d.Dir, "run", "speech-dispatcher")
}
