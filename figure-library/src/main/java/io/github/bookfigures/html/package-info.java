/**
 * Interactive figures: a {@link io.github.bookfigures.figure.Figure} as an HTML page or a piece of one, drawn by
 * plotly.js from the figure's own numbers. Knows no colours and no fonts; {@link io.github.bookfigures.html.Look} is asked
 * for these, and for everything that plotly.js cannot draw. May use {@code figure} only.
 */
package io.github.bookfigures.html;
