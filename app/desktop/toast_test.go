package desktop

import (
	"encoding/xml"
	"testing"
)

// TestToastXML has signs in it that XML and addresses need to escape.
func TestToastXML(t *testing.T) {
	notice := Notice{
		ID: "break&1", Title: `Time for a "stretch"`, Body: "Neck & shoulders, <2 min> ]]>", Default: "start", Quiet: true,
		Actions: []Action{{"start", "Start"}, {"snooze", "Später & mehr"}}, Icon: `C:\icon.png`, Picture: "/a b/still%.png",
	}
	text, err := toastXML(notice)
	if err != nil {
		t.Fatal(err)
	}
	const want = `<toast launch="key=start&amp;notice=break%261"><visual><binding template="ToastGeneric">` +
		`<image placement="appLogoOverride" src="file:///a%20b/still%25.png"></image>` +
		`<text>Time for a &#34;stretch&#34;</text><text>Neck &amp; shoulders, &lt;2 min&gt; ]]&gt;</text></binding></visual>` +
		`<actions><action activationType="foreground" arguments="key=start&amp;notice=break%261" content="Start"></action>` +
		`<action activationType="foreground" arguments="key=snooze&amp;notice=break%261" content="Später &amp; mehr"></action></actions>` +
		`<audio silent="true"></audio></toast>`
	if text != want {
		t.Errorf("got  %s\nwant %s", text, want)
	}
	var back toast
	if err := xml.Unmarshal([]byte(text), &back); err != nil {
		t.Fatal(err)
	}
	if a, ok := readToastArguments(back.Actions.Buttons[1].Arguments); !ok || a != (Answer{NoticeID: "break&1", Key: "snooze"}) {
		t.Errorf("the button says %+v, %v", a, ok)
	}
	if text, err := toastXML(Notice{ID: "hint", Title: "A hint"}); err != nil || text !=
		`<toast><visual><binding template="ToastGeneric"><text>A hint</text><text></text></binding></visual></toast>` {
		t.Errorf("a plain one is %s, %v", text, err)
	}
}

func FuzzReadToastArguments(f *testing.F) {
	f.Add("key=start&notice=break")
	f.Add("%zz")
	f.Add("key=start")
	f.Fuzz(func(t *testing.T, text string) {
		if a, ok := readToastArguments(text); ok {
			if again, ok := readToastArguments(toastArguments(a.NoticeID, a.Key)); !ok || again != a {
				t.Errorf("%q: %+v comes back as %+v", text, a, again)
			}
		}
	})
}
