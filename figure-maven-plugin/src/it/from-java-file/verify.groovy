String log = new File(basedir, 'build.log').text
assert new File(basedir, 'target/site/figures').list().sort() ==
        ['long-walk.json', 'long-walk.svg', 'walk.json', 'walk.svg']
assert log.contains('2 figures: 2 built, 0 failed')
assert log.contains('2 figures: 0 built, 2 up to date, 0 failed')
