// Package pulse connects to the sound server of the session, PulseAudio or a PipeWire that speaks its language. Who listens and who plays are rooms of
// their own (app/desktop, app/sound); this is what both need, and it imports nothing of the program.
//
// The library has a connect function of its own. We do without: a server that hangs up during the greeting makes it call what is not set yet, and the
// whole program ends.
package pulse
