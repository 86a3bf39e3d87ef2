package host

import (
	"errors"
	"log/slog"

	"posturebreak/app/link"
)

// CutOff says whether no further line can be read.
func CutOff(err error) bool {
	return err != nil && !errors.Is(err, link.ErrNoMessage) && !errors.Is(err, link.ErrVersion)
}

// Complain logs a bad order, and reports it.
func Complain(send func(link.Report), log *slog.Logger, err error) {
	log.Warn("bad order", "error", err)
	send(link.Report{V: link.Version, Did: link.Problem, Problem: err.Error()})
}
