import java.nio.file.Files

File texts = new File(basedir, 'target/figures')
assert new File(texts, 'figures.tex').text.contains('\\bookfigures@define{positions_1}{chapter_01/positions_1.pdf}{4.000in}')
assert new File(texts, 'figures.tex').text.contains('\\textbackslash{}end\\{figure\\}')
assert new File(texts, 'figures.sty').isFile()
// A pdf is no picture for pages.
assert new File(texts, 'snippets').list() == null

def found = System.getenv('PATH').split(File.pathSeparator).any { new File(it, 'pdflatex').canExecute() }
if (found) {
    (1..2).each {
        def builder = new ProcessBuilder('pdflatex', '-interaction=nonstopmode', '-halt-on-error',
                '-output-directory=' + new File(basedir, 'target'), 'src/latex/book.tex')
        builder.directory(basedir).redirectErrorStream(true)
        builder.environment().put('TEXINPUTS', ['target/figures', 'target/site/figures', ''].join(File.pathSeparator))
        def process = builder.start()
        String said = process.inputStream.text
        assert process.waitFor() == 0 : said
    }
    assert new File(basedir, 'target/book.pdf').length() > 10000
    assert new File(basedir, 'target/book.lof').text.contains('Positions')
}
