String log = new File(basedir, 'build.log').text
assert new File(basedir, 'target/site/figures').list().sort() ==
        ['first.json', 'first.svg', 'second.json', 'second.svg']
assert log.contains('2 figures: 2 built, 0 failed')
assert log =~ /first   positional-encoding  first   up to date\n/
assert log =~ /third   positional-encoding  third   to (measure|draw|put in place) +new\n/
assert log =~ /3 figures: 2 up to date, 1 to (measure|draw|put in place)/
assert log.contains('This plugin has 12 goals:')
