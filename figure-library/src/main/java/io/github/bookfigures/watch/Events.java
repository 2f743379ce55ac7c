package io.github.bookfigures.watch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Sends events to all pages that are open, as server-sent events (WHATWG HTML, section 9.2). Thread-safe: a page that does
 * not read delays nobody.
 */
final class Events {
    private static final int ALIVE_SECONDS = 10;
    private static final int MOST_WAITING = 10_000;

    private final List<BlockingQueue<String>> listeners = new CopyOnWriteArrayList<>();

    /** Tells all pages. */
    void send(Event event) {
        for (BlockingQueue<String> listener : listeners) {
            if (!listener.offer(event.text())) {
                // It has slept through ten thousand events; it will see the newest state when it comes back.
                listener.clear();
            }
        }
    }

    /** Writes events to one page until it is gone, or this thread is interrupted. */
    void stream(Supplier<Event> first, OutputStream page) throws InterruptedException {
        BlockingQueue<String> mine = new LinkedBlockingQueue<>(MOST_WAITING);
        listeners.add(mine);
        try {
            write(first.get().text(), page);
            while (true) {
                String next = mine.poll(ALIVE_SECONDS, TimeUnit.SECONDS);
                // A comment, to notice that nobody listens any more.
                write(next == null ? ":\n\n" : next, page);
            }
        } catch (IOException gone) {
            // Then that was all.
        } finally {
            listeners.remove(mine);
        }
    }

    private static void write(String text, OutputStream page) throws IOException {
        page.write(text.getBytes(StandardCharsets.UTF_8));
        page.flush();
    }

    /** How many pages listen. */
    int listeners() {
        return listeners.size();
    }
}
