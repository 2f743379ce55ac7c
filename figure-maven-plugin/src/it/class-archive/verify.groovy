String log = new File(basedir, 'build.log').text
assert log.count('1 built, 0 failed') == 3
assert log.count('Later builds start faster') == 1
File[] archives = new File(basedir, 'target/cache/classes').listFiles()
assert archives.length == 1 && archives[0].name ==~ /[0-9a-f]{32}-\d+\.jsa/
// A JVM that does not accept the archive says so in the child's log.
assert !new File(basedir, 'target/figure-logs/_worker-1.log').text.contains('shared')
assert !new File(basedir, 'target/figure-work/archive').exists()
