#!/bin/sh
# A disk image of the bundle for macOS: dmg.sh FOLDER VERSION
#
# FOLDER holds readinglist.app, and gets the image. Not run yet: there was no Mac at hand. The app
# is signed for this machine only (ad hoc), so a user opens it the first time by Control-click;
# with a Developer ID set SIGN to its name, then send the image to notarytool.
set -eu
target=$1 version=$2
codesign --force --deep --sign "${SIGN:--}" "$target/readinglist.app"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cp -a "$target/readinglist.app" "$scratch/"
ln -s /Applications "$scratch/Applications"
hdiutil create -volname readinglist -srcfolder "$scratch" -ov -format UDZO \
    "$target/readinglist-$version-$(uname -m).dmg"
