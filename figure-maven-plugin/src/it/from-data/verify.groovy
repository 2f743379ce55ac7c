String log = new File(basedir, 'build.log').text
assert new File(basedir, 'target/site/figures').list().sort() ==
        ['loss.json', 'loss.svg', 'sinc.json', 'sinc.svg', 'steps.json', 'steps.svg', 'votes.json', 'votes.svg']
assert new File(basedir, 'target/site/figures/votes.json').text.contains('Bob')
// One bad cell fails its figure alone, with its place.
assert log.contains("data/times.tsv:4:1: 'soon' in column 'time' is no number, expected a number or nothing")
assert log.contains('5 figures: 4 built, 1 failed')
