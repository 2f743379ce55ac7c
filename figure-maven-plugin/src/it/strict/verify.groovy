String log = new File(basedir, 'build.log').text
String finding = '[text-overlap] the label "gradient" and the label "weight" stand on each other'
// First a warning: everything is delivered. invoker.goals.2 comes after it, in the same folder.
int warned = log.indexOf('[WARNING] figure together: ' + finding)
assert warned > 0
assert log.indexOf('3 figures: 3 built, 0 failed') > warned
// Then an error that names the figure and what was found, and how to look at this figure alone.
assert log.contains('3 figures: 2 built, 1 failed')
assert log.contains("Figure 'together' failed (lint): 3 findings in a strict build: " + finding)
assert log =~ /again: mvn io\.github\.bookfigures:figure-maven-plugin:\S+:generate@default -Dfigure\.only=together\b/
assert log.contains('1 of 3 figures failed: together.')
// A rule silenced with a reason finds nothing.
assert !log.contains('figure wanted: [')
String summary = new File(basedir, 'target/figures/figures.json').text
assert summary.contains('"stage" : "lint"')
