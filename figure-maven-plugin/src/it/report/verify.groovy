File site = new File(basedir, 'target/site')
// Listed with the other reports, which come out as well.
assert new File(site, 'index.html').text.contains('href="project-reports.html"')
assert new File(site, 'project-reports.html').text.contains('href="figures-report/index.html"')
assert new File(site, 'summary.html').length() > 1000

String page = new File(site, 'figures-report/index.html').text
assert page.contains('3 figures, 3 built.')
(page =~ /(?:src|srcset|href)="([^"#]+)"/).collect { it[1] }.each {
    assert new File(site, 'figures-report/' + it).isFile() : it
}
assert page.contains('src="../figures/chapter_01/loss.svg" alt="Two falling curves; the upper one levels out."')
assert page.contains('<code>numbers.train[-1] &lt; 0.5</code>')
assert page.contains('under Learning')
assert page.contains('Activation') || page.contains('activation')
assert !page.contains('<begins>')
assert new File(site, 'figures-report/data/loss.csv').readLines().size() == 6
assert new File(basedir, 'build.log').text.contains('The report on figures is ')
// What each figure took, and what is known of its generator.
assert (page =~ /<dt>Took<\/dt>/).size() == 3
if (new File('/proc/self/clear_refs').exists()) {
    assert (page =~ /<dt>Memory<\/dt><dd>\d+ MB at most, \d+ MB more than before<\/dd>/).size() == 3
}
assert ['chart', 'function-plot', 'activation-functions'].every { page.contains("id=\"Generator-${it}\"") }
assert page.contains('<td>slope of the leaky rectifier&#39;s main curve for negative inputs; larger than in practice, to be seen</td>')
assert page.contains('<strong>Measured.</strong> Values of an activation function')
