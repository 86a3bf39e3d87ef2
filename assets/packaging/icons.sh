#!/bin/sh
# Renders assets/icons/*.png from the SVG files beside them. Run it with `make icons` after changing a drawing.
# The results are committed, so that a build needs no renderer.
set -eu
cd "$(dirname "$0")/../icons"

for size in 16 24 32 48 64 128 256 512; do
	rsvg-convert --width "$size" --height "$size" posturebreak.svg --output "posturebreak-$size.png"
done

# One drawing a state, one stylesheet a kind of panel: tray-dark-* are light drawings, made for dark panels.
for panel in light dark; do
	for state in working soon held paused; do
		for size in 22 32 44; do
			rsvg-convert --width "$size" --height "$size" --stylesheet "tray-$panel.css" \
				"tray-$state.svg" --output "tray-$panel-$state-$size.png"
		done
	done
done
