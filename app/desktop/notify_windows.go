package desktop

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"time"

	"git.sr.ht/~jackmordaunt/go-toast/v2/wintoast"
	"golang.org/x/sys/windows/registry"
)

// toastLimit is how long Windows may take to show a toast.
const toastLimit = 3 * time.Second

// activator is the identity under which Windows finds our ear for buttons; it is made up, and must not change.
const activator = "{6E2F8A52-5F0B-4C53-9B57-0C0F3D0E6A11}"

// errToastStuck means that an earlier toast still hangs.
var errToastStuck = errors.New("an earlier toast still hangs")

// toaster shows notices as Windows toasts, and all that it knows. A toast cannot be taken down again: it leaves the screen by
// itself after some seconds, and answers to one that was withdrawn count no more.
type toaster struct {
	*Notifications
	shown   map[string]Notice
	answers chan Answer
	texts   chan string // to the thread that speaks to Windows
	results chan pushed // of it
	stuck   bool        // the thread has not come back from Windows
}

// pushed is what Windows said to a toast: nil when it shows it.
type pushed struct{ err error }

// run shows notices as toasts with buttons, or with beeep where Windows refuses them.
func (n *Notifications) run(ctx context.Context) {
	n.setServer(ServerInfo{Name: "Windows", Capabilities: []string{"actions", "body"}})
	t := &toaster{
		Notifications: n, shown: make(map[string]Notice), answers: make(chan Answer, 1),
		texts: make(chan string), results: make(chan pushed, 1),
	}
	// Windows calls back on threads of its own. One that comes while another waits is a second click, and lost.
	wintoast.SetActivationCallback(func(_, arguments string, _ []wintoast.UserData) {
		if a, ok := readToastArguments(arguments); ok {
			select {
			case t.answers <- a:
			default:
			}
		}
	})
	go t.speak(ctx)
	for {
		select {
		case <-ctx.Done():
			return
		case a := <-t.answers:
			t.hear(a)
		case <-t.results: // of a toast that was given up
			t.stuck = false
		case <-n.orders.ready:
			t.obey(ctx, t)
		}
	}
}

// speak is the one thread that speaks to Windows, which remembers of each thread how it was greeted.
func (t *toaster) speak(ctx context.Context) {
	runtime.LockOSThread()
	introduced := errors.New("not yet")
	for {
		select {
		case <-ctx.Done():
			return
		case text := <-t.texts:
			if introduced != nil {
				introduced = introduce(t.options)
			}
			if introduced != nil {
				t.results <- pushed{introduced}
				continue
			}
			t.results <- pushed{wintoast.Push(t.options.AppID, text)}
		}
	}
}

// introduce tells Windows who we are. The library would write the program's identity where its name belongs, and leaves a name
// alone that is there.
func introduce(options NotificationOptions) error {
	key, _, err := registry.CreateKey(registry.CURRENT_USER, `SOFTWARE\Classes\AppUserModelId\`+options.AppID, registry.SET_VALUE)
	if err != nil {
		return fmt.Errorf("introduce the program to Windows: %w", err)
	}
	err = key.SetStringValue("DisplayName", options.AppName)
	if err := errors.Join(err, key.Close()); err != nil {
		return fmt.Errorf("introduce the program to Windows: %w", err)
	}
	if err := wintoast.SetAppData(wintoast.AppData{AppID: options.AppID, GUID: activator}); err != nil {
		return fmt.Errorf("introduce the program to Windows: %w", err)
	}
	return nil
}

// withdraw forgets a notice: Windows takes no toast back, and a late answer is not ours any more.
func (t *toaster) withdraw(id string) { delete(t.shown, id) }

func (t *toaster) show(ctx context.Context, notice Notice) error {
	t.shown[notice.ID] = notice
	err := t.toast(ctx, notice)
	if err == nil {
		return nil
	}
	delete(t.shown, notice.ID)
	err = fmt.Errorf("show notice %s: %w", notice.ID, err)
	if t.stuck || ctx.Err() != nil { // beeep would ask the same Windows
		return err
	}
	if second := t.fallback.show(ctx, notice); second != nil {
		return errors.Join(err, second)
	}
	return nil
}

// toast shows one, and gives it up when Windows hangs.
func (t *toaster) toast(ctx context.Context, notice Notice) error {
	if t.stuck {
		return errToastStuck
	}
	text, err := toastXML(notice)
	if err != nil {
		return err
	}
	limit := time.NewTimer(toastLimit)
	defer limit.Stop()
	t.texts <- text // the thread is free
	select {
	case result := <-t.results:
		if result.err != nil {
			return fmt.Errorf("show a toast: %w", result.err)
		}
		return nil
	case <-limit.C:
		t.stuck = true
		return errToastStuck
	case <-ctx.Done():
		return ctx.Err()
	}
}

// hear takes an answer, which may come late, or to a toast of an earlier life.
func (t *toaster) hear(a Answer) {
	notice, ok := t.shown[a.NoticeID]
	if !ok || !notice.knows(a.Key) {
		return
	}
	delete(t.shown, a.NoticeID)
	t.options.Answered(a)
}
