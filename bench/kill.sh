#!/usr/bin/env bash
# Kills a build of a small book with Maven at ROUNDS moments nobody chose (default 50, from SEED): in one round Maven itself,
# in the next one of its children, with kill -9. After each kill all processes of the build must be gone within ten seconds,
# and the next build must end with exactly the bytes of a build that nobody disturbed, and with no other files. Needs this
# project installed in the local Maven repository. MVN is the command to call (default mvn). Exits 1 if anything is wrong.
set -euo pipefail
cd "$(dirname "$0")/.."

rounds=${ROUNDS:-50}
RANDOM=${SEED:-42}
mvn=${MVN:-mvn}
export MAVEN_OPTS=${MAVEN_OPTS:--XX:TieredStopAtLevel=1 -XX:+UseSerialGC}
version=$(sed -n '0,/<version>/s:.*<version>\(.*\)</version>.*:\1:p' pom.xml)
book=$(mktemp -d)
trap 'rm -rf "$book"' EXIT
mkdir -p "$book/src/figures"
cat >"$book/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>book</groupId>
  <artifactId>killed</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
</project>
POM
cat >"$book/src/figures/figures.yaml" <<YAML
defaults: {formats: [png, svg, pdf], width: 6 in, dpi: 96}
figures:
  - {id: one, generator: positional-encoding, file: chapter_1/one, caption: Codes of positions.}
  - {id: two, generator: positional-encoding, params: {positions: 60}}
  - {id: three, generator: activation-functions, file: chapter_1/three, params: {function: sigmoid}}
  - {id: four, generator: activation-functions, params: {function: relu}, alt: A hinge.}
  - {id: five, generator: micro-highway-concept}
  - {id: six, generator: micro-layer-transformation}
YAML

build() {
  exec $mvn -o -q -B -ntp -Dstyle.color=never -f "$book" "io.github.bookfigures:figure-maven-plugin:$version:generate" \
    -Dfigure.cache.directory="$book/cache" -Dfigure.workers=2 >"$book/log" 2>&1
}
# Processes whose command line names the book: Maven itself, and children by the folder of their temporary files.
processes() { pgrep -f -- "$book" || true; }
children() { pgrep -f -- "-Djava.io.tmpdir=$book" || true; }
figures() { (cd "$book/target" && find site generated-site -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum); }
# All other files, without the names of logs, of which there are as many as there were children.
names() {
  (cd "$book" && find target -type f ! -path 'target/figure-logs/*' ! -path 'target/figure-work/run/*' -o \
    -path 'target/figure-logs/*' ! -name '_worker-*.log' -o -name '*.part' ! -path 'target/*') | LC_ALL=C sort
}
clean() { rm -rf "$book/target" "$book/cache/entries" "$book/cache/records" "$book/cache/times"; }
wrong() { echo "round $round ($what): $*" >&2; bad=$((bad + 1)); }

what=undisturbed round=0 bad=0
# Twice: the second build with a class path also records an archive of classes.
for _ in 1 2; do
  (build) || { cat "$book/log" >&2; exit 1; }
  clean
done
begin=$(date +%s%N)
(build)
milliseconds=$((($(date +%s%N) - begin) / 1000000))
right=$(figures)
files=$(names)
echo "a build takes $milliseconds ms and makes $(wc -l <<<"$right") files"

mavens=0 kids=0 late=0
for round in $(seq "$rounds"); do
  clean
  (build) &
  maven=$!
  sleep "$(awk -v n="$((RANDOM * 32768 + RANDOM))" -v ms="$milliseconds" 'BEGIN { printf "%.3f", n % ms / 1000 }')"
  victim=$maven what=Maven
  mapfile -t alive < <(children)
  if ((round % 2 == 0 && ${#alive[@]})); then
    victim=${alive[RANDOM % ${#alive[@]}]} what='a child'
  fi
  if kill -9 "$victim" 2>/dev/null; then
    if [[ $what == Maven ]]; then mavens=$((mavens + 1)); else kids=$((kids + 1)); fi
  else
    late=$((late + 1))
  fi
  wait "$maven" 2>/dev/null || true
  for _ in $(seq 100); do
    [[ -n $(processes) ]] || break
    sleep 0.1
  done
  [[ -z $(processes) ]] || wrong "still alive: $(processes | tr '\n' ' ')"
  if [[ -d $book/target/site ]]; then
    # What is in place is whole, however the build ended; parts of files are hidden and removed by the next build.
    while read -r line; do
      grep -qxF -- "$line" <<<"$right" || wrong "not whole: $line"
    done < <(cd "$book/target" && find site generated-site -type f ! -name '.*.part' -print0 2>/dev/null | xargs -0r sha256sum)
  fi
  (build) || wrong "the next build fails: $(head -3 "$book/log")"
  [[ $(figures) == "$right" ]] || wrong "other bytes: $(diff <(figures) <(echo "$right") | head -3)"
  [[ $(names) == "$files" ]] || wrong "other files: $(diff <(names) <(echo "$files") | head -3)"
  [[ -z $(processes) ]] || wrong "the next build leaves processes: $(processes | tr '\n' ' ')"
done
echo "$rounds rounds: Maven killed $mavens times, a child $kids times, $late builds had ended before; $bad things wrong"
((bad == 0))
