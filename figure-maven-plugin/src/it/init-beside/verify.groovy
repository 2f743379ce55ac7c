String log = new File(basedir, 'build.log').text
['figures.yaml', 'planets.csv', 'RandomWalk.java'].each { assert log.contains("Wrote src/figures/${it}") }
assert log.contains('Wrote src/site/site.xml')
// What was there stays, and what belongs into the POM is printed.
assert log.contains('Left src/site/markdown/index.md as it is')
assert log.contains('Left pom.xml as it is')
assert new File(basedir, 'src/site/markdown/index.md').text == '# Mine\n'
assert log.contains('Put these under <build><plugins> of pom.xml, where they are not there yet:')
assert log.contains('<artifactId>figure-maven-plugin</artifactId>')
assert log.contains('<artifactId>figure-doxia-macro</artifactId>')
assert !log.contains('@version@')
assert log.contains('2 figures: 2 built, 0 failed')
assert log.contains('Nothing was written: all files are there already.')
assert new File(basedir, 'target/site/figures').list().sort() ==
        ['planets.json', 'planets.pdf', 'planets.png', 'planets.svg',
         'random-walk.json', 'random-walk.pdf', 'random-walk.png', 'random-walk.svg']
assert !new File(basedir, '.mvn/jvm.config').exists() : 'how Maven starts is the business of the project'
