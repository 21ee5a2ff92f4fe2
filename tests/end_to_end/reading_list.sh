#!/bin/sh
# What a user types on the first day and the next: import, list, mark, undo, export, reopen.
# Takes a folder of dumps; leaves nothing behind. Run by test_reading_list.py, or by hand:
#     sh tests/end_to_end/reading_list.sh resources/sample
set -eu
dumps=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export READINGLIST_LIBRARY="$work/library" READINGLIST_CACHE="$work/cache"
readinglist() { "${PYTHON:-python3}" -m readinglist "$@"; }

echo "== import, twice"
readinglist import "$dumps"
readinglist import "$dumps"

echo "== list"
readinglist list --limit 3

echo "== mark"
readinglist mark 1 2 --status to-read --priority high --tag "rl/offline"
readinglist mark 3 --status skipped
readinglist list --status to-read --priority high --tag rl

echo "== undo, redo"
readinglist undo
readinglist list --status skipped
readinglist redo
readinglist list --status skipped

echo "== export"
readinglist export --status to-read -o "$work/to-read.bib"
grep -c '^@' "$work/to-read.bib"
readinglist export --format json -o "$work/all.json"

echo "== the next day"
readinglist show 1
readinglist stats
readinglist export --status to-read -o "$work/again.bib"
cmp "$work/to-read.bib" "$work/again.bib"
readinglist check
readinglist backup "$work/copy.db"

echo "== another machine"
export READINGLIST_LIBRARY="$work/other"
readinglist import "$work/all.json"
readinglist list --status to-read
readinglist restore "$work/copy.db"
readinglist export --format json -o "$work/back.json"
cmp "$work/all.json" "$work/back.json"
