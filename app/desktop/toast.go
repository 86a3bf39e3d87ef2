package desktop

import (
	"encoding/xml"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"
)

// The XML of a Windows toast, as far as it is used here: https://learn.microsoft.com/windows/apps/develop/notifications
type (
	toast struct {
		XMLName xml.Name      `xml:"toast"`
		Launch  string        `xml:"launch,attr,omitempty"` // arguments of a click on the toast itself
		Visual  toastVisual   `xml:"visual"`
		Actions *toastActions `xml:"actions,omitempty"`
		Audio   *toastAudio   `xml:"audio,omitempty"`
	}
	toastVisual struct {
		Binding toastBinding `xml:"binding"`
	}
	toastBinding struct {
		Template string       `xml:"template,attr"`
		Images   []toastImage `xml:"image"`
		Texts    []string     `xml:"text"`
	}
	toastImage struct {
		Placement string `xml:"placement,attr"`
		Source    string `xml:"src,attr"`
	}
	toastActions struct {
		Buttons []toastButton `xml:"action"`
	}
	toastButton struct {
		Type      string `xml:"activationType,attr"`
		Arguments string `xml:"arguments,attr"`
		Label     string `xml:"content,attr"`
	}
	toastAudio struct {
		Silent bool `xml:"silent,attr"`
	}
)

// toastXML says a notice in the words of Windows. Windows shows at most five buttons. Of the pictures it shows the one of the
// notice, or else the program's.
func toastXML(notice Notice) (string, error) {
	t := toast{Visual: toastVisual{toastBinding{Template: "ToastGeneric", Texts: []string{notice.Title, notice.Body}}}}
	for _, picture := range []string{notice.Picture, notice.Icon} {
		if picture != "" {
			t.Visual.Binding.Images = []toastImage{{"appLogoOverride", fileURL(picture)}}
			break
		}
	}
	if notice.Default != "" {
		t.Launch = toastArguments(notice.ID, notice.Default)
	}
	if len(notice.Actions) > 0 {
		t.Actions = &toastActions{}
		for _, a := range notice.Actions {
			t.Actions.Buttons = append(t.Actions.Buttons, toastButton{"foreground", toastArguments(notice.ID, a.Key), a.Label})
		}
	}
	if notice.Quiet {
		t.Audio = &toastAudio{Silent: true}
	}
	text, err := xml.Marshal(t)
	if err != nil {
		return "", fmt.Errorf("write the toast %s: %w", notice.ID, err)
	}
	return string(text), nil
}

// fileURL is the address of a file. That of a Windows path begins with the drive.
func fileURL(path string) string {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path
	}
	return (&url.URL{Scheme: "file", Path: path}).String()
}

// The arguments of a button come back when it is pressed, and tell which one of which notice it was.
const (
	toastNotice = "notice"
	toastKey    = "key"
)

func toastArguments(id, key string) string {
	return url.Values{toastNotice: {id}, toastKey: {key}}.Encode()
}

// readToastArguments is the other way; ok is false for those that are not ours.
func readToastArguments(text string) (a Answer, ok bool) {
	values, err := url.ParseQuery(text)
	if err != nil || !values.Has(toastNotice) || !values.Has(toastKey) {
		return Answer{}, false
	}
	return Answer{NoticeID: values.Get(toastNotice), Key: values.Get(toastKey)}, true
}
