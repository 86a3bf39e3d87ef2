# The commands of this project. `make` lists them; `make run` and `make test` are the two that need no reading.

SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:

GO ?= go
OS := $(shell $(GO) env GOOS 2>/dev/null)
EXE := $(shell $(GO) env GOEXE 2>/dev/null)

# FyneApp.toml is the one home of the version and the id.
VERSION := $(shell sed -n 's/^Version *= *"\(.*\)"/\1/p' FyneApp.toml)
ID := $(shell sed -n 's/^ID *= *"\(.*\)"/\1/p' FyneApp.toml)
LDFLAGS := -s -w -X main.version=$(VERSION)

# gles: OpenGL ES compiles in a fifth of the time of desktop OpenGL. migrated_fynedo: widgets are touched through fyne.Do only.
TAGS := migrated_fynedo
ifeq ($(OS),linux)
TAGS := gles,migrated_fynedo
endif

# The resident needs no C, so that it starts and idles like a plain Go program. Only the tray of macOS is written in it.
RESIDENT_CGO := 0
ifeq ($(OS),darwin)
RESIDENT_CGO := 1
endif

# Where set-up knows the name of every package, a test that misses a part of the virtual desktop fails. Elsewhere it is skipped.
DESKTOP :=
ifneq ($(shell command -v apt-get 2>/dev/null),)
DESKTOP := POSTUREBREAK_NEED_DESKTOP=1
endif

# Tools are pinned, built once by the Go command and kept in bin/tools, each under a name with its version.
TOOLS := $(CURDIR)/bin/tools
LINTER := $(TOOLS)/golangci-lint-v2.15.0
FORMATTER := $(TOOLS)/gofumpt-v0.12.0

FUZZTIME ?= 10s
# End-to-end tests wait for full minutes most of the time, so that more of them run at once than there are processors.
PARALLEL ?= 5
PREFIX ?= /usr/local
SHARE := $(DESTDIR)$(PREFIX)/share

.PHONY: help
help: ## list the commands
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 14

.PHONY: setup setup-test
setup: ## install what the build needs (asks before sudo)
	@assets/packaging/setup.sh

setup-test: ## install what the tests and the demo need as well
	@assets/packaging/setup.sh --test

.PHONY: build
build: ## build both programs into bin/
	CGO_ENABLED=$(RESIDENT_CGO) $(GO) build -trimpath -ldflags '$(LDFLAGS)' -o bin/posturebreak$(EXE) ./cmd/posturebreak
	CGO_ENABLED=1 $(GO) build -trimpath -tags $(TAGS) -ldflags '$(LDFLAGS)' -o bin/posturebreak-window$(EXE) ./cmd/posturebreak-window

.PHONY: run demo
run: setup build ## build and start the app; without a display, show it in a virtual desktop
	@if [ $(OS) = linux ] && [ -z "$${DISPLAY-}$${WAYLAND_DISPLAY-}" ]; then \
		echo 'No display here, so this is the demo in a virtual desktop.'; \
		$(MAKE) --no-print-directory demo; \
	else \
		bin/posturebreak$(EXE); \
	fi

demo: setup-test ## play a break in a virtual desktop and save pictures of it in out/
	$(GO) test -count=1 -tags $(TAGS) -run '^TestDemo$$' -v ./e2e -demo $(CURDIR)/out

# The end-to-end test comes last and without the race detector: it builds and drives the two real programs.
.PHONY: test check lint format
test: setup-test lint ## everything that must pass: linter, all tests, end-to-end test
	$(DESKTOP) $(GO) test -race -shuffle=on -timeout 20m -tags $(TAGS) $$($(GO) list -tags $(TAGS) ./... | grep -v '/e2e')
	$(DESKTOP) $(GO) test -count=1 -timeout 20m -parallel $(PARALLEL) -tags $(TAGS) ./e2e/...

check: lint ## before a push: format, linter, quick tests, nothing left uncommitted
	$(GO) vet -tags $(TAGS) ./...
	$(GO) test -short -tags $(TAGS) $$($(GO) list -tags $(TAGS) ./... | grep -v /e2e)
	@changed=$$(git status --porcelain); [ -z "$$changed" ] || { echo "not committed:"; echo "$$changed"; exit 1; }

lint: $(LINTER) ## check format and style
	$(LINTER) config verify
	$(LINTER) run --build-tags $(TAGS)

format: $(FORMATTER) ## format all Go files
	$(FORMATTER) -w $$(git ls-files --cached --others --exclude-standard '*.go')

.PHONY: bench fuzz golden
bench: ## all benchmarks
	$(GO) test -run '^$$' -bench . -benchmem -tags $(TAGS) ./...

fuzz: ## each fuzz test for FUZZTIME (10s)
	@found=$$(grep -rHo --include='*_test.go' '^func Fuzz[A-Za-z0-9_]*' app assets cmd reminders) || \
		{ echo 'no fuzz tests found'; exit 1; }; \
	while IFS=: read -r file func; do \
		name=$${func#func }; package=./$$(dirname "$$file"); \
		echo "$$name in $$package"; \
		$(GO) test -tags $(TAGS) -run '^$$' -fuzz "^$$name\$$" -fuzztime $(FUZZTIME) "$$package" </dev/null; \
	done <<<"$$found"

golden: ## write the expected pictures and layouts anew; look at the difference before you commit it
	POSTUREBREAK_GOLDEN=write $(GO) test -count=1 -tags $(TAGS) ./app/figure/... ./app/window/... ./reminders/stretch/...

.PHONY: words
words: ## write en.json from the source, and empty texts to translate into the other languages
	$(GO) test ./assets -count=1 -run '^TestTranslations$$' -update

.PHONY: icons screenshots
icons: ## render the icons from their SVG files
	assets/packaging/icons.sh

screenshots: setup-test ## take the pictures of the README from the real programs
	$(GO) test -count=1 -tags $(TAGS) -run '^TestDemo$$' ./e2e -demo $(CURDIR)/assets/screenshots

.PHONY: install
install: build ## install under PREFIX (/usr/local), below DESTDIR
	install -Dm755 -t $(DESTDIR)$(PREFIX)/bin bin/posturebreak bin/posturebreak-window
	install -d $(SHARE)/applications $(SHARE)/metainfo
	assets/packaging/fill.sh assets/packaging/posturebreak.desktop.in >$(SHARE)/applications/$(ID).desktop
	assets/packaging/fill.sh assets/packaging/posturebreak.metainfo.xml.in >$(SHARE)/metainfo/$(ID).metainfo.xml
	install -Dm644 assets/icons/posturebreak.svg $(SHARE)/icons/hicolor/scalable/apps/$(ID).svg
	for size in 16 24 32 48 64 128 256 512; do \
		install -Dm644 assets/icons/posturebreak-$$size.png $(SHARE)/icons/hicolor/$${size}x$$size/apps/$(ID).png; \
	done

.PHONY: clean
clean: ## remove what was built; the tools stay
	rm -rf bin/posturebreak$(EXE) bin/posturebreak-window$(EXE) out

$(LINTER):
	$(call tool,github.com/golangci/golangci-lint/v2/cmd/golangci-lint)

$(FORMATTER):
	$(call tool,mvdan.cc/gofumpt)

# tool builds one tool at the version in its target's name. They are pure Go.
define tool
CGO_ENABLED=0 GOBIN=$(TOOLS) GOFLAGS= $(GO) install -trimpath -ldflags '-s -w' $(1)@$(lastword $(subst -v, v,$(@F)))
mv $(TOOLS)/$(notdir $(1))$(EXE) $@
endef
