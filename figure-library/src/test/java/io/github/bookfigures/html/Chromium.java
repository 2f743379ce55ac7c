package io.github.bookfigures.html;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The browser of that name, without a window, on pages that report what happens in them. */
public final class Chromium {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Pattern REPORT = Pattern.compile("<pre id=\"report\">(.*?)</pre>", Pattern.DOTALL);
    private static final int SECONDS = 120;

    /** Stands before everything else on a page: forbids the net, and hears all complaints. */
    private static final String LISTEN = """
            <meta http-equiv="Content-Security-Policy"
              content="default-src 'unsafe-inline' 'unsafe-eval' data: blob: file:">
            <script>
            const errors = [];
            addEventListener('securitypolicyviolation', (event) => errors.push('asks for ' + event.blockedURI));
            addEventListener('error', (event) => errors.push(String(event.message)));
            addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));
            for (const name of ['error', 'warn']) console[name] = (...words) => errors.push(words.join(' '));
            </script>
            """;

    /** Waits for a figure, runs the steps of a test and writes down what they return. */
    private static final String REPORTER = """
            <script>
            const pause = (time) => new Promise((done) => setTimeout(done, time));
            (async () => {
              const figures = document.querySelectorAll('.figure');
              for (let i = 0; i < 200 && [...figures].some((one) => !one.dataset.drawn); i++) await pause(50);
              let seen = {};
              try { seen = await (async () => { STEPS })(); } catch (problem) { errors.push(String(problem)); }
              const report = document.createElement('pre');
              report.id = 'report';
              report.textContent = btoa(unescape(encodeURIComponent(JSON.stringify({ ...seen, errors }))));
              document.body.append(report);
            })();
            </script>
            """;

    private final Path binary;
    private final Path folder;

    private Chromium(Path binary, Path folder) {
        this.binary = binary;
        this.folder = folder;
    }

    /** The browser of this machine; the test is left out when there is none. */
    public static Chromium installed(Path folder) {
        Optional<Path> binary = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(place -> NAMES.stream().map(name -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(binary.isPresent(), "no Chromium on the PATH: interactive figures are not tried in a browser");
        return new Chromium(binary.orElseThrow(), folder);
    }

    /** The program. */
    public Path binary() {
        return binary;
    }

    /**
     * Opens a page and does something on it.
     *
     * @param file name of the page, in the folder
     * @param steps body of an asynchronous function of JavaScript that returns what is to be reported
     * @return what the steps returned, with all complaints in {@code errors}: of the console, of scripts, and for asking
     *     for anything in the net
     */
    public JsonNode report(String file, String page, String steps) throws IOException, InterruptedException {
        Path place = folder.resolve(file);
        Files.createDirectories(place.getParent());
        String heard = page.contains("<head>") ? page.replaceFirst("<head>", "<head>" + LISTEN) : LISTEN + page;
        Files.writeString(place, heard + REPORTER.replace("STEPS", steps));
        Path out = folder.resolve("dom.txt");
        Process process = new ProcessBuilder(
                        binary.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu-sandbox",
                        "--use-angle=swiftshader",
                        "--enable-unsafe-swiftshader",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--window-size=1200,900",
                        "--virtual-time-budget=20000",
                        "--dump-dom",
                        place.toUri().toString())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("Chromium did not end within " + SECONDS + " seconds");
        }
        Matcher report = REPORT.matcher(Files.readString(out));
        if (!report.find()) {
            throw new AssertionError(
                    "the page reported nothing:\n" + Files.readString(out).substring(0, 2000));
        }
        byte[] json = java.util.Base64.getDecoder().decode(report.group(1));
        return JsonMapper.builder().build().readTree(new String(json, StandardCharsets.UTF_8));
    }
}
