// The commands of the page are those that were called.
def page = new File(basedir, '../../../../docs/quickstart.md').text
def goals = new Properties()
goals.load(new File(basedir, 'invoker.properties').newReader())
def commands = (page =~ /(?m)^mvn (.*)$/).collect { it[1] }
String version = (new File(basedir, 'pom.xml').text =~ /figure-maven-plugin<\/artifactId>\s*<version>([^<]+)</)[0][1]
assert commands == [1, 2, 4].collect { goals["invoker.goals.${it}".toString()].replace('${project.version}', version) }

String log = new File(basedir, 'build.log').text
['pom.xml', '.mvn/jvm.config', 'src/figures/figures.yaml', 'src/figures/planets.csv', 'src/figures/RandomWalk.java', 'src/site/site.xml',
 'src/site/markdown/index.md'].each {
    assert log.contains("Wrote ${it}")
    assert page.contains("| `${it}` |") : "${it} is not told of"
}
['gpt2.csv', 'Birthdays.java'].each { assert log.contains("Wrote src/figures/${it}") }
assert log.contains('2 figures: 2 built, 0 failed')
assert log =~ /4 figures: 4 built|4 figures: 2 built, 2 up to date/
assert !log.contains('[WARNING]')

assert new File(basedir, '.mvn/jvm.config').readLines() == ['-XX:TieredStopAtLevel=1', '-XX:+UseParallelGC']
assert new File(basedir, '../../../../docs/ci.md').text.contains(new File(basedir, '.mvn/jvm.config').text)

String site = new File(basedir, 'target/site/index.html').text
assert ['planets', 'random-walk', 'gpt2', 'birthdays'].every { site.contains("id=\"fig-${it}\"") }
assert site =~ /Half of the groups of\s+2[234] people/
assert new File(basedir, 'target/site/figures-report/index.html').text.contains('Birthdays.java')
