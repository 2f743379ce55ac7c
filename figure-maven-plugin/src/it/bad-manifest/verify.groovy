String log = new File(basedir, 'build.log').text
assert log.contains('No figure was built: 1 problem in the manifest.')
assert log.contains("src/figures/figures.yaml:4:5: unknown key 'widht' in a figure.")
assert log.contains("Did you mean 'width'?")
assert !log.contains('Exception in thread')
assert !new File(basedir, 'target/site').exists()
