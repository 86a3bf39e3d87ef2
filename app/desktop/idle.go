package desktop

import "time"

// An idleSource tells by itself when keyboard and mouse have not been touched for a time, and when they are touched
// again. It has one owner; only the channel may be read elsewhere.
type idleSource interface {
	// watch asks for changes at this time without a touch, in addition to the others. It answers since when nothing has
	// been touched if that is so long ago already, else the zero time. A source that does not know the past tells of
	// such a person when the time has passed once more.
	watch(after time.Duration) (since time.Time, err error)
	// forget ends the watch of that time. Changes that are under way may still come.
	forget(after time.Duration)
	// changes is closed when the source is broken, and after close. It must be read, or the source waits.
	changes() <-chan idleChange
	// name says which one it is, for the person.
	name() string
	close()
}

// idleChange says that a watched time without a touch has passed, or that the hands are back after it.
type idleChange struct {
	after time.Duration
	idle  bool
	since time.Time // with idle: when the hands were seen last
}
