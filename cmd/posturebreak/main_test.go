package main

import (
	"fmt"
	"os"
	"testing"
)

// TestMain lets the tests speak English, whatever the machine that they run on speaks.
func TestMain(m *testing.M) {
	if err := os.Setenv("LC_ALL", "C"); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(exitFailed)
	}
	os.Exit(m.Run())
}
