/**
 * What is to be drawn, free of any renderer: a {@link io.github.bookfigures.figure.Figure} is a title and a grid of panels; a
 * panel is a {@link io.github.bookfigures.figure.Chart}, a {@link io.github.bookfigures.figure.Surface}, an
 * {@link io.github.bookfigures.figure.ImageGrid}, a {@link io.github.bookfigures.figure.Diagram}, a {@link io.github.bookfigures.figure.Table} or
 * {@link io.github.bookfigures.figure.Cards}.
 *
 * <p>A figure names roles ({@link io.github.bookfigures.figure.Role}), never colours, and holds its texts as templates
 * with arguments ({@link io.github.bookfigures.figure.Text}), so that every number in it comes from data. May use
 * {@code data} only. All types are immutable; arrays handed over must not be changed afterwards.
 */
package io.github.bookfigures.figure;
