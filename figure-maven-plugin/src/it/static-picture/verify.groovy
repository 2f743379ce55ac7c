File made = new File(basedir, 'target/site/figures/chapter_01/sketch.svg')
assert made.bytes == new File(basedir, 'src/figures/art/sketch.svg').bytes
assert new File(basedir, 'target/site/figures/chapter_01').list().sort() == ['sea.jpg', 'sea.json', 'sketch.json', 'sketch.svg']
assert new File(basedir, 'target/site/figures/chapter_01/sketch.json').text.contains('"sha256"')
assert new File(basedir, 'target/figures/snippets/sketch.html').text.contains('alt="A circle."')
// A photo keeps its bytes, and gets the usual ending.
assert new File(basedir, 'target/site/figures/chapter_01/sea.jpg').bytes == new File(basedir, 'src/figures/art/sea.jpeg').bytes
assert new File(basedir, 'target/figures/snippets/sea.md').text.startsWith('![Blue above, green below.](figures/chapter_01/sea.jpg)')
assert new File(basedir, 'target/figures/figures.tex').text.contains('{sea}{chapter_01/sea.jpg}')
