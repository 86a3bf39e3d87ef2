package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "posturebreak"

// A rule says what the packages of some rooms may not know. A package stands for itself and all below it.
type rule struct {
	rooms  []string // folders of the module
	spared []string // folders among them that the rule does not bind
	never  []string // packages that may not be imported; a room may always import itself
	except []string // packages among them that may be imported all the same
	deep   bool     // nor may they be reached through other packages
	why    string
}

// rules returns the import directions of the project. Only direct imports count where a rule names os: fmt itself
// imports os, so that every package reaches it.
func rules() []rule {
	return []rule{{
		rooms: []string{"reminders"},
		never: []string{"os", "net", "syscall", "log", module + "/app", module + "/assets"},
		why:   "the core is a pure function: it is told the time and the facts and answers with orders",
	}, {
		rooms: []string{"reminders"},
		never: []string{"net", "os/exec", "database/sql", "fyne.io", "github.com/godbus", "modernc.org/sqlite"},
		deep:  true,
		why:   "the core runs and is tested without a network, processes, windows or a bus",
	}, {
		rooms:  []string{"reminders/schedule", "reminders/stretch", "reminders/strict", "reminders/words"},
		never:  []string{module},
		except: []string{module + "/reminders/strict", module + "/reminders/words"}, // know nothing of what they read and say
		why:    "when and what to stretch know nothing of each other nor of anything above them",
	}, {
		rooms:  []string{"app/store", "app/desktop", "app/link", "app/sound", "app/figure", "app/pulse"},
		never:  []string{module + "/app"},
		except: []string{module + "/app/pulse"}, // how to reach the sound server, for who listens and who plays
		why:    "these rooms know reminders and below; the loop and cmd bring them together",
	}, {
		rooms:  []string{"app/window"},
		never:  []string{module + "/app"},
		except: []string{module + "/app/link", module + "/app/figure"},
		why:    "a window knows the messages and the figure; the resident does the rest",
	}, {
		rooms:  []string{"."},
		spared: []string{"app/window", "cmd/posturebreak-window"},
		never:  []string{"fyne.io/fyne", module + "/app/window"},
		except: []string{module + "/app/window/session"}, // what a break window does, without Fyne: a terminal does the same
		why:    "Fyne belongs to the window program alone",
	}, {
		rooms:  []string{"."},
		spared: []string{"app/desktop", "e2e"},
		never:  []string{module + "/app/desktop/rig"},
		why:    "a virtual desktop is for tests",
	}, {
		rooms:  []string{"cmd/posturebreak"},
		never:  []string{"fyne.io/fyne", "github.com/go-gl", module + "/app/window", module + "/app/desktop/rig"},
		except: []string{module + "/app/window/session"}, // see above
		deep:   true,
		why:    "a process with Fyne in it holds ten times the memory and wakes sixty times a second",
	}}
}

// TestImportsPointOneWay holds the import directions for every system that the program is built for.
func TestImportsPointOneWay(t *testing.T) {
	t.Parallel()
	for _, system := range []string{"linux", "windows", "darwin"} {
		t.Run(system, func(t *testing.T) {
			t.Parallel()
			imports := readImports(t, system)
			for _, r := range rules() {
				for _, broken := range r.breaches(imports) {
					t.Errorf("%s\n\tbut %s", broken, r.why)
				}
			}
		})
	}
}

// TestBreachesAreFound plants a breach of each kind, so that a rule that finds nothing is known to look.
func TestBreachesAreFound(t *testing.T) {
	t.Parallel()
	imports := graph{
		module + "/reminders":         {"time", "vendored/clock"},
		module + "/reminders/stretch": {module + "/reminders", module + "/reminders/stretch/internal"},
		module + "/app/desktop":       {module + "/app/link", module + "/app/desktop/rig"},
		module + "/app/window":        {module + "/app/link", "fyne.io/fyne/v2/canvas"},
		module + "/app":               {"fyne.io/systray", "fyne.io/fyne/v2"},
		"vendored/clock":              {"net"},
		"net":                         {"os"},
	}
	var got []string
	for _, r := range rules() {
		got = append(got, r.breaches(imports)...)
	}
	want := []string{
		module + "/reminders -> vendored/clock -> net",
		module + "/reminders/stretch -> " + module + "/reminders",
		module + "/reminders/stretch -> " + module + "/reminders -> vendored/clock -> net",
		module + "/app/desktop -> " + module + "/app/link",
		module + "/app -> fyne.io/fyne/v2",
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("breaches:\n\t%s\nwant:\n\t%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}
}

// breaches returns the import chains that break the rule, each as "package -> package".
func (r rule) breaches(imports graph) []string {
	var found []string
	for name := range imports {
		if !r.binds(name) {
			continue
		}
		for _, chain := range imports.chains(name, r.deep) {
			if r.forbids(name, chain[len(chain)-1]) {
				found = append(found, strings.Join(chain, " -> "))
			}
		}
	}
	slices.Sort(found)
	return found
}

func (r rule) binds(name string) bool {
	folder, inside := strings.CutPrefix(name, module+"/")
	return inside && withinAny(folder, r.rooms) && !withinAny(folder, r.spared)
}

func (r rule) forbids(importer, imported string) bool {
	for _, room := range r.rooms {
		own := module + "/" + room
		if within(importer, own) && within(imported, own) {
			return false
		}
	}
	return withinAny(imported, r.never) && !withinAny(imported, r.except)
}

// within tells whether a package or folder is the named one or below it. The folder "." holds everything.
func within(name, above string) bool {
	return above == "." || name == above || strings.HasPrefix(name, above+"/")
}

func withinAny(name string, above []string) bool {
	return slices.ContainsFunc(above, func(a string) bool { return within(name, a) })
}

// graph holds what each package imports itself.
type graph map[string][]string

// chains returns the shortest import chain to every package that the named one imports, or, when deep, reaches.
func (g graph) chains(name string, deep bool) [][]string {
	var found [][]string
	seen := map[string]bool{name: true}
	for queue := [][]string{{name}}; len(queue) > 0; queue = queue[1:] {
		chain := queue[0]
		if len(chain) > 1 {
			found = append(found, chain)
			if !deep {
				continue
			}
		}
		for _, next := range g[chain[len(chain)-1]] {
			if !seen[next] {
				seen[next] = true
				queue = append(queue, append(slices.Clone(chain), next))
			}
		}
	}
	return found
}

// readImports asks the go command for the imports of every package of the module and of all they depend on.
func readImports(t *testing.T, system string) graph {
	t.Helper()
	list := exec.CommandContext(t.Context(), "go", "list", "-deps", "-json=ImportPath,Imports",
		"-tags", "gles,migrated_fynedo", "./...")
	list.Dir = "../.."
	// With cgo, because the windows need it; nothing is compiled here, so no C compiler is asked for.
	list.Env = append(os.Environ(), "GOOS="+system, "CGO_ENABLED=1")
	var failure bytes.Buffer
	list.Stderr = &failure
	out, err := list.Output()
	if err != nil {
		t.Fatalf("go list for %s: %v\n%s", system, err, failure.String())
	}
	imports := graph{}
	for packages := json.NewDecoder(bytes.NewReader(out)); ; {
		var p struct {
			ImportPath string
			Imports    []string
		}
		if err := packages.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatalf("read the answer of go list: %v", err)
		}
		imports[p.ImportPath] = p.Imports
	}
	for _, room := range []string{"/reminders", "/cmd/posturebreak"} {
		if _, there := imports[module+room]; !there {
			t.Fatalf("go list for %s does not know %s: the rules would hold of nothing", system, module+room)
		}
	}
	return imports
}
