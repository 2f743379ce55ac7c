String log = new File(basedir, 'build.log').text
String page = 'src/site/markdown/index.md'
String undefined = page + ":5:12: unknown file 'code.svg' of a figure. Known files: codes.json, codes.svg, sigmoid.json," +
        " sigmoid.svg. Did you mean 'codes.svg'?"
String uncited = "src/figures/figures.yaml:4:5: figure 'codes' is shown nowhere in the book. Show 'codes.svg' in a page" +
        ' or chapter, or remove the figure.'
String undescribed = '[WARNING] ' + page + ":3:5: picture 'sigmoid.svg' has no alternative text. Say what is to be seen," +
        ' for those who cannot see it.'
[undefined, uncited].each {
    assert log.contains('[WARNING] ' + it)
    assert log.contains('[ERROR] ' + it)
}
assert log.count(undescribed) == 2
assert log.contains('Figures and texts do not fit: 2 problems, listed above.')
assert log.contains('2 figures are cited in 1 texts')
assert new File(basedir, 'target/figures/mapping.md').text.contains('| `codes.svg` | Pages (index.md) | `positional-encoding` |')
assert log.contains('2 of 2 images have a generator')
String manifest = new File(basedir, 'src/figures/imported.yaml').text
assert manifest.contains('  - id: codes\n    file: codes\n    generator: positional-encoding\n')
