package desktop

import (
	"os"
	"strings"
	"testing"
)

func TestCleanMapping(t *testing.T) {
	const self = "/usr/bin/posturebreak"
	for line, want := range map[string]bool{
		"00400000-00a2b000 r-xp 00000000 08:01 131 /usr/bin/posturebreak\n":  true,
		"00a2b000-0112c000 r--p 0062b000 08:01 131 /usr/bin/posturebreak\n":  true,
		"0112c000-01183000 rw-p 00d2c000 08:01 131 /usr/bin/posturebreak\n":  false, // written to
		"7f0000000000-7f0000001000 r-xp 00000000 08:01 9 /usr/lib/libc.so\n": false, // not ours
		"c000000000-c000400000 rw-p 00000000 00:00 0\n":                      false,
		"nonsense r-xp 0 0 0 /usr/bin/posturebreak\n":                        false,
		"\n": false,
	} {
		if from, to, ok := cleanMapping([]byte(line), self); ok != want || ok && from >= to {
			t.Errorf("%q: %x-%x, %v", line, from, to, ok)
		}
	}
}

// TestRest gives pages back and then uses them: the program must not notice.
func TestRest(t *testing.T) {
	for range 3 {
		Rest()
		if maps, err := os.ReadFile("/proc/self/maps"); err != nil || !strings.Contains(string(maps), "r-xp") {
			t.Fatal(err)
		}
	}
}
