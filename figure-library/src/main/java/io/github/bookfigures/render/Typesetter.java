package io.github.bookfigures.render;

import io.github.bookfigures.figure.Text;

/** Sets texts: plain runs in the theme's family, raised runs small and high, formulas by JLaTeXMath. */
interface Typesetter {
    /**
     * Sets a text, breaking only at line feeds.
     *
     * @throws RenderException when a character is in no font of the theme, or a formula is not LaTeX
     */
    TextBlock set(Text text, TextStyle style);

    /**
     * Sets a text in lines no wider than this, breaking at spaces.
     *
     * @throws RenderException as above
     */
    TextBlock set(Text text, TextStyle style, double maximalWidth);
}
