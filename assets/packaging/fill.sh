#!/bin/sh
# Prints a template with @NAME@, @ID@, @VERSION@, @GENERIC@, @COMMENT@, @CATEGORIES@ and @KEYWORDS@ filled in from FyneApp.toml,
# the one home of these facts. Usage: fill.sh TEMPLATE
set -eu
template=$1
facts=$(dirname "$0")/../../FyneApp.toml

# text prints the value of a key that holds one string.
text() { sed -n "s/^$1 *= *\"\\(.*\\)\" *\$/\\1/p" "$facts"; }

# list prints the values of a key that holds strings, each ended with a semicolon as desktop files want it.
list() { sed -n "s/^$1 *= *\\[\\(.*\\)\\] *\$/\\1/p" "$facts" | sed 's/" *, */";/g; s/"//g; s/$/;/'; }

sed -e "s|@NAME@|$(text Name)|g" \
	-e "s|@ID@|$(text ID)|g" \
	-e "s|@VERSION@|$(text Version)|g" \
	-e "s|@GENERIC@|$(text GenericName)|g" \
	-e "s|@COMMENT@|$(text Comment)|g" \
	-e "s|@CATEGORIES@|$(list Categories)|g" \
	-e "s|@KEYWORDS@|$(list Keywords)|g" \
	"$template"
