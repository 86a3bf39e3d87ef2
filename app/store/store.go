// Package store keeps what has to survive the program: the settings in a TOML file that people edit, and the history,
// the journal and the core's state in one SQLite database.
//
// State and history are written in one transaction, so that a crash at any moment leaves both or neither: a completed break
// is never lost and never kept twice. A settings file that cannot be read is left as it is, and the last good settings stay
// in force. A database that cannot be read is moved aside with its date and never deleted.
//
// It may import reminders and below. Test it with temporary folders and the real database.
package store
