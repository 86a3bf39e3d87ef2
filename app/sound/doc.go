// Package sound leads through a stretch by ear: soft tones that tell ready, move, hold, change of sides, rest and done apart,
// a breath that rises and falls, and a voice that says what to do.
//
// It comes in layers, and all but the outermost are pure. [Tone.Samples] makes the tones from sines. [Compose] reads a timeline
// and says which tone and which words belong to which moment. A mixer puts the tones into a stream of samples, each at the
// moment at which it shall be heard. [Guide] follows a break that plays, pauses and jumps. Only what is below that knows the
// system: an output for samples (PulseAudio's protocol on Linux, which PipeWire speaks too; the library oto on Windows and
// macOS) and a speaker (speech-dispatcher, say, or the voices of Windows).
//
// Three decisions took an argument. The stream plays through a whole stretch, silence and all, in place of a stream for each tone:
// the server then tells how long a sample takes to be heard, and a tone that is known before is sent so much earlier.
// A guide connects when a stretch plays and disconnects when it pauses or ends, so that nothing is open and nothing wakes while no
// break runs. And what cannot be heard is no error of the break: a missing server is told once, silence goes on, and it is tried
// again until the stretch is over.
//
// It may import reminders and below. The pure layers are tested with plain figures; the system's side against a real PulseAudio, a real
// PipeWire and a real speech-dispatcher, whose output is recorded and searched for the tones. Those tests need pulseaudio,
// pulseaudio-utils, pipewire, pipewire-pulse, wireplumber, speech-dispatcher, speech-dispatcher-espeak-ng and espeak-ng, and skip without them.
// What was not heard yet: Windows and macOS. Their side is built for every release and was tried on neither.
package sound
