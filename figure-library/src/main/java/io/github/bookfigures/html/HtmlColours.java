package io.github.bookfigures.html;

import io.github.bookfigures.figure.Role;

/** The theme's colours as variables of a style sheet. */
final class HtmlColours {
    private final Look look;

    HtmlColours(Look look) {
        this.look = look;
    }

    String variables() {
        return "--ink:" + Json.colour(look.colour(Role.INK)) + ";--paper:" + Json.colour(look.colour(Role.PAPER))
                + ";--hover:" + Json.colour(look.colour(Role.MUTED.tinted(0.8))) + ";--focus:"
                + Json.colour(look.colour(Role.series(0)));
    }
}
