String log = new File(basedir, 'build.log').text
assert log.contains('No figure was built: 9 problems in the manifest.')
[
    "1:11: include 'chapters/*.yaml' matches no file.",
    "5:5: unknown key 'widht' in a figure.",
    "6:9: id 'positions' is taken. The figure at src/figures/figures.yaml:3:9 has it already",
    "7:11: file '../../../escaped' contains '..'. A figure cannot leave the output folder.",
    "9:15: unknown format 'bmp'. Known formats: png, svg, pdf, eps, gif, apng, html.",
    "10:12: 'width' is text \"-3 in\". Expected a length from 0.5 in to 40 in",
    "11:21: file '/tmp/escaped' is absolute. Expected a path below the output folder",
    "11:72: 'dpi' is text \"many\". Expected a whole number from 36 to 1200.",
    "12:5: the PNG of this figure would be 48000 pixels wide.",
].each { assert log.contains("src/figures/figures.yaml:${it}") }
assert log.contains("Did you mean 'width'?")
assert !log.contains('Exception in thread')
assert !new File(basedir, 'target/site').exists()
