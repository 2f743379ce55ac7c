String log = new File(basedir, 'build.log').text
assert log.contains('2 figures: 2 built, 0 failed')
assert log.contains('2 figures: 0 built, 2 up to date, 0 failed')
assert log.contains('Figures are locked.')
assert log.count('2 figures are as they were locked') == 2
assert log =~ /second: up to date/
assert log =~ /    params.positions  60/
assert log =~ /    code: class io.github.bookfigures.catalog.attention.PositionalEncoding  [0-9a-f]{12}/
assert log.contains('would put in place first (')
assert log =~ /first  put in place \(target\/site\/figures\/first\.pdf is missing/
assert new File(basedir, 'src/figures/figures.lock.json').text.contains('"params.positions" : "60"')
assert new File(basedir, 'target/site/figures').list().sort() ==
        ['first.json', 'first.pdf', 'first.svg', 'second.json', 'second.pdf', 'second.svg']
