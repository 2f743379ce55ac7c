import groovy.json.JsonSlurper
import javax.imageio.ImageIO
import org.jsoup.Jsoup

File book = new File(basedir, 'book')
File site = new File(book, 'target/site')
String log = new File(basedir, 'build.log').getText('UTF-8')

// What the manifest says of each figure, in its order.
def unquoted = { String text -> text.startsWith("'") ? text[1..-2].replace("''", "'") : text }
def figures = new File(book, 'src/figures/figures.yaml').getText('UTF-8').split(/(?m)^  - id: /).tail().collect { entry ->
    def said = { String key -> (entry =~ /(?m)^    ${key}: (.+)$/).collect { unquoted(it[1]) }[0] }
    [id: entry.readLines()[0], file: said('file'), caption: said('caption'), alt: said('alt'), dark: said('variants') != null]
}
assert figures.size() == 14 && figures.every { it.caption && it.alt }
assert log.contains('14 figures: 14 built, 0 failed')

// A command ran with the seed of the manifest, and a picture made by hand is as it was.
assert new File(site, 'figures/drawn.svg').text.contains('seed 7')
['svg', 'pdf'].each {
    assert new File(site, "figures/chapter_02/by_hand.${it}").bytes == new File(book, "src/figures/art/sketch.${it}").bytes
}

// A number of a figure, read from its data by another reader of paths and rounded by another hand.
def number = { Map figure, String path ->
    def data = new JsonSlurper().parse(new File(site, "figures/${figure.file ?: figure.id}.json"))
    new GroovyShell(new Binding(data + [max: { it.findAll { it instanceof Number }.max() }, min: { it.findAll { it instanceof Number }.min() }])).evaluate(path) as double
}
def printed = { double value, String format ->
    def digits = { double x, int n -> new BigDecimal(x).setScale(n, java.math.RoundingMode.HALF_EVEN).toPlainString() }
    switch (format) {
        case '': return value == Math.rint(value) ? "${(long) value}".toString() : "${value}".toString()
        case ~/\.\df/: return digits(value, format[1] as int)
        case ~/\.\dp/: return digits(100 * value, format[1] as int) + '%'
        case ~/\.\de/:
            int power = Math.floor(Math.log10(Math.abs(value)))
            return digits(value / Math.pow(10, power), format[1] as int) + '×10' + power
    }
}
/** Without spaces, signs of minus of the same form. */
def squeezed = { String text -> text.replaceAll(/[\s\u00a0\u202f\u2009]/, '').replace('−', '-').replace('·', '×') }
def asked = (new File(book, 'src/main/latex/book.tex').text =~ /\\figvalue\{([^}]*)\}\{([^}]*)\}\{([^}]*)\}/).collect { it[1..3] }
assert asked.size() == 12
def values = asked.collectEntries { id, path, format -> [id, printed(number(figures.find { it.id == id }, path), format)] }

