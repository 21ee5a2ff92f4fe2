#!/bin/sh
# An AppImage of the bundle: build.sh BUNDLE FOLDER VERSION
#
# Needs appimagetool on the PATH. The folder that it packs (AppDir) was built and started on
# Debian 12; appimagetool itself has not been run yet, for want of it.
set -eu
bundle=$1 target=$2 version=$3
id=io.github.readinglist.readinglist
share=$(dirname "$0")/../../resources/share

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
folder=$scratch/AppDir
mkdir -p "$folder/usr/lib" "$folder/usr/bin"
cp -a "$bundle" "$folder/usr/lib/readinglist"
cp -a "$share" "$folder/usr/share"
ln -s ../lib/readinglist/readinglist "$folder/usr/bin/readinglist"
ln -s usr/bin/readinglist "$folder/AppRun"
ln -s "usr/share/applications/$id.desktop" "$folder/$id.desktop"
ln -s "usr/share/icons/hicolor/256x256/apps/$id.png" "$folder/$id.png"

VERSION=$version appimagetool "$folder" "$target/readinglist-$version-$(uname -m).AppImage"
