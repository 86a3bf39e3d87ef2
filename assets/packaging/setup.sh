#!/usr/bin/env bash
# Installs the system packages that Posture Break needs to be built and run; with --test also those its tests need.
# It does nothing when everything is there, asks before it uses sudo, and installs at once for root.
# Debian and Ubuntu are tried on every change; the other lists follow the same libraries under their names there.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
with_test=no

usage() {
	echo "usage: setup.sh [--test]"
	echo "  --test  also what the linter, the tests and the demo in a virtual desktop need"
}

fail() {
	echo "setup: $*" >&2
	exit 1
}

case "${1-}" in
"") ;;
--test) with_test=yes ;;
-h | --help) usage && exit 0 ;;
*) usage >&2 && exit 2 ;;
esac

# system prints the family of this system: debian, fedora, arch, suse, macos, or what it calls itself.
system() {
	if [ "$(uname -s)" = Darwin ]; then
		echo macos
		return
	fi
	local ids=unknown
	if [ -r /etc/os-release ]; then
		# shellcheck disable=SC1091 # it is the system's own
		ids=$(. /etc/os-release && echo "${ID-} ${ID_LIKE-}")
	fi
	case " $ids " in
	*" debian "* | *" ubuntu "*) echo debian ;;
	*" fedora "* | *" rhel "*) echo fedora ;;
	*" arch "*) echo arch ;;
	*suse*) echo suse ;;
	*) echo "$ids" ;;
	esac
}

# The windows need a C compiler and the headers of X11, Wayland and OpenGL ES; the rest of the program needs only Go.
build_packages() {
	case "$1" in
	debian) echo gcc libc6-dev make libgl1-mesa-dev libegl1-mesa-dev xorg-dev libwayland-dev libxkbcommon-dev ;;
	fedora) echo gcc make mesa-libGL-devel mesa-libEGL-devel libX11-devel libXcursor-devel libXrandr-devel \
		libXinerama-devel libXi-devel libXxf86vm-devel wayland-devel libxkbcommon-devel ;;
	arch) echo gcc make mesa libx11 libxcursor libxrandr libxinerama libxi libxxf86vm wayland libxkbcommon ;;
	suse) echo gcc make Mesa-libGL-devel Mesa-libEGL-devel libX11-devel libXcursor-devel libXrandr-devel \
		libXinerama-devel libXi-devel libXxf86vm-devel wayland-devel libxkbcommon-devel ;;
	esac
}

# The end-to-end test is a person in a virtual desktop: a screen, a window manager, two notification daemons,
# a tray, a session bus, hands (xdotool) and eyes (imagemagick, and tesseract to read); three Wayland compositors and a sound server for the sensors.
test_packages() {
	case "$1" in
	debian) echo git xvfb openbox dunst xfce4-notifyd xfce4-panel xfconf dbus dbus-x11 xdotool x11-utils x11-xserver-utils xterm \
		imagemagick tesseract-ocr fonts-noto-cjk libglib2.0-bin libgl1-mesa-dri librsvg2-bin desktop-file-utils \
		sway wtype foot grim mako-notifier sway-notification-center mutter xfwm4 kwin-wayland kwin-x11 xserver-xorg-core xserver-xorg-video-dummy pulseaudio pulseaudio-utils \
		xdg-desktop-portal xdg-desktop-portal-gtk pipewire pipewire-pulse wireplumber speech-dispatcher speech-dispatcher-espeak-ng espeak-ng gstreamer1.0-tools gstreamer1.0-pipewire gstreamer1.0-plugins-base dex python3-xdg ;;
	fedora) echo git xorg-x11-server-Xvfb openbox dunst xfce4-notifyd xfce4-panel xfconf dbus-daemon dbus-x11 xdotool \
		xprop xwininfo xsetroot xterm ImageMagick tesseract glib2 mesa-dri-drivers librsvg2-tools desktop-file-utils ;;
	arch) echo git xorg-server-xvfb openbox dunst xfce4-notifyd xfce4-panel xfconf dbus xdotool \
		xorg-xprop xorg-xwininfo xorg-xsetroot xterm imagemagick tesseract tesseract-data-eng glib2 librsvg desktop-file-utils ;;
	suse) echo git xorg-x11-server-Xvfb openbox dunst xfce4-notifyd xfce4-panel xfconf dbus-1 dbus-1-x11 xdotool \
		xprop xwininfo xsetroot xterm ImageMagick tesseract-ocr tesseract-ocr-traineddata-english glib2-tools Mesa-dri rsvg-convert desktop-file-utils ;;
	esac
}

