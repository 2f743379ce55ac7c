package io.github.bookfigures.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.figure.Format;
import io.github.bookfigures.figure.HtmlShape;
import io.github.bookfigures.figure.SvgText;
import io.github.bookfigures.yaml.Located;
import io.github.bookfigures.yaml.Position;
import io.github.bookfigures.yaml.Reading;
import io.github.bookfigures.yaml.Value;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestReaderTest {
    @TempDir
    Path folder;

    @Test
    void every_key_of_a_figure_is_read() throws URISyntaxException {
        FigureEntry figure = bundledBook().figures().get(0);
        assertThat(figure.id()).isEqualTo("vanishing-gradient");
        assertThat(figure.file()).isEqualTo("chapter_02/vanishing_gradient");
        assertThat(figure.generator())
                .isEqualTo(new Located<>("vanishing-gradient", new Position("src/figures/figures.yaml", 7, 16)));
        assertThat(figure.caption()).contains("Gradient norm through time for four recurrent eigenvalues.");
        assertThat(figure.alt()).contains("Four curves on a log axis; two fall, one stays, one rises.");
        assertThat(figure.formats()).containsExactly(Format.PDF);
        assertThat(figure.width()).contains(new Length(12, Length.Unit.IN));
        assertThat(figure.height()).contains(new Length(300, Length.Unit.MM));
        assertThat(figure.dpi()).isEqualTo(600);
        assertThat(figure.theme().value()).isEqualTo("slides");
        assertThat(figure.transparent()).isFalse();
        assertThat(figure.seed()).isEqualTo(Long.MIN_VALUE);
        assertThat(figure.tags()).containsExactly("rnn", "chapter-2");
        assertThat(figure.expect())
                .extracting(Located::value)
                .containsExactly("norm[0.5] at step 50 < 1e-10", "norm[1.1] at step 50 > 100");
        assertThat(figure.timeout()).isEqualTo(Duration.ofSeconds(90));
        assertThat(figure.position()).hasToString("src/figures/figures.yaml:5:5");
    }

    @Test
    void parameters_stay_as_written_and_located() throws URISyntaxException {
        Value.Mapping params = bundledBook().figures().get(0).params();
        assertThat(params.keys()).containsExactly("eigenvalues", "others", "steps", "label", "log", "style");
        assertThat(params.get("others")).isEqualTo(params.get("eigenvalues"));
        assertThat(params.get("steps").orElseThrow().asInt()).isEqualTo(Reading.valid(50));
        assertThat(params.get("label").orElseThrow().position()).hasToString("src/figures/figures.yaml:12:14");
    }

    @Test
    void included_files_follow_by_name_and_share_the_defaults() throws URISyntaxException {
        Manifest manifest = bundledBook();
        assertThat(manifest.figures())
                .extracting(FigureEntry::id)
                .containsExactly("vanishing-gradient", "first", "second");
        assertThat(manifest.files())
                .extracting(file -> file.getFileName().toString())
                .containsExactly("figures.yaml", "a.yaml", "b.yaml");
        FigureEntry first = manifest.figures().get(1);
        assertThat(first.formats()).containsExactly(Format.PNG, Format.SVG);
        assertThat(first.width()).contains(new Length(30, Length.Unit.CM));
        assertThat(first.height()).contains(new Length(4.5, Length.Unit.IN));
        assertThat(first.dpi()).isEqualTo(150);
        assertThat(first.theme()).isEqualTo(new Located<>("plain", new Position("src/figures/figures.yaml", 2, 77)));
        assertThat(first.transparent()).isTrue();
        assertThat(first.seed()).isEqualTo(7);
        assertThat(first.timeout()).isEqualTo(Duration.ofHours(2));
        assertThat(manifest.figures().get(2).timeout()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void a_figure_needs_an_id_and_a_generator_and_nothing_else() {
        Manifest manifest = manifest("figures: [{id: a, generator: g}]");
        Position figure = new Position("figures.yaml", 1, 11);
        assertThat(manifest.figures())
                .containsExactly(new FigureEntry(
                        "a",
                        "a",
                        new Located<>("g", new Position("figures.yaml", 1, 30)),
                        new Value.Mapping(List.of(), figure),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(Format.PNG, Format.SVG, Format.PDF),
                        Optional.empty(),
                        Optional.empty(),
                        300,
                        new Located<>("default", figure),
                        List.of(Variant.LIGHT),
                        List.of(Edition.ENGLISH),
                        false,
                        SvgText.OUTLINES,
                        HtmlShape.PAGE,
                        42,
                        List.of(),
                        List.of(),
                        List.of(),
                        Duration.ofMinutes(10),
                        List.of(),
                        figure));
    }

    @Test
    void a_share_of_the_width_of_the_text_is_the_length_it_comes_to() {
        Manifest manifest = manifest("""
                defaults: {textWidth: 150 mm, width: 80%}
                figures:
                  - {id: a, generator: g}
                  - {id: b, generator: g, width: 33.3 %}
                  - {id: c, generator: g, width: 120%}
                  - {id: d, generator: g, width: 4 in}
                """);
        assertThat(manifest.figures())
                .extracting(figure -> figure.width().orElseThrow())
                .containsExactly(
                        new Length(120, Length.Unit.MM),
                        new Length(49.95, Length.Unit.MM),
                        new Length(180, Length.Unit.MM),
                        new Length(4, Length.Unit.IN));
    }

    @Test
    void a_book_may_have_no_figures_yet() {
        assertThat(manifest("figures: []").figures()).isEmpty();
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_do_no_harm() {
        Manifest manifest = manifest("\uFEFFfigures:\r\n  - id: a\r\n    generator: g\r\n");
        assertThat(manifest.figures().get(0).generator().position()).isEqualTo(new Position("figures.yaml", 3, 16));
    }

    @Test
    void merge_keys_share_what_figures_have_in_common() {
        Manifest manifest = manifest("figures:\n"
                + "  - &one {id: a, generator: g, dpi: 100, seed: 1}\n"
                + "  - {<<: *one, id: b, seed: 2}\n");
        assertThat(manifest.figures().get(1).dpi()).isEqualTo(100);
        assertThat(manifest.figures().get(1).seed()).isEqualTo(2);
    }

    @Test
    void of_several_mappings_merged_the_first_goes_first_and_what_a_figure_says_itself_before_all() {
        Manifest manifest = manifest("figures:\n"
                + "  - &one {id: a, generator: g, dpi: 100, seed: 1}\n"
                + "  - &two {id: b, generator: h, dpi: 200, transparent: true}\n"
                + "  - {dpi: 300, <<: [*one, *two], id: c}\n");
        FigureEntry merged = manifest.figures().get(2);
        assertThat(merged.id()).isEqualTo("c");
        assertThat(merged.dpi()).isEqualTo(300);
        assertThat(merged.seed()).isEqualTo(1);
        assertThat(merged.generator().value()).isEqualTo("g");
        assertThat(merged.transparent()).isTrue();
    }

    @Test
    void a_file_that_two_patterns_match_is_read_once_and_the_manifest_never_includes_itself() {
        Book book = new Book(folder)
                .with("figures.yaml", "include: [z.yaml, '*.yaml', '**/*.yaml']")
                .with("a.yaml", "figures: [{id: a, generator: g}]")
                .with("z.yaml", "figures: [{id: z, generator: g}]")
                .with("deep/b.yaml", "figures: [{id: b, generator: g}]");
        assertThat(book.manifest().figures()).extracting(FigureEntry::id).containsExactly("z", "a", "b");
    }

    @Test
    void a_number_of_any_spelling_is_a_number() {
        Value.Mapping params = manifest("figures: [{id: a, generator: g, params: {a: 1e3, b: +12, c: 0o17, d: -.5}}]")
                .figures()
                .get(0)
                .params();
        assertThat(params.entries())
                .extracting(entry -> entry.value().asDouble())
                .containsExactly(Reading.valid(1000.0), Reading.valid(12.0), Reading.valid(15.0), Reading.valid(-0.5));
    }

    private Manifest manifest(String text) {
        return new Book(folder).with("figures.yaml", text).manifest();
    }

    private static Manifest bundledBook() throws URISyntaxException {
        Path book = Path.of(ManifestReaderTest.class.getResource("book").toURI());
        return ManifestReader.read(book, Path.of("src/figures/figures.yaml"))
                .orReport(problem -> {
                    throw new AssertionError(problem.toString());
                })
                .orElseThrow();
    }
}
