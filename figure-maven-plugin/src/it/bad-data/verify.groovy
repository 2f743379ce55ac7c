String log = new File(basedir, 'build.log').text
assert log.contains('5 figures: 1 built, 4 failed in')
[
    'word'  : [3, "word.csv:3:3: 'two' in column 'loss' is no number, expected a number or nothing"],
    'twice' : [4, "twice.json:1:22: this is no JSON: Duplicate field 'y'"],
    'huge'  : [5, "huge.csv:3:3: '1e400' in column 'loss' is too large, expected a number up to 1.7e308 or nothing"],
    'script': [6, 'script.svg:2:9: <script> in a picture, expected nothing that acts; remove it'],
].each { id, said ->
    assert log.contains("[ERROR] Figure '${id}' failed (measure): ${said[1]}\n[ERROR]     in:    src/figures/figures.yaml:${said[0]}:5\n")
}
assert new File(basedir, 'target/site/figures').list().sort() == ['good.json', 'good.svg']
// Texts are texts: in the picture, on pages, in LaTeX.
File texts = new File(basedir, 'target/figures')
def svg = new groovy.xml.XmlSlurper().parse(new File(basedir, 'target/site/figures/good.svg'))
assert svg.depthFirst().every { it.name() != 'script' }
assert svg.title.text().startsWith('</figcaption><script>alert("1")</script> \\input{/etc/passwd}')
def figure = new groovy.xml.XmlSlurper().parse(new File(texts, 'snippets/good.html'))
assert figure.depthFirst().collect { it.name() } == ['figure', 'img', 'figcaption']
assert figure.img.@alt == '" onerror="alert(1)" x="'
assert figure.img[0].attributes().keySet().every { it in ['src', 'alt', 'style'] }
String tex = new File(texts, 'figures.tex').text
assert !tex.contains('\\input') && !tex.contains('\\write')
assert tex.contains('\\textbackslash{}input\\{/etc/passwd\\}')
