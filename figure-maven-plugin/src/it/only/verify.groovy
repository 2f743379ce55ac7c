String log = new File(basedir, 'build.log').text
assert new File(basedir, 'target/site/figures').list().sort() ==
        ['first.json', 'first.svg', 'second.json', 'second.svg']
assert log.contains('2 figures: 2 built, 0 failed')
assert log =~ /first   positional-encoding  first   present/
assert log =~ /third   positional-encoding  third   missing: third\.svg/
assert log.contains('3 figures, 2 present')
assert log.contains('This plugin has 3 goals:')
