String log = new File(basedir, 'build.log').text
assert log.count('1 figure: 1 built, 0 failed') == 4
assert log.count('1 figure: 0 built, 1 up to date, 0 failed') == 4
assert new File(basedir, 'one/target/site/figures').list().sort() ==
        ['chapter.json', 'chapter.svg', 'slide.json', 'slide.svg', 'talk.json', 'talk.svg']
assert new File(basedir, 'two/target/site/figures').list().sort() == ['other.json', 'other.svg']
// Each manifest has its reports.
assert new File(basedir, 'one/target/figures').list().toList()
        .containsAll(['TEST-figures.xml', 'TEST-slides.xml', 'figures.json', 'slides.json', 'figures.tex', 'slides'])
assert new File(basedir, 'one/target/figures/slides/figures.tex').text.contains('slide')
def ids = { file -> new groovy.json.JsonSlurper().parse(new File(basedir, file)).figures.id }
assert ids('one/target/figures/figures.json') == ['chapter']
assert ids('one/target/figures/slides.json') == ['slide']
assert ids('one/target/figures/talk/figures.json') == ['talk']
assert new File(basedir, 'one/target/figures/talk/TEST-figures.xml').file
// A page may show figures of all of them, and each warns of what is none.
assert log.count('[WARNING] src/site/markdown/index.md') == 3
assert log.count("'missing.svg'") == 3
def mapping = new File(basedir, 'one/target/figures/mapping.md').text
assert ['chapter', 'slide', 'talk'].every { mapping.contains(it) }
assert log.contains("src/figures/clash.yaml:3:5: id 'other' is taken by the figure at src/figures/figures.yaml:3:5.")
assert !new File(basedir, 'two/target/site/figures/elsewhere.svg').exists()
