package session_test

import (
	"bytes"
	"testing"
	"time"

	"posturebreak/app/link"
	"posturebreak/app/window/session"
)

// FuzzOrders lets a session live through whatever lines come in. It must not panic, report nothing after it has closed, and
// never count more phases than there are.
func FuzzOrders(f *testing.F) {
	o := offer()
	var lines bytes.Buffer
	w := link.NewWriter(&lines)
	for _, order := range []link.Order{
		{V: link.Version, Do: link.ShowBreak, Offer: &o},
		{V: link.Version, Do: link.BeginBreak},
		{V: link.Version, Do: link.ThankBreak},
		{V: link.Version, Do: link.Close},
	} {
		if err := w.Send(order); err != nil {
			f.Fatal(err)
		}
	}
	f.Add(lines.Bytes(), uint16(900))
	f.Add([]byte(`{"v":1,"do":"show-break","offer":{"speed":1e300,"timeline":{"phases":[{"length":1},{"start":1}]}}}`+"\n"+
		`{"v":1,"do":"begin-break"}`), uint16(3))
	f.Add([]byte("\n{}\n{\"v\":2}\nnull\n"), uint16(1))
	f.Fuzz(func(t *testing.T, lines []byte, step uint16) {
		in := link.NewReader[link.Order](bytes.NewReader(lines))
		var s *session.Session
		now := noon()
		for range 40 {
			order, err := in.Next()
			if s == nil {
				if s, err = session.New(now, order); err != nil {
					s = nil
				}
				continue
			}
			var event session.Event = session.Ticked{}
			if err == nil {
				event = session.Ordered{Order: order}
			}
			now = now.Add(time.Duration(step) * time.Millisecond)
			closed := s.View().State == session.Closed
			reports := s.Update(now, event)
			if v := s.View(); v.Completed > len(v.Offer.Timeline.Phases) || v.Cue.Left < 0 || v.Cue.Progress < 0 || v.Cue.Progress > 1 {
				t.Fatalf("impossible view %+v", v)
			}
			if _, err := event.(session.Ordered); closed && !err && len(reports) > 0 {
				t.Fatalf("reports after the end: %+v", reports)
			}
			s.Wake()
		}
	})
}
