package io.github.bookfigures.snippet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real LaTeX reads what is written for it; passed over where there is none. */
class LatexTest {
    private static final String SPECIALS =
            "50% & #1 _x_ ^ ~ {a} \\textbf{b} $5 <c>|\"d\" -- --- `` '' ?` \\end{figure} \\input{x} α≤β 3−2"
                    + " \\write18{touch pwned} \\openout3=pwned ^^5cinput{x} %x\n\n\\par \\\\ }{ $$\n";

    @TempDir
    Path folder;

    @BeforeEach
    void theFilesOfABook() throws Exception {
        assumeTrue(hasLatex(), "no pdflatex on the PATH");
        Files.createDirectories(folder.resolve("ch"));
        ImageIO.write(
                new BufferedImage(60, 30, BufferedImage.TYPE_INT_RGB),
                "png",
                folder.resolve("ch/a_1.png").toFile());
        TreeMap<String, Double> values =
                new TreeMap<>(Map.of("acc", 0.9996, "loss[-1]", -0.5, "max(p)", 1.2345e-13, "n", 12345.0, "zero", 0.0));
        FigureText figure = new FigureText(
                "a_1.b-2",
                "ch/a_1",
                Optional.of(SPECIALS),
                Optional.of("Short: 100% ] of it"),
                Optional.of(SPECIALS),
                FigureText.Numbering.ENGLISH,
                List.of(".png"),
                Optional.of(5.0),
                values);
        FigureText pictureless = new FigureText(
                "none",
                "none",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                FigureText.Numbering.ENGLISH,
                List.of(".svg"),
                Optional.empty(),
                new TreeMap<>());
        Files.writeString(folder.resolve("figures.tex"), LatexFigures.tex("key", List.of(figure, pictureless)));
        try (InputStream style = FigureText.class.getResourceAsStream("figures.sty")) {
            Files.write(folder.resolve("figures.sty"), style.readAllBytes());
        }
    }

    @Test
    void captionsAndNumbersArePrintedAsTheyAre() throws Exception {
        String log = latex("""
                \\listoffigures
                \\bookfigure{a_1.b-2}
                \\section{Of \\figvalue{a_1.b-2}{acc}{.1p}}
                See \\bookfigref{a_1.b-2}. One \\figvalue{a_1.b-2}{loss[-1]}{.3f}, two \\figvalue{a_1.b-2}{max(p)}{.2e},
                three \\figvalue{a_1.b-2}{acc}{.3f}, four \\figvalue{a_1.b-2}{n}{}, five \\figvalue{a_1.b-2}{acc}{.2e},
                six \\figvalue{a_1.b-2}{zero}{.2f}, seven \\figvalue{a_1.b-2}{n}{f}.
                """);
        assertThat(log).doesNotContain("Error").doesNotContain("Overfull");
        assertThat(folder.resolve("pwned")).doesNotExist();
        String text = text();
        assertThat(text.replaceAll("\\s+", ""))
                .contains("Figure1:" + SPECIALS.replaceAll("\\s+", "").replace('\'', '’'))
                .contains("Short:100%]ofit");
        assertThat(text.replaceAll("\\s+", ""))
                .contains("Of100.0%")
                .contains("SeeFigure1.One−0.500,two1.23×10−13,three1.000,four12345,five1.00×100,six0.00,seven12345.");
    }

    @Test
    void whatIsUnknownIsAnErrorWithItsLine() throws Exception {
        assertThat(latex("\\bookfigref{nope}")).contains("book.tex:6: Package figures Error: Unknown figure 'nope'.");
        assertThat(latex("\\figvalue{a_1.b-2}{accc}{}"))
                .contains("book.tex:6: Package figures Error: Figure 'a_1.b-2' has no number 'accc'.");
        assertThat(latex("\\figvalue{a_1.b-2}{acc}{3 digits}"))
                .contains("book.tex:6: Package figures Error: Unknown format '3 digits'.");
        assertThat(latex("\\bookfigure{none}"))
                .contains("book.tex:6: Package figures Error: Figure 'none' has no picture for LaTeX.");
        Files.delete(folder.resolve("figures.tex"));
        assertThat(latex("")).contains("Package figures Error: There is no figures.tex.");
    }

    private String latex(String body) throws Exception {
        Files.writeString(folder.resolve("book.tex"), """
                \\documentclass{article}
                \\usepackage[T1]{fontenc}
                \\usepackage{lmodern}
                \\usepackage{figures}
                \\begin{document}
                """ + body + "\n\\end{document}\n");
        String log = "";
        for (int run = 0; run < 2; run++) {
            ProcessBuilder builder =
                    new ProcessBuilder("pdflatex", "-interaction=nonstopmode", "-file-line-error", "book.tex");
            builder.directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().put("max_print_line", "1000");
            Process process = builder.start();
            log = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
            process.waitFor();
        }
        return log;
    }

    private String text() throws IOException {
        try (PDDocument document = Loader.loadPDF(folder.resolve("book.pdf").toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static boolean hasLatex() throws InterruptedException {
        try {
            Process process = new ProcessBuilder("pdflatex", "-version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
