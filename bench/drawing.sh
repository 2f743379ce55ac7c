#!/usr/bin/env bash
# Times this project's drawing against matplotlib on this machine, and prints a Markdown table.
#
#   bench/drawing.sh
#
# Three figures of 14 by 8 in at 300 dpi, each as PNG, SVG and PDF: two panels of lines on logarithmic axes, a map of
# 200 by 200 cells, a surface of 60 by 60 points. "Warm" is the median of TIMED drawings (default 15) after UNTIMED ones
# (default 30) in one process; "cold" is the time of a whole process that draws one file, ours with an archive of classes as
# the children of a build have one. Both sides run alternately, ROUNDS times each (default 3), and medians are printed.
# Needs a quiet machine, and a Python (PYTHON, default python3) with matplotlib. LAYOUT=none gives matplotlib fixed margins
# instead of measured ones. KEEP=folder keeps the nine files of both sides, to be looked at.
set -euo pipefail
cd "$(dirname "$0")/.."

rounds=${ROUNDS:-3}
untimed=${UNTIMED:-30}
timed=${TIMED:-15}
python=${PYTHON:-python3}
export OMP_NUM_THREADS=1
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
directives=figure-library/src/main/resources/io/github/bookfigures/worker/compiler-directives.json
# How a build's children run, see WorkerSettings and WorkerProcess.
child=(-XX:+UseSerialGC -Xmn256m -XX:MetaspaceSize=192m -Djava.awt.headless=true
  -XX:+UnlockDiagnosticVMOptions -XX:CompileCommand=quiet -XX:TypeProfileLevel=0 -XX:-C1ProfileCalls
  -XX:-C1ProfileVirtualCalls -XX:-C1ProfileInlinedCalls -XX:-C1ProfileBranches -XX:-C1ProfileCheckcasts
  "-XX:CompilerDirectivesFile=$directives")
main=io.github.bookfigures.render.DrawingBenchmark

median() { sort -n | awk '{ v[NR] = $1 } END { m = int((NR + 1) / 2); print NR % 2 ? v[m] : (v[m] + v[m + 1]) / 2 }'; }

# milliseconds COMMAND...: wall time; the command's output is shown only when it fails
milliseconds() {
  local begin end
  begin=$(date +%s%N)
  "$@" >"$out/output" 2>&1 || { cat "$out/output" >&2; return 1; }
  end=$(date +%s%N)
  echo $(((end - begin) / 1000000))
}

ours() { java "${child[@]}" "${archive[@]}" -cp "$classes" "$main" "$@"; }
peer() { "$python" bench/peer_drawing.py "$@"; }

mvn -q -B -ntp -Dstyle.color=never -pl figure-library test-compile \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath -DincludeScope=test -Dmdep.outputFile="$out/cp" >&2
# Java archives only classes of jars.
jar cf "$out/library.jar" -C figure-library/target/classes .
jar cf "$out/tests.jar" -C figure-library/target/test-classes .
classes=$out/tests.jar:$out/library.jar:$(<"$out/cp")

archive=(-XX:ArchiveClassesAtExit="$out/classes.jsa" -Xlog:cds=off -Xlog:cds+dynamic=off)
milliseconds ours warm 0 1 >/dev/null
archive=(-XX:SharedArchiveFile="$out/classes.jsa" -Xshare:auto)
milliseconds peer warm 0 1 >/dev/null

figures='lines map surface'
formats='png svg pdf'
for round in $(seq "$rounds"); do
  ours warm "$untimed" "$timed" >"$out/ours.warm.$round"
  peer warm "$untimed" "$timed" >"$out/peer.warm.$round"
  for figure in $figures; do
    for format in $formats; do
      milliseconds ours cold "$figure" "$format" "$out/ours-$figure.$format" >>"$out/ours.cold.$figure.$format"
      milliseconds peer cold "$figure" "$format" "$out/peer-$figure.$format" >>"$out/peer.cold.$figure.$format"
    done
  done
done
if [[ -n ${KEEP:-} ]]; then
  mkdir -p "$KEEP"
  cp "$out"/ours-* "$out"/peer-* "$KEEP"
fi

ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }

echo "$(env -u OMP_NUM_THREADS nproc) cores, $(java -version 2>&1 | sed -n 1p), $("$python" -c \
  'import matplotlib; print("matplotlib", matplotlib.__version__)'), layout ${LAYOUT:-constrained}; $rounds rounds"
echo
echo '| figure | format | warm, ms | matplotlib | ratio | goal | cold, ms | matplotlib | ratio | kB | matplotlib |'
echo '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |'
for figure in $figures; do
  for format in $formats; do
    a=$(sed -n "s/^$figure $format //p" "$out"/ours.warm.* | median)
    b=$(sed -n "s/^$figure $format //p" "$out"/peer.warm.* | median)
    c=$(median <"$out/ours.cold.$figure.$format")
    d=$(median <"$out/peer.cold.$figure.$format")
    goal=0.25
    [[ $format != svg ]] || goal=0.50
    echo "| $figure | $format | $a | $b | $(ratio "$a" "$b") | $goal | $c | $d | $(ratio "$c" "$d")" \
      "| $(($(wc -c <"$out/ours-$figure.$format") / 1000)) | $(($(wc -c <"$out/peer-$figure.$format") / 1000)) |"
  done
done
