package io.github.bookfigures.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The preview in a browser, while the book is edited. */
class PreviewBrowserTest {
    private static final String FIGURES = """
            defaults: {formats: [svg]}
            figures:
              - {id: sine, generator: function-plot, params: {y: [sin(x)]}, caption: A wave., file: one/sine}
              - {id: line, generator: function-plot, params: {y: [x]}, caption: A line., file: one/line}
              - {id: other, generator: function-plot, params: {y: [x^2]}, caption: A bowl., file: two/other}
            """;

    @TempDir
    Path folder;

    @Test
    void aPageOfTheBookComesAgainWhenItIsRenderedAndOthersStay() throws Exception {
        WatchedBook book = new WatchedBook(Files.createDirectory(folder.resolve("book")));
        String page =
                "<!DOCTYPE html><html><head><title>A book</title></head><body style=\"height: 5000px\"><p>%s</p></body></html>";
        book.file("target/site/index.html", page.formatted("Before"));
        try (WatchedBook watched =
                book.file("src/figures/figures.yaml", FIGURES).start()) {
            watched.next();
            try (LiveBrowser browser = new LiveBrowser(folder, watched.address().resolve("/site/index.html"))) {
                browser.evaluate("""
                        await until(() => document.documentElement.dataset.watch === 'ready');
                        window.mark = 'this page';
                        scrollTo(0, 700);
                        await pause(300);
                        return 0;
                        """);
                book.file("target/site/other.html", page.formatted("Another"));
                assertThat(browser.evaluate("await pause(1500); return window.mark;")
                                .asText())
                        .isEqualTo("this page");
                book.file("target/site/index.html", page.formatted("Rendered again"));
                Thread.sleep(2500);
                JsonNode after = browser.evaluate("""
                        await until(() => document.documentElement.dataset.watch === 'ready');
                        return { mark: String(window.mark), text: document.querySelector('p').textContent, top: scrollY };
                        """);
                assertThat(after.path("mark").asText()).isEqualTo("undefined");
                assertThat(after.path("text").asText()).isEqualTo("Rendered again");
                assertThat(after.path("top").asInt()).isEqualTo(700);
            }
        }
    }

    @Test
    void onlyTheChangedPictureIsExchangedAndThePageStaysWhereItIs() throws Exception {
        WatchedBook book = new WatchedBook(Files.createDirectory(folder.resolve("book")));
        try (WatchedBook watched =
                book.file("src/figures/figures.yaml", FIGURES).start()) {
            watched.next();
            try (LiveBrowser browser = new LiveBrowser(folder, watched.address())) {
                JsonNode before = browser.evaluate("""
                        await until(() => document.documentElement.dataset.watch === 'ready');
                        window.mark = 'this page';
                        const images = [...document.images];
                        images.forEach((one) => { one.loading = 'eager'; });
                        await until(() => images.every((one) => one.complete));
                        document.querySelector('#other details').open = true;
                        scrollTo(0, 200);
                        await pause(200);
                        return { top: Math.round(document.querySelector('#other h3').getBoundingClientRect().top), src: document.querySelector('#sine img').src };
                        """);
                watched.file(
                        "src/figures/figures.yaml",
                        FIGURES.replace("sin(x)", "cos(x)").replace("A wave", "The cosine"));
                JsonNode after = browser.evaluate("""
                        await until(() => document.querySelector('#sine h3').textContent.includes('The cosine'));
                        await until(() => document.querySelector('#sine img').src.includes('?v='));
                        await until(() => document.documentElement.dataset.watch === 'ready');
                        await pause(300);
                        const loads = performance.getEntriesByType('resource').map((one) => new URL(one.name))
                          .filter((one) => one.pathname.startsWith('/figures/'));
                        return { mark: window.mark,
                          top: Math.round(document.querySelector('#other h3').getBoundingClientRect().top), src: document.querySelector('#sine img').src,
                          line: document.querySelector('#line img').src,
                          wide: document.querySelector('#sine img').naturalWidth,
                          title: document.querySelector('#sine h3').textContent,
                          open: document.querySelector('#other details').open,
                          changed: [...document.querySelectorAll('.watch-changed')].map((one) => one.id)[0],
                          latest: document.querySelector('.watch-latest a span').textContent,
                          again: loads.filter((one) => one.search).map((one) => one.pathname),
                          bar: document.querySelector('#watch-bar .phase').textContent };
                        """);
                assertThat(after.path("mark").asText()).isEqualTo("this page");
                assertThat(after.path("src").asText()).contains("/figures/one/sine.svg?v=");
                assertThat(after.path("line").asText()).doesNotContain("?v=2");
                assertThat(after.path("wide").asInt()).isPositive();
                assertThat(after.path("title").asText()).isEqualTo("Figure 1. The cosine.");
                assertThat(after.path("open").asBoolean()).isTrue();
                assertThat(after.path("latest").asText()).isEqualTo("sine");
                assertThat(after.path("bar").asText()).isEqualTo("3 figures");
                assertThat(after.path("top").asInt())
                        .isCloseTo(before.path("top").asInt(), within(4));
                browser.picture(Path.of("target/preview-light.png"), "light");
                browser.picture(Path.of("target/preview-dark.png"), "dark");

                watched.file("src/figures/figures.yaml", FIGURES.replace("params: {y: [x]}", "parms: {y: [x]}"));
                JsonNode broken = browser.evaluate("""
                        await until(() => document.documentElement.dataset.watch === 'broken');
                        return { problems: document.querySelector('#watch-bar li').textContent, cards: document.images.length };
                        """);
                assertThat(broken.path("problems").asText())
                        .startsWith("src/figures/figures.yaml:4:")
                        .contains("'parms'");
                assertThat(broken.path("cards").asInt()).isGreaterThan(2);
                browser.picture(Path.of("target/preview-broken.png"), "light");

                watched.file(
                        "src/figures/figures.yaml",
                        FIGURES + "  - {id: new, generator: function-plot, params: {y: ['1/(1+x^2)']}}");
                JsonNode mended = browser.evaluate("""
                        await until(() => document.querySelector('#new img')?.naturalWidth > 0);
                        return { mark: window.mark, problems: document.querySelectorAll('#watch-bar li').length,
                          open: document.querySelector('#other details').open };
                        """);
                assertThat(mended.path("mark").asText()).isEqualTo("this page");
                assertThat(mended.path("problems").asInt()).isZero();
                assertThat(mended.path("open").asBoolean()).isTrue();
            }
        }
    }
}
