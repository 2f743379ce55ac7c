#!/usr/bin/env bash
# Times the sample book from nothing with one worker and with two, alternately, ROUNDS times each (default 3), and prints a
# Markdown table of medians. Where there is taskset, also with one worker and one core, for a second worker that finds a core
# of its own does more than one that shares what the first one's compilers, collector and Maven leave. "From nothing": no result, no image, no archive of classes and no recorded time is kept from run
# to run. Needs a quiet machine with two cores or more. Installs this project into the local Maven repository first;
# INSTALLED=1 says that this has been done. MVN is the command to call (default mvn).
set -euo pipefail
cd "$(dirname "$0")/.."

rounds=${ROUNDS:-3}
mvn=${MVN:-mvn}
export MAVEN_OPTS=${MAVEN_OPTS:--XX:TieredStopAtLevel=1 -XX:+UseSerialGC}
version=$(sed -n '0,/<version>/s:.*<version>\(.*\)</version>.*:\1:p' pom.xml)
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

[ -n "${INSTALLED:-}" ] || $mvn -q -B -ntp install -DskipTests >&2

# book WORKERS [COMMAND...]: seconds of the whole call, and what the goal itself says; run by a command
book() {
  local workers=$1
  shift
  rm -rf sample-book/target/figure* "$out"/*
  local begin end
  begin=$(date +%s%N)
  "$@" $mvn -o -B -ntp -Dstyle.color=never -f sample-book "io.github.bookfigures:figure-maven-plugin:$version:generate" \
    -Dfigure.workers="$workers" -Dfigure.cache.directory="$out/cache" \
    -Dfigure.outputDirectory="$out/figures" -Dfigure.siteResourcesDirectory="$out/resources" >"$out.log" 2>&1 ||
    { cat "$out.log" >&2; return 1; }
  end=$(date +%s%N)
  awk -v ns=$((end - begin)) 'BEGIN { printf "%.2f ", ns / 1e9 }'
  sed -n 's/.* failed in \([0-9.]*\) s .*/\1/p' "$out.log"
  rm -f "$out.log"
}

median() { sort -n | awk '{ v[NR] = $1 } END { m = int((NR + 1) / 2); print NR % 2 ? v[m] : (v[m] + v[m + 1]) / 2 }'; }

declare -A whole goal
for _ in $(seq "$rounds"); do
  for workers in 1 2; do
    read -r a b < <(book "$workers")
    whole[$workers]+="$a "
    goal[$workers]+="$b "
  done
  if command -v taskset >/dev/null; then
    read -r a b < <(book 1 taskset -c 0)
    whole[alone]+="$a "
    goal[alone]+="$b "
  fi
done
echo "| sample book from nothing | one worker, s | two workers, s | ratio |"
echo "| --- | ---: | ---: | ---: |"
row() {
  local one two
  one=$(tr ' ' '\n' <<<"$2" | sed '/^$/d' | median)
  two=$(tr ' ' '\n' <<<"$3" | sed '/^$/d' | median)
  echo "| $1 | $one ($2) | $two ($3) | $(awk -v a="$one" -v b="$two" 'BEGIN { printf "%.2f", a / b }') |"
}
row "the goal" "${goal[1]}" "${goal[2]}"
row "Maven's own start included" "${whole[1]}" "${whole[2]}"
if [ -n "${goal[alone]:-}" ]; then
  row "the goal, the one worker on one core" "${goal[alone]}" "${goal[2]}"
  row "Maven's own start included, the one worker on one core" "${whole[alone]}" "${whole[2]}"
fi
