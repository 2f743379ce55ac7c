package io.github.bookfigures.maven;

import java.io.Console;
import java.io.PrintStream;
import java.lang.reflect.Method;

/** One line at the bottom of a terminal that is written anew as things go on. */
final class ProgressLine implements AutoCloseable {
    private static final int LONGEST = 100;
    private static final String ERASE = "\r\u001b[K";

    private final PrintStream out;
    private final boolean shown;
    private boolean dirty;

    private ProgressLine(PrintStream out, boolean shown) {
        this.out = out;
        this.shown = shown;
    }

    /** A line on the terminal, or none when nobody watches it. */
    static ProgressLine when(boolean interactive) {
        return new ProgressLine(System.out, interactive && isTerminal());
    }

    boolean isShown() {
        return shown;
    }

    void show(String words) {
        if (shown) {
            out.print(ERASE + (words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…"));
            out.flush();
            dirty = true;
        }
    }

    /** Makes room for lines that stay. */
    void clear() {
        if (dirty) {
            out.print(ERASE);
            out.flush();
            dirty = false;
        }
    }

    @Override
    public void close() {
        clear();
    }

    /** Before Java 22 there is a console only on a terminal; since then it has to be asked. */
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null || "dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        try {
            Method question = Console.class.getMethod("isTerminal");
            return (Boolean) question.invoke(console);
        } catch (ReflectiveOperationException beforeJava22) {
            return true;
        }
    }
}
