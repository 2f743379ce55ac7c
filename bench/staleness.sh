#!/usr/bin/env bash
# Times builds that have little or nothing to do, and prints two Markdown tables: a book of 150 figures with nothing
# changed, a caption, a theme colour, one generator; and a manifest of 5,000 rows, planned. Each build has a Java machine of
# its own, with options as docs/ci.md has them for Maven; JVM names others. Needs a quiet machine; takes two minutes, most of
# them for building the book from nothing.
set -euo pipefail
cd "$(dirname "$0")/.."

out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
mvn -q -B -ntp -Dstyle.color=never -pl figure-library package -DskipTests \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath -DincludeScope=test -Dmdep.outputFile="$out/cp" >&2
jar=$(ls figure-library/target/figure-library-*.jar | grep -v -e '-sources' -e '-javadoc' | head -1)
echo "$(nproc) cores, $(java -version 2>&1 | sed -n 1p)"
echo
java ${JVM:+"-Dbench.jvm=$JVM"} -cp "$jar:figure-library/target/test-classes:$(<"$out/cp")" \
  io.github.bookfigures.build.StalenessBenchmark "${1:-$out/book}"
