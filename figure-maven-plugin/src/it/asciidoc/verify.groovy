String html = new File(basedir, 'target/site/book.html').getText('UTF-8')
def shown = { String text -> text.replaceAll(/&#(\d+);/) { it[1].toInteger() as char }
        .replace('&lt;', '<').replace('&gt;', '>').replace('&quot;', '"').replace('&amp;', '&') }
def titles = (html =~ /<div class="title">([^<]*)<\/div>/).collect { shown(it[1]) }
// Texts come out as they are, and all images are counted.
assert titles == ['Figure 1. .Waves... *not* _bold_ <b>x</b> & {x} [y] "z" `code` -- (C) http://example.org it\'s \\',
                  'Figure 2. A <b>line</b> {x} \\{y} & "z".', 'Figure 3. Last']
def images = (html =~ /<img src="([^"]*)" alt="([^"]*)"/).collect { [it[1], shown(it[2])] }
assert images == [['figures/waves.svg', 'A "sine" <wave>, {more} & ]'], ['figures/line.svg', 'A "straight" {line}.'],
                  ['figures/waves.svg', 'Again']]
images.each { assert new File(basedir, 'target/site/' + it[0]).isFile() }
assert html.contains('[id="fig-line"] img { content: url("figures/line-dark.svg"); }')
assert new File(basedir, 'target/site/figures/line-dark.svg').isFile()
// Figures are referred to by their numbers, and what was measured stands in the text.
def paragraph = (html =~ /(?s)<p>(See .*?)<\/p>/)[0][1].replace('\n', ' ')
assert paragraph == 'See <a href="#fig-waves">Figure 1</a> and <a href="#fig-line">Figure 2</a>, which ends at 0.333, or ' +
        '33.3\u202f%, or 3.33\u202f×\u202f10<sup>−1</sup>; the waves begin at 0, fall to <strong>−1.0</strong>, and are 801 numbers.'
['fig-waves', 'fig-line'].each { assert html.contains("<div id=\"${it}\" class=\"imageblock\">") : it }
// The included snippets count as citations.
String log = new File(basedir, 'build.log').text
assert !log.contains('is shown nowhere')
