package io.github.bookfigures.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.bookfigures.html.Chromium;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A browser without a window on a page that lives, spoken to by the Chrome DevTools Protocol. */
final class LiveBrowser implements AutoCloseable {
    private static final int SECONDS = 60;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Process process;
    private final WebSocket socket;
    private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
    private int number;

    /** Opens a page; the test is left out when there is no Chromium. */
    LiveBrowser(Path folder, URI page) throws Exception {
        Path profile = Files.createDirectories(folder.resolve("profile"));
        process = new ProcessBuilder(
                        Chromium.installed(folder).binary().toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "--window-size=1200,900",
                        page.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        HttpClient client = HttpClient.newHttpClient();
        socket = client.newWebSocketBuilder()
                .buildAsync(target(client, profile.resolve("DevToolsActivePort"), page), new Answers())
                .get(SECONDS, TimeUnit.SECONDS);
        // A new window shows an empty document first, and what is evaluated there is lost.
        for (int i = 0; i < SECONDS * 10 && !isThere(); i++) {
            Thread.sleep(100);
        }
    }

    private boolean isThere() throws Exception {
        ObjectNode question =
                JSON.createObjectNode().put("expression", "document.documentElement.dataset.watch !== undefined");
        return call("Runtime.evaluate", question).path("result").path("value").asBoolean();
    }

    private static URI target(HttpClient client, Path port, URI page) throws Exception {
        for (int i = 0; i < SECONDS * 10; i++) {
            if (Files.isRegularFile(port) && !Files.readAllLines(port).isEmpty()) {
                URI list = URI.create(
                        "http://127.0.0.1:" + Files.readAllLines(port).get(0) + "/json/list");
                String targets = client.send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofString())
                        .body();
                for (JsonNode target : JSON.readTree(targets)) {
                    if (target.path("url").asText().equals(page.toString())) {
                        return URI.create(target.path("webSocketDebuggerUrl").asText());
                    }
                }
            }
            Thread.sleep(100);
        }
        throw new IOException("Chromium does not open " + page);
    }

    /** What an asynchronous function of JavaScript with this body returns. */
    JsonNode evaluate(String body) throws Exception {
        ObjectNode parameters = JSON.createObjectNode()
                .put(
                        "expression",
                        "(async () => { const pause = (t) => new Promise((d) => setTimeout(d, t));"
                                + " const until = async (holds) => { for (let i = 0; i < 600 && !holds(); i++) await pause(50); };"
                                + body + " })()")
                .put("awaitPromise", true)
                .put("returnByValue", true);
        JsonNode answer = call("Runtime.evaluate", parameters);
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(answer.path("exceptionDetails").toPrettyString());
        }
        return answer.path("result").path("value");
    }

    /** Looks at the page in a colour scheme. */
    void picture(Path file, String scheme) throws Exception {
        ObjectNode media = JSON.createObjectNode();
        media.putArray("features")
                .addObject()
                .put("name", "prefers-color-scheme")
                .put("value", scheme);
        call("Emulation.setEmulatedMedia", media);
        JsonNode shot = call("Page.captureScreenshot", JSON.createObjectNode());
        Files.write(file, Base64.getDecoder().decode(shot.path("data").asText()));
    }

    private JsonNode call(String method, ObjectNode parameters) throws Exception {
        ObjectNode message = JSON.createObjectNode().put("id", ++number).put("method", method);
        message.set("params", parameters);
        socket.sendText(message.toString(), true).get(SECONDS, TimeUnit.SECONDS);
        while (true) {
            JsonNode answer = answers.poll(SECONDS, TimeUnit.SECONDS);
            if (answer == null) {
                throw new AssertionError("Chromium does not answer " + method);
            }
            if (answer.path("id").asInt() == number) {
                return answer.path("result");
            }
        }
    }

    private final class Answers implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                try {
                    answers.add(JSON.readTree(text.toString()));
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
                text.setLength(0);
            }
            return WebSocket.Listener.super.onText(from, data, last);
        }
    }

    @Override
    public void close() throws Exception {
        List<ProcessHandle> all = process.descendants().toList();
        process.destroy();
        process.waitFor(10, TimeUnit.SECONDS);
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle each : all) {
            each.onExit().get(10, TimeUnit.SECONDS);
        }
    }
}
