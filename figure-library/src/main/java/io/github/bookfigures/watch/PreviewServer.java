package io.github.bookfigures.watch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Serves to browsers of this machine: the preview at {@code /}, the figures at {@code /figures/}, the site at {@code /site/},
 * events at {@code /events}. Pages are given the script that keeps them up to date.
 */
final class PreviewServer implements AutoCloseable {
    private static final int PORTS_TRIED = 20;
    private static final String OWN = "/watch/";
    private static final String SCRIPT =
            "<link rel=\"stylesheet\" href=\"/watch/watch.css\">" + "<script src=\"/watch/watch.js\" defer></script>";

    private final HttpServer server;
    private final ExecutorService threads;
    private final Gate gate;
    private final Supplier<String> preview;
    private final Map<String, Folder> folders;
    private final Events events;
    private final Supplier<Event> state;

    /**
     * Begins to serve.
     *
     * @param port where, or at the next one that is free; 0 for any
     * @param preview the page of all figures
     * @param folders what is served below which path
     * @param state the event that begins a stream
     * @throws IOException when none of the ports is free
     */
    PreviewServer(int port, Supplier<String> preview, Map<String, Folder> folders, Events events, Supplier<Event> state)
            throws IOException {
        this.preview = preview;
        this.folders = Map.copyOf(folders);
        this.events = events;
        this.state = state;
        server = bound(port);
        gate = new Gate(server.getAddress().getPort());
        threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "figure-preview");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    private static HttpServer bound(int port) throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        BindException last = new BindException();
        for (int i = 0; i < PORTS_TRIED; i++) {
            try {
                return HttpServer.create(new InetSocketAddress(loopback, port == 0 ? 0 : port + i), 0);
            } catch (BindException taken) {
                last = taken;
            }
        }
        throw new IOException("none of the ports " + port + " to " + (port + PORTS_TRIED - 1) + " is free", last);
    }

    /** Where the preview is. */
    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Cache-Control", "no-cache");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.getResponseHeaders().set("Cross-Origin-Resource-Policy", "same-origin");
            Optional<Gate.Refusal> refusal = gate.refusal(
                    exchange.getRequestMethod(), exchange.getRequestHeaders().getOrDefault("Host", List.of()));
            if (refusal.isPresent()) {
                plain(exchange, refusal.get().status(), refusal.get().words());
            } else {
                answer(exchange, exchange.getRequestURI().getPath());
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange, String path) throws IOException, InterruptedException {
        if (path.equals("/")) {
            send(exchange, 200, "text/html; charset=utf-8", withScript(preview.get()));
        } else if (path.equals("/events")) {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            events.stream(state, exchange.getResponseBody());
        } else if (path.equals(OWN + "watch.js") || path.equals(OWN + "watch.css")) {
            try (InputStream resource = PreviewServer.class.getResourceAsStream(path.substring(OWN.length()))) {
                send(exchange, 200, Folder.type(Path.of(path)), resource.readAllBytes());
            }
        } else {
            Optional<Path> file = folders.entrySet().stream()
                    .filter(folder -> path.startsWith(folder.getKey()))
                    .flatMap(folder -> folder
                            .getValue()
                            .find(path.substring(folder.getKey().length()))
                            .stream())
                    .findFirst();
            if (file.isEmpty()) {
                plain(exchange, 404, "There is no " + path + " here.");
                return;
            }
            byte[] bytes = Files.readAllBytes(file.get());
            String type = Folder.type(file.get());
            boolean page = type.startsWith("text/html") && !path.startsWith("/figures/");
            send(exchange, 200, type, page ? withScript(new String(bytes, StandardCharsets.UTF_8)) : bytes);
        }
    }

    /** Pages of sites may be of any making; what stands after their end still belongs to their body. */
    static byte[] withScript(String page) {
        int head = page.indexOf("</head>");
        String all = head < 0 ? page + SCRIPT : page.substring(0, head) + SCRIPT + page.substring(head);
        return all.getBytes(StandardCharsets.UTF_8);
    }

    private static void plain(HttpExchange exchange, int status, String words) throws IOException {
        if (status == 405) {
            exchange.getResponseHeaders().set("Allow", "GET");
        }
        send(exchange, status, "text/plain; charset=utf-8", (words + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }
}
