String log = new File(basedir, 'build.log').text
assert log.contains("src/figures/figures.yaml:3:27: unknown generator 'coin'.")
assert log.contains("generator 'book.Coin' needs class book.Coin, which is not on the class path")
assert log.contains('run `mvn compile site` or `mvn verify site`')
assert log.contains('2 figures: 2 built, 0 failed')
assert new File(basedir, 'target/site/figures').list().sort() ==
        ['fair.json', 'fair.svg', 'unfair.json', 'unfair.svg']
