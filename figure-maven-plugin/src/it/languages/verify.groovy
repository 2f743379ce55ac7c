def file = { String name -> new File(basedir, "target/${name}").getText('UTF-8') }
String log = new File(basedir, 'build.log').getText('UTF-8')

// The list, and what is missing.
assert log =~ /\[WARNING\].*\[translation\] in de, \d+ of \d+ texts have no translation: /
assert log =~ /labels\.de\.yaml: \d+ texts, \d+ without translation/
assert log.contains('src/figures/labels.de.yaml:2:29: the translation of "Waves of many lengths." asks for {0}, which the text'
        + ' does not have. Expected no placeholder.')
assert log.contains('src/figures/labels.de.yaml:7:3: no figure has the text "Dimensoin". Did you mean "Dimension"? The goal'
        + ' figure:labels lists the texts there are.')

// Measured once; the pictures and what stands in them.
assert (log =~ /waves.*measured/).count == 1
assert new File(basedir, 'target/site/figures').list().sort() as List == ['waves-de.svg', 'waves.json', 'waves.svg']
assert file('site/figures/waves.svg').contains('Dimension')
assert file('site/figures/waves-de.svg').contains('Stelle')
assert !file('site/figures/waves-de.svg').contains('Dimension<')
assert file('site/figures/waves-de.svg').contains('Wellen vieler Längen.')

// Each page in its language, with the pictures of the whole site.
String english = file('site/index.html')
String german = file('site/de/index.html')
assert english.contains('<img src="figures/waves.svg" alt="A map of stripes."')
assert english.contains('Figure 1.</span> Waves of many lengths.')
assert german.contains('<img src="../figures/waves-de.svg" alt="Eine Karte mit Streifen."')
assert german.contains('Abb. 1.</span> Wellen vieler Längen.')
assert german.contains('>Abbildung\u00a01</a>')
assert german.contains('<img src="../figures/waves.svg" alt="A map of stripes."')
assert file('figures/figures-de.tex').contains('{Wellen vieler L')
