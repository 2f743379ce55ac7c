String log = new File(basedir, 'build.log').text
assert log.contains('No figure was built: 3 problems in the manifest.')
assert log.contains("src/figures/figures.yaml:3:16: unknown generator 'positional-encodign'.")
assert log.contains("Did you mean 'positional-encoding'?")
assert log.contains("src/figures/figures.yaml:6:25: parameter 'positions': expected a whole number")
assert log.contains("unknown parameter 'd_mode' of generator 'positional-encoding'.")
assert log.contains("Did you mean 'd_model'?")
assert !new File(basedir, 'target/site').exists()
