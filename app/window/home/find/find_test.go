package find_test

import (
	"testing"

	"posturebreak/app/window/home/find"
)

func TestWords(t *testing.T) {
	texts := []string{"Rücken strecken", "Łódź, œuvre", "it’s Straße", "ストレッチ"}
	for query, want := range map[string]bool{
		"": true, "rucken": true, "STRECK Rück": true, "lodz": true, "oeuvre": true, "it's": true, "strasse": true, "ストレ": true,
		"rucken nothing": false, "ruckens": false, "Ru\u0308cken": true,
	} {
		if got := find.Of(query).In(texts...); got != want {
			t.Errorf("%q is found: %v", query, got)
		}
	}
}
