//go:build unix

package desktop

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"
)

// Zone knows the user's time zone. The runtime reads the zone once, at the start; a reminder has to follow a user
// who travels.
type Zone struct {
	link string // /etc/localtime
	name string // /etc/timezone, where some systems keep the name

	mu       sync.Mutex // guards the rest
	env      string
	seen     [2]fs.FileInfo // the link itself and what it points to
	location *time.Location
	err      error
}

// NewZone returns a Zone that reads $TZ and /etc/localtime.
func NewZone() *Zone { return &Zone{link: "/etc/localtime", name: "/etc/timezone"} }

// LocalZone returns the zone that the machine is in now, named as in the time zone database ("Europe/Berlin"). It
// costs two stat calls while nothing has changed. With an error the zone is UTC, never nil: the error says which
// file or variable could not be understood.
func (z *Zone) LocalZone() (*time.Location, error) {
	z.mu.Lock()
	defer z.mu.Unlock()
	env, set := os.LookupEnv("TZ")
	env = fmt.Sprint(set, env)
	seen := z.look()
	if z.location == nil || env != z.env || !sameFile(seen[0], z.seen[0]) || !sameFile(seen[1], z.seen[1]) {
		z.env, z.seen = env, seen
		z.location, z.err = z.load()
		if z.err != nil {
			z.location = time.UTC
		}
	}
	return z.location, z.err
}

// look stats the link and its target: a new target under the same link is a change, and so is a new link.
func (z *Zone) look() (seen [2]fs.FileInfo) {
	if info, err := os.Lstat(z.link); err == nil {
		seen[0] = info
	}
	if info, err := os.Stat(z.link); err == nil {
		seen[1] = info
	}
	return seen
}

func sameFile(a, b fs.FileInfo) bool {
	if a == nil || b == nil {
		return a == nil && b == nil
	}
	return os.SameFile(a, b) && a.ModTime().Equal(b.ModTime()) && a.Size() == b.Size()
}

// load follows the rules of tzset(3): $TZ if it is set (empty means UTC), else /etc/localtime, else UTC.
func (z *Zone) load() (*time.Location, error) {
	if env, set := os.LookupEnv("TZ"); set {
		return namedZone(strings.TrimPrefix(env, ":"))
	}
	target, err := filepath.EvalSymlinks(z.link)
	if errors.Is(err, fs.ErrNotExist) {
		return time.UTC, nil
	}
	if err != nil {
		return nil, fmt.Errorf("find the time zone: %w", err)
	}
	return z.fileZone(target)
}

// namedZone loads a zone by the name or path that $TZ holds.
func namedZone(name string) (*time.Location, error) {
	if filepath.IsAbs(name) {
		return zoneFile(name, zoneName(name))
	}
	location, err := time.LoadLocation(name)
	if err != nil {
		return nil, fmt.Errorf("load the time zone in TZ=%q: %w", name, err)
	}
	return location, nil
}

// fileZone loads the zone behind /etc/localtime. Where that is a copy and not a link its name is lost, and is
// taken from /etc/timezone.
func (z *Zone) fileZone(target string) (*time.Location, error) {
	name := zoneName(z.linkedName(target))
	if name == "" {
		if text, err := os.ReadFile(z.name); err == nil {
			name = strings.TrimSpace(string(text))
		}
	}
	if name == "" {
		name = "Local"
	}
	return zoneFile(target, name)
}

// linkedName prefers the first link to the last: the database's own links (Europe/Oslo to Europe/Berlin) are not
// what the user chose.
func (z *Zone) linkedName(target string) string {
	if first, err := os.Readlink(z.link); err == nil && zoneName(first) != "" {
		return first
	}
	return target
}

// zoneName is the part of a path after zoneinfo/, without the variants "posix" and "right".
func zoneName(path string) string {
	_, name, found := strings.Cut(filepath.ToSlash(path), "/zoneinfo/")
	if !found {
		return ""
	}
	name = strings.TrimPrefix(name, "posix/")
	return strings.TrimPrefix(name, "right/")
}

func zoneFile(path, name string) (*time.Location, error) {
	rules, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read the time zone: %w", err)
	}
	if name == "" {
		name = "Local"
	}
	location, err := time.LoadLocationFromTZData(name, rules)
	if err != nil {
		return nil, fmt.Errorf("read the time zone in %s: %w", path, err)
	}
	return location, nil
}
