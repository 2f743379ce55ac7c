String log = new File(basedir, 'build.log').text
assert log.contains("src/figures/figures.yaml:5:12: figure 'printed' runs the command 'java Print.java 5', which this build")
assert log.contains('2 figures: 2 built, 0 failed')
assert new File(basedir, 'target/site/figures').list().sort() ==
        ['drawn.json', 'drawn.svg', 'printed.json', 'printed.svg']
assert new File(basedir, 'target/site/figures/drawn.svg').text.contains('seed 7')