def images = [] as TreeSet
['index': 'Figure \\d+\\.', 'apt': 'Figure \\d+\\.', 'xdoc': 'Figure \\d+\\.', 'adoc': 'Figure \\d+\\.', 'html': ''].each { name, label ->
    def page = Jsoup.parse(new File(site, "${name}.html"), 'UTF-8')
    def body = page.selectFirst(name == 'adoc' ? '#content' : 'main')
    def shown = body.select('[id^=fig-]')
    assert shown*.id() == figures.collect { 'fig-' + it.id } : name
    shown.eachWithIndex { element, i ->
        def figure = figures[i]
        String caption = element.selectFirst('figcaption, .title').text()
        // Plain pages are numbered by their style.
        if (label) {
            assert (caption =~ /Figure (\d+)\./)[0][1] as int == i + 1 : name
            caption = caption.replaceFirst(/Figure \d+\. /, '')
        }
        assert squeezed(caption) == squeezed(figure.caption) : name
        def image = element.selectFirst('img')
        assert image.attr('alt') == figure.alt : name
        String file = image.attr('src')
        images << file
        File there = new File(site, file)
        assert there.isFile() : "${name}: ${file}"
        if (file.endsWith('.png')) {
            assert ImageIO.read(there).width == 400
        } else {
            assert new groovy.xml.XmlSlurper(false, false).with {
                setFeature('http://apache.org/xml/features/nonvalidating/load-external-dtd', false)
                parse(there)
            }.name() == 'svg'
        }
        String dark = element.select('source').attr('srcset') + body.select('style')*.data().join()
        if (figure.dark) {
            assert dark.contains("figures/${figure.id}-dark.svg") && new File(site, "figures/${figure.id}-dark.svg").isFile()
        }
    }
    // Captions are no markup.
    assert body.select('b, [onclick], code:contains(code)').isEmpty() : name
    if (name != 'html') {
        def links = body.select('a[href*="#fig-"]')
        assert links*.attr('href')*.replaceFirst(/.*#fig-/, '') == figures*.id : name
        assert links*.text()*.replace('\u00a0', ' ') == figures.withIndex().collect { figure, i -> "Figure ${i + 1}".toString() } : name
        // In APT nothing else stands in its paragraph.
        assert name != 'apt' || links.every { it.parent().is('p') && it.parent().childNodeSize() == 1 }
    }
    if (name in ['index', 'apt', 'xdoc']) {
        String text = squeezed(body.text())
        values.each { id, value -> assert text.contains(squeezed(value)) : "${name}: ${id} is not ${value}" }
    }
}

// Cited in documents of every kind, and nothing to do in the next build.
def mapping = new File(book, 'target/figures/mapping.md').readLines()
figures.each { figure ->
    def row = mapping.find { it.contains("`${figure.file ?: figure.id}.") }
    assert row && ['index.md', 'apt.apt', 'xdoc.xml', 'adoc.adoc', 'book.tex'].every { row.contains(it) } : figure.id
}
assert log.contains('14 figures: 14 up to date')

def program = { String name -> System.getenv('PATH').split(File.pathSeparator).any { new File(it, name).canExecute() } }
def run = { Map environment, String... command ->
    def builder = new ProcessBuilder(command).directory(book).redirectErrorStream(true)
    builder.environment().putAll(environment)
    def process = builder.start()
    String said = process.inputStream.getText('UTF-8')
    assert process.waitFor() == 0 : said
    said
}

if (program('pdflatex')) {
    def folders = [TEXINPUTS: ['target/figures', 'target/site/figures', ''].join(File.pathSeparator)]
    3.times {
        run(folders, 'pdflatex', '-interaction=nonstopmode', '-halt-on-error', '-output-directory=target', 'src/main/latex/book.tex')
    }
    String said = new File(book, 'target/book.log').text
    ['Overfull', 'undefined', 'LaTeX Warning', 'multiply defined'].each { assert !said.contains(it) : said }
    def labels = (new File(book, 'target/book.aux').text =~ /\\newlabel\{fig:([^}]*)\}\{\{(\d+)\}/).collect { [it[1], it[2] as int] }
    assert labels == figures.withIndex().collect { figure, i -> [figure.id, i + 1] }
    assert new File(book, 'target/book.lof').text.contains('The planets')
    if (program('pdftotext')) {
        String text = squeezed(run([:], 'pdftotext', 'target/book.pdf', '-'))
        values.each { id, value -> assert text.contains("is${squeezed(value)}.") : "${id} is not ${value}" }
    }
}

// A browser takes every image.
if (program('chromium')) {
    new File(site, 'images.html').text = '<!DOCTYPE html><body>' + images.collect { "<img src='${it}'>" }.join() +
            '<script>onload = () => document.title = [...document.images].map(i => i.naturalWidth > 0).join()</script>'
    String dom = run([:], 'chromium', '--headless', '--no-sandbox', '--disable-gpu', "--user-data-dir=${new File(book, 'target/chromium')}",
            '--dump-dom', new File(site, 'images.html').toURI().toString())
    assert dom.contains('<title>' + images.collect { true }.join(',') + '</title>') : dom
}
