#!/usr/bin/env bash
# Times figure:watch on a copy of the sample book: from the write of a file to the event that tells the browser, for edits
# that concern one figure. Prints a Markdown table of medians of ROUNDS edits (default 7). Needs a quiet machine, Python 3 and
# this project installed in the local Maven repository. MVN is the command to call (default mvn); CACHE the figure cache
# (default ~/.m2/figure-cache), so that a second call need not measure the whole book.
set -euo pipefail
cd "$(dirname "$0")/.."

mvn=${MVN:-mvn}
out=$(mktemp -d)
port=${PORT:-4104}
version=$(sed -n '0,/<version>/s:.*<version>\(.*\)</version>.*:\1:p' pom.xml)
watch=
trap '[ -z "$watch" ] || { kill -INT "$watch"; wait "$watch" || true; }; rm -rf "$out"' EXIT
cp pom.xml "$out"
mkdir "$out/sample-book"
cp -r sample-book/pom.xml sample-book/src "$out/sample-book"
[ ! -d sample-book/target/classes ] || { mkdir "$out/sample-book/target"; cp -r sample-book/target/classes "$out/sample-book/target"; }

set -m
$mvn -o -B -ntp -Dstyle.color=never -f "$out/sample-book" "io.github.bookfigures:figure-maven-plugin:$version:watch" \
  -Dfigure.port="$port" -Dfigure.cache.directory="${CACHE:-$HOME/.m2/figure-cache}" >"$out/log" 2>&1 &
watch=$!
echo "$(nproc) cores, $(java -version 2>&1 | sed -n 1p)"
echo
python3 bench/watch_edits.py "$out/sample-book" "$port" "${ROUNDS:-7}" || { tail -30 "$out/log" >&2; exit 1; }
