assert new File(basedir, 'build.log').text.contains('Figures are skipped (figure.skip).')
assert !new File(basedir, 'target').exists()
