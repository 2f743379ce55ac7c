File made = new File(basedir, 'target/site/figures/chapter_01/sketch.svg')
assert made.bytes == new File(basedir, 'src/figures/art/sketch.svg').bytes
assert new File(basedir, 'target/site/figures/chapter_01').list().sort() == ['sketch.json', 'sketch.svg']
assert new File(basedir, 'target/site/figures/chapter_01/sketch.json').text.contains('"sha256"')
assert new File(basedir, 'target/figures/snippets/sketch.html').text.contains('alt="A circle."')
