package io.github.bookfigures.render;

import io.github.bookfigures.figure.Text;
import java.util.Optional;

/** Sets the title of a figure: in two lines at most, in three on a narrow sheet; smaller when it must be. */
final class FigureTitle {
    private static final int MOST_LINES = 2;

    /** Below so many ems a sheet is narrow. */
    private static final double NARROW = 40;

    private static final double SMALLEST = 0.8;

    private final Text title;
    private final Style style;

    FigureTitle(Text title, Style style) {
        this.title = title;
        this.style = style;
    }

    /**
     * The title in its lines; empty when there is none.
     *
     * @throws RenderException when it is too long
     */
    Optional<TextBlock> set(double width) {
        if (title.isEmpty()) {
            return Optional.empty();
        }
        TextStyle full = style.title();
        int lineFeeds = (int) title.plain().chars().filter(c -> c == '\n').count();
        int most = Math.max(width < NARROW * style.text() ? MOST_LINES + 1 : MOST_LINES, lineFeeds + 1);
        for (double share = 1; share >= SMALLEST; share -= 0.05) {
            TextBlock block = style.type().set(title, full.sized(full.size() * share), width);
            if (block.lineCount() <= most && block.width() <= width + 0.1) {
                return Optional.of(block);
            }
        }
        throw new RenderException("the title \"" + title.plain() + "\" does not fit into "
                + (most == MOST_LINES ? "two" : "three") + " lines; make it shorter or the figure wider");
    }
}
