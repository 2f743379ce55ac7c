String log = new File(basedir, 'build.log').text
assert log.contains('src/figures/figures.yaml: no such file. The manifest lists the figures of the book: create it')
