String log = new File(basedir, 'build.log').text
assert log.contains("src/figures/figures.yaml:4:12: figure 'printed' runs the command 'java Print.java 5', which this build")
assert !new File(basedir, 'target/site').exists()
