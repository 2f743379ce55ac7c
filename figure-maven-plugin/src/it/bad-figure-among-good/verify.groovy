String log = new File(basedir, 'build.log').text
assert new File(basedir, 'target/site/figures').list().sort() ==
        ['good-one.json', 'good-one.svg', 'good-two.json', 'good-two.svg']
assert log.contains('9 figures: 2 built, 6 failed, 1 not attempted in')
[
    'throws'  : '(draw): IllegalStateException: the pen is dry, at book.Trouble.draw(Trouble.java:63)',
    'nothing' : '(draw): generator book.Trouble returned no figure',
    'nan'     : '(draw): a panel has nothing to draw: every value of \'y\' in the line "the line" is NaN or infinite',
    'endless' : '(measure): did not end within 3 s',
    'exits'   : '(measure): the worker process ended with exit code 7',
    'untrue'  : '(claim): claim "max(y) < 1.5" does not hold (measured: 2.0 < 1.5)',
].each { id, cause ->
    assert log.contains("Figure '${id}' failed ${cause}")
    assert log =~ /in:    src\/figures\/figures\.yaml:\d+:\d+\R.*log:   target\/figure-logs\/${id}\.log/
    assert log.contains("log:   target/figure-logs/${id}.log")
    assert new File(basedir, "target/figure-logs/${id}.log").text.startsWith("figure: ${id}\n")
    assert log =~ /again: mvn io\.github\.bookfigures:figure-maven-plugin:\S+:generate@default -Dfigure\.only=${id}\b/
}
assert log.contains("Figure 'exits-too' was not attempted because its experiment failed, see 'exits'")
def suite = new groovy.xml.XmlSlurper().parse(new File(basedir, 'target/figures/TEST-figures.xml'))
assert [suite.@tests, suite.@failures, suite.@skipped]*.text() == ['9', '6', '1']
assert suite.testcase.find { it.@name == 'untrue' }.failure.@type.text() == 'claim'
String summary = new File(basedir, 'target/figures/figures.json').text
assert summary.findAll('"state" : "failed"').size() == 6
assert summary.findAll('"state" : "built"').size() == 2
assert summary.contains('"stage" : "claim"')
assert log.contains('6 of 9 figures failed: throws, nothing, nan, endless, exits, untrue.')
