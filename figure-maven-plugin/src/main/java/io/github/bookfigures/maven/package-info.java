/**
 * The goals. They gather what Maven knows into a {@link io.github.bookfigures.build.BuildRequest}, hand it to {@link
 * io.github.bookfigures.build.FigureBuild} and put events and results into Maven's words; nothing else happens here.
 */
package io.github.bookfigures.maven;
