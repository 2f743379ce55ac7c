def read = { String name ->
    String html = new File(basedir, "target/site/${name}").text
    new groovy.xml.XmlParser(false, false).with {
        // Only the page's own part: the skin is not well-formed.
        int from = html.indexOf('<main ')
        int to = html.indexOf('</main>', from)
        assert from > 0 && to > from : "${name} has no body"
        parseText(html.substring(from, to + 7).replace('&nbsp;', '\u00a0').replace('&#160;', '\u00a0'))
    }
}
def all = { node, String tag -> node.depthFirst().findAll { it instanceof groovy.util.Node && it.name() == tag } }
String caption = '50 % & <b onclick="x">"bold"</b> \\end{figure} $y$ #2 {x} `code` *not* ../figures/ [a](b) %{toc} -->'

// One figure of each page: its image is there, its texts are texts.
[['index.html', '', 'waves'], ['sub/deep.html', '../', 'line'], ['apt.html', '', 'line'], ['xd.html', '', 'waves'],
 ['zh_CN/index.html', '../', 'waves']].each { name, base, id ->
    def page = read(name)
    def figures = all(page, 'figure')
    assert figures*.'@id' == ['fig-' + id] : name
    def image = all(figures[0], 'img')[0]
    assert image.'@src' == (id == 'waves' ? "${base}figures/chapter_01/waves.svg" : "${base}figures/line.png") : name
    assert new File(new File(basedir, "target/site/${name}").parentFile, image.'@src').isFile() : name
    assert image.'@style' == 'width:5.000in;max-width:100%;height:auto'
    assert image.'@alt' == (id == 'waves' ? 'A "sine" <wave> & more' : 'A straight line through the origin.') : name
    String said = all(figures[0], 'figcaption')[0].text().replaceAll(/\s+/, ' ').trim()
    assert said == (id == 'waves' ? 'Figure 1. Changed: Waves: ' + caption : 'Figure 2. A line.') : name
    if (id == 'waves') {
        def source = all(figures[0], 'source')[0]
        assert source.'@media' == '(prefers-color-scheme: dark)'
        assert source.'@srcset' == "${base}figures/chapter_01/waves-dark.svg" : name
    }
    assert all(page, 'b').isEmpty() : name
}

def links = { String name -> all(read(name), 'a').findAll { it.text().startsWith('Figure') }.collect { [it.'@href', it.text()] } }
// The first page that shows a figure in the order of formats, Markdown before APT.
assert links('index.html') == [['#fig-waves', 'Figure\u00a01'], ['sub/deep.html#fig-line', 'Figure\u00a02']]
assert links('sub/deep.html') == [['../index.html#fig-waves', 'Figure\u00a01']]
assert links('apt.html') == [['index.html#fig-waves', 'Figure\u00a01']]
assert links('xd.html') == [['sub/deep.html#fig-line', 'Figure\u00a02']]
String text = read('index.html').text()
assert all(read('index.html'), 'p')[0].text().replaceAll(/\s+/, ' ').contains('largest at 1.00, or 100.0\u202f%')
assert new File(basedir, 'target/site/index.html').text.contains('MACRO{figure|id=nothing}')

// An id that is not there: the page, the id and the nearest ones.
String log = new File(basedir, 'build.log').text
assert log.contains("[ERROR] src/site/apt/apt.apt: there is no figure 'waves'; there are 'wave', 'line'")
