//go:build !windows

package desktop

import "errors"

// errNoIdle means that this desktop has nothing that tells how long nobody has touched keyboard and mouse.
var errNoIdle = errors.New("this desktop does not tell how long nobody has touched keyboard and mouse")
