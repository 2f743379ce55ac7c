#!/usr/bin/env bash
# Times this project against PyTorch and matplotlib on this machine, and prints two Markdown tables.
#
#   bench/run.sh            both tables
#   bench/run.sh figures    only: the six figures of the chapter on depth, from nothing
#   bench/run.sh steps      only: milliseconds per training step
#
# Before the first table each side runs twice untimed: Python then has its compiled modules and font list, this project its
# archive of classes, and what it knows about jars. No result and no image is kept from run to run. Then both sides run
# alternately, ROUNDS times each (default 3); medians are printed. Needs a quiet machine, and a Python (PYTHON, default
# python3) with PyTorch and matplotlib. Installs this project into the local Maven repository, because the book that is
# timed is no module of it.
set -euo pipefail
cd "$(dirname "$0")/.."

what=${1:-all}
rounds=${ROUNDS:-3}
python=${PYTHON:-python3}
export OMP_NUM_THREADS=1
# What one sets for short builds: Maven is over before its JVM's optimising compiler has paid.
export MAVEN_OPTS=${MAVEN_OPTS:--XX:TieredStopAtLevel=1 -XX:+UseSerialGC}
# How a build's children run, see WorkerSettings and WorkerProcess.
directives=figure-library/src/main/resources/io/github/bookfigures/worker/compiler-directives.json
blas=(OPENBLAS_NUM_THREADS=1)
if grep -qs avx2 /proc/cpuinfo; then blas+=(OPENBLAS_CORETYPE=Haswell); fi
child=(-XX:+UseSerialGC -Xmn256m -XX:MetaspaceSize=192m -Dorg.bytedeco.javacpp.maxPhysicalBytes=0
  -XX:+UnlockDiagnosticVMOptions -XX:CompileCommand=quiet -XX:TypeProfileLevel=0 -XX:-C1ProfileCalls
  -XX:-C1ProfileVirtualCalls -XX:-C1ProfileInlinedCalls -XX:-C1ProfileBranches -XX:-C1ProfileCheckcasts
  "-XX:CompilerDirectivesFile=$directives")
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
version=$(sed -n '0,/<version>/s:.*<version>\(.*\)</version>.*:\1:p' pom.xml)

median() { sort -n | awk '{ v[NR] = $1 } END { m = int((NR + 1) / 2); print NR % 2 ? v[m] : (v[m] + v[m + 1]) / 2 }'; }

# seconds COMMAND...: wall time; the command's output is shown only when it fails
seconds() {
  local begin end
  begin=$(date +%s%N)
  "$@" >"$out/output" 2>&1 || { cat "$out/output" >&2; return 1; }
  end=$(date +%s%N)
  awk -v ns=$((end - begin)) 'BEGIN { printf "%.2f\n", ns / 1e9 }'
}

ours_figures() {
  mvn -o -q -B -ntp -f bench/six pre-site -Dfigures.version="$version" -Dfigure.cache.directory="$out/cache"
}

figures() {
  mvn -q -B -ntp -Dstyle.color=never install -DskipTests >&2
  for _ in 1 2; do
    rm -rf bench/six/target "$out/cache/entries" "$out/cache/records"
    seconds ours_figures >/dev/null
    seconds "$python" bench/peer_micro.py "$out/peer-figures" >/dev/null
  done
  : >"$out/ours"
  : >"$out/peer"
  for _ in $(seq "$rounds"); do
    rm -rf bench/six/target "$out/cache/entries" "$out/cache/records"
    seconds ours_figures >>"$out/ours"
    rm -rf "$out/peer-figures"
    seconds "$python" bench/peer_micro.py "$out/peer-figures" >>"$out/peer"
  done
  local a b
  a=$(median <"$out/ours")
  b=$(median <"$out/peer")
  echo "| six figures from nothing, 12 in at 300 dpi, PNG | median s | runs |"
  echo "| --- | ---: | --- |"
  echo "| this project, one worker per core, Maven's own start included | $a | $(paste -sd ' ' "$out/ours") |"
  echo "| PyTorch and matplotlib, one thread | $b | $(paste -sd ' ' "$out/peer") |"
  echo "| ratio | $(awk -v a="$a" -v b="$b" 'BEGIN { printf "%.2f", a / b }') | |"
}

steps() {
  mvn -q -B -ntp -Dstyle.color=never -pl figure-library test-compile \
    org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath -DincludeScope=test -Dmdep.outputFile="$out/cp" >&2
  for round in $(seq "$rounds"); do
    env "${blas[@]}" java "${child[@]}" \
      -cp "figure-library/target/test-classes:figure-library/target/classes:$(<"$out/cp")" \
      io.github.bookfigures.learn.StepBenchmark 2>"$out/errors" >"$out/ours.$round" || { cat "$out/errors" >&2; return 1; }
    "$python" bench/peer_steps.py >"$out/peer.$round"
  done
  echo "| network | this project, ms/step | PyTorch, ms/step | ratio |"
  echo "| --- | ---: | ---: | ---: |"
  sed -n 's/^\(.*\): [0-9.]* ms\/step.*/\1/p' "$out/ours.1" | while read -r network; do
    a=$(sed -n "s/^$network: \([0-9.]*\) ms.*/\1/p" "$out"/ours.[0-9]* | median)
    b=$(sed -n "s/^$network: \([0-9.]*\) ms.*/\1/p" "$out"/peer.[0-9]* | median)
    echo "| $network | $a | $b | $(awk -v a="$a" -v b="$b" 'BEGIN { printf "%.2f", a / b }') |"
  done
}

echo "$(env -u OMP_NUM_THREADS nproc) cores, $(java -version 2>&1 | sed -n 1p), $("$python" -c \
  'import torch, matplotlib; print("torch", torch.__version__, "and matplotlib", matplotlib.__version__)')"
echo
case $what in
  figures) figures ;;
  steps) steps ;;
  all) figures; echo; steps ;;
  *) sed -n '2,13s/^# \{0,1\}//p' "$0"; exit 2 ;;
esac
