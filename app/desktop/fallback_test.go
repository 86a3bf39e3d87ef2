package desktop

import (
	"context"
	"errors"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

func TestFallbackReportsErrors(t *testing.T) {
	refused := errors.New("no daemon")
	f := &fallback{notify: func(title, body string, icon any) error {
		if title != "Stretch" || body != "your neck" || icon != "icon.png" {
			t.Errorf("got %q, %q, %v", title, body, icon)
		}
		return refused
	}}
	for range 2 {
		err := f.show(t.Context(), Notice{Title: "Stretch", Body: "your neck", Icon: "icon.png"})
		if !errors.Is(err, refused) {
			t.Errorf("got %v, want %v", err, refused)
		}
	}
}

func TestFallbackShowsOnePicture(t *testing.T) {
	f := &fallback{notify: func(_, _ string, icon any) error {
		if icon != "stretch.png" {
			t.Errorf("the picture is %v", icon)
		}
		return nil
	}}
	if err := f.show(t.Context(), Notice{Icon: "icon.png", Picture: "stretch.png"}); err != nil {
		t.Error(err)
	}
}

func TestFallbackStartsNoSecondCallWhileOneHangs(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		calls, hang := 0, make(chan struct{})
		f := &fallback{notify: func(string, string, any) error {
			calls++
			<-hang
			return nil
		}}
		start := time.Now()
		if err := f.show(t.Context(), Notice{}); err == nil || time.Since(start) != fallbackLimit {
			t.Errorf("gave up after %s with %v", time.Since(start), err)
		}
		if err := f.show(t.Context(), Notice{}); !errors.Is(err, errFallbackStuck) {
			t.Errorf("while one hangs: %v", err)
		}
		close(hang)
		synctest.Wait()
		if err := f.show(t.Context(), Notice{}); err != nil || calls != 2 {
			t.Errorf("after it came back: %v, %d calls", err, calls)
		}
	})
}

func TestFallbackEndsWithItsContext(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		hang := make(chan struct{})
		f := &fallback{notify: func(string, string, any) error { <-hang; return nil }}
		ctx, cancel := context.WithCancel(t.Context())
		time.AfterFunc(time.Second, cancel)
		if err := f.show(ctx, Notice{}); !errors.Is(err, context.Canceled) {
			t.Errorf("got %v", err)
		}
		close(hang)
	})
}

func TestPrintable(t *testing.T) {
	for text, want := range map[string]string{
		"Stretch your neck":                  "Stretch your neck",
		"déjà fait\u00a0! «\u202foui\u202f»": "déjà fait ! « oui »",
		"two\nlines\tand a tab":              "two\nlines\tand a tab",
		"🧘\u200d♀\ufe0f":                     "🧘♀\ufe0f",
		"bell\a":                             "bell",
	} {
		if got := printable(text); got != want {
			t.Errorf("printable(%q) = %q, want %q", text, got, want)
		}
		if got := printable(text); strings.ContainsAny(got, "\a\u00a0\u202f\u200d") {
			t.Errorf("%q still holds what AppleScript does not understand", got)
		}
	}
}
