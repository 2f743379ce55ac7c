String log = new File(basedir, 'build.log').text
['target/site/figures', 'target/generated-site/resources/figures'].each { folder ->
    assert new File(basedir, folder).listFiles()*.name == ['chapter_01']
    assert new File(basedir, "${folder}/chapter_01").list().sort() ==
            ['positions.json', 'positions.pdf', 'positions.png', 'positions.svg']
}
File figures = new File(basedir, 'target/site/figures/chapter_01')
byte[] png = new File(figures, 'positions.png').bytes
assert png[1..3].collect { (char) it }.join() == 'PNG'
assert new File(figures, 'positions.svg').text.contains('<svg')
assert new File(figures, 'positions.pdf').text.startsWith('%PDF')
assert new File(figures, 'positions.json').text.contains('"wavelength"')
assert log =~ /\[1\/1] positions  measured \d+\.\d s, drawn \d+\.\d s/
assert log =~ /1 figure: 1 built, 0 failed in \d+\.\d s \(1 measurement, \d+ workers?\)/
// The binding of the children's logging finds the interface it was made for.
assert !new File(basedir, 'target/figure-logs/_worker-1.log').text.contains('SLF4J')