# missing prints those of the packages that are not installed.
missing() {
	local family=$1 package
	shift
	for package in "$@"; do
		case "$family" in
		debian) dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q ' installed$' || echo "$package" ;;
		fedora | suse) rpm -q --whatprovides "$package" >/dev/null 2>&1 || echo "$package" ;;
		arch) pacman -T "$package" || true ;;
		esac
	done
}

# install runs the system's installer, after a question unless the user is root.
install() {
	local family=$1 command
	shift
	case "$family" in
	debian) command="apt-get update && apt-get install -y --no-install-recommends $*" ;;
	fedora) command="dnf install -y $*" ;;
	arch) command="pacman -S --needed --noconfirm $*" ;;
	suse) command="zypper --non-interactive install $*" ;;
	esac
	if [ "$(id -u)" -eq 0 ]; then
		DEBIAN_FRONTEND=noninteractive sh -c "$command"
		return
	fi
	printf 'Posture Break needs these packages:\n  %s\nThis would run:\n  sudo sh -c "%s"\n' "$*" "$command"
	[ -t 0 ] || fail "nobody is there to ask; run the command above, then try again"
	local answer
	read -r -p "Run it now? [y/N] " answer
	case "$answer" in
	y | Y | yes) sudo sh -c "$command" ;;
	*) fail "not installed; run the command above, then try again" ;;
	esac
}

# check_go makes sure that the installed Go is not older than go.mod asks for.
check_go() {
	local family=$1 want have
	want=$(sed -n 's/^go //p' "$root/go.mod")
	if ! command -v go >/dev/null; then
		fail "Go $want or newer is missing. $(how_to_get_go "$family")"
	fi
	# Asked for in the module's folder, where a Go that fetches newer ones by itself answers with the one it would use.
	have=$(cd "$root" && go env GOVERSION)
	have=${have#go}
	have=${have%%[!0-9.]*}
	if [ "$(printf '%s\n%s\n' "$want" "$have" | sort -V | head -n 1)" != "$want" ]; then
		fail "Go $have is too old, $want or newer is needed. $(how_to_get_go "$family")"
	fi
}

how_to_get_go() {
	case "$1" in
	debian) echo "Take it from https://go.dev/dl, or 'apt-get install golang' where that is new enough." ;;
	fedora) echo "'dnf install golang', or take it from https://go.dev/dl." ;;
	arch) echo "'pacman -S go'." ;;
	suse) echo "'zypper install go', or take it from https://go.dev/dl." ;;
	macos) echo "'brew install go', or take it from https://go.dev/dl." ;;
	*) echo "Take it from https://go.dev/dl." ;;
	esac
}

family=$(system)
case "$family" in
debian | fedora | arch | suse)
	read -r -a wanted <<<"$(build_packages "$family")"
	if [ "$with_test" = yes ]; then
		read -r -a more <<<"$(test_packages "$family")"
		wanted+=("${more[@]}")
	fi
	mapfile -t lacking < <(missing "$family" "${wanted[@]}")
	if [ "${#lacking[@]}" -gt 0 ]; then
		install "$family" "${lacking[@]}"
	fi
	;;
macos)
	xcode-select -p >/dev/null 2>&1 || fail "the C compiler is missing: run 'xcode-select --install', then try again"
	;;
*)
	echo "setup: no package list for this system ($family)." >&2
	echo "setup: the build needs a C compiler and the headers of OpenGL ES, EGL, X11, Wayland and xkbcommon." >&2
	;;
esac
check_go "$family"
