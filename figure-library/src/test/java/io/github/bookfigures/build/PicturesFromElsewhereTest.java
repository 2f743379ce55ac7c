package io.github.bookfigures.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.plan.Selection;
import io.github.bookfigures.plan.Work.Need;
import io.github.bookfigures.yaml.Problem;
import io.github.bookfigures.yaml.Reading;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures made by hand or by commands. The commands are small Java programs, which every machine that builds this has. */
class PicturesFromElsewhereTest {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString().replace('\\', '/');
    private static final String SVG = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>";

    @TempDir
    Path folder;

    private Book book;

    @BeforeEach
    void aBook() {
        book = new Book(folder);
    }

    @Test
    void aPictureMadeByHandIsPutInPlaceAsItIs() throws Exception {
        byte[] png = png();
        write("art/logo.png", png);
        write("art/logo.svg", SVG);
        book.manifest(
                "figures:",
                "  - {id: logo, static: [art/logo.png, art/logo.svg], caption: A logo., alt: A black square.}");
        assertThat(book.build().done().get(0).written()).containsExactly(".json", ".png", ".svg");
        assertThat(Files.readAllBytes(folder.resolve("site/logo.png"))).isEqualTo(png);
        assertThat(Files.readString(folder.resolve("generated/logo.svg"))).isEqualTo(SVG);
        assertThat(book.build().done().get(0).need()).isEqualTo(Need.NOTHING);
        write("art/logo.svg", SVG.replace("9", "8"));
        assertThat(book.build().done().get(0).written()).contains(".svg").doesNotContain(".png");
    }

    @Test
    void aPhotoIsPutInPlaceAsItIsAndShownOnPagesAndInPrint() throws Exception {
        byte[] photo = jpeg();
        write("art/harbour.JPEG", photo);
        book.manifest("figures:", "  - {id: harbour, static: art/harbour.JPEG, caption: A harbour., alt: Boats.}");
        assertThat(book.build().done().get(0).written()).containsExactly(".jpg", ".json");
        assertThat(Files.readAllBytes(folder.resolve("site/harbour.jpg"))).isEqualTo(photo);
        assertThat(Files.readString(folder.resolve("site/harbour.json")))
                .contains("\"format\" : \"jpg\"", "\"width\" : 30", "\"height\" : 20");
        assertThat(Files.readString(folder.resolve("target/figures/snippets/harbour.md")))
                .isEqualTo("![Boats.](figures/harbour.jpg)\n\n*A harbour.*\n");
        assertThat(Files.readString(folder.resolve("target/figures/figures.tex")))
                .contains("\\bookfigures@define{harbour}{harbour.jpg}{}{A harbour.}{A harbour.}{Boats.}");
        assertThat(book.build().done().get(0).need()).isEqualTo(Need.NOTHING);
        book.manifest("figures:", "  - {id: harbour, static: art/harbour.JPEG, caption: The harbour., alt: Boats.}");
        assertThat(book.build().done().get(0).written()).isEmpty();
        assertThat(Files.readString(folder.resolve("target/figures/snippets/harbour.md")))
                .contains("The harbour.");
    }

    @Test
    void nothingIsDrawnAsAPhoto() throws Exception {
        book.manifest("figures:", "  - {id: a, generator: function-plot, formats: [png, jpeg]}");
        assertThat(problems())
                .containsExactly("figures.yaml:2:54: format 'jpeg' is for photos. JPEG blurs lines and letters: draw"
                        + " figures in png, svg or pdf. A photo is put in place with static: photo.jpg.");
    }

    @Test
    void aPictureThatIsNotWhatItSeemsFailsAlone() throws Exception {
        write("cut.png", Arrays.copyOf(png(), 60));
        write("photo.png", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 0});
        write("broken.svg", "<svg xmlns='http://www.w3.org/2000/svg'>\n<g></svg>");
        write("cut.pdf", "%PDF-1.4\n1 0 obj");
        write("empty.png", "");
        write("cut.jpg", Arrays.copyOf(jpeg(), jpeg().length - 2));
        write("cmyk.jpg", withBytes(jpeg(), "FFC0", 9, 4));
        write("turned.jpeg", withExif(jpeg()));
        write("png.jpg", png());
        write("good.svg", SVG);
        book.manifest(
                "figures:",
                "  - {id: cut, static: cut.png}",
                "  - {id: photo, static: photo.png}",
                "  - {id: broken, static: broken.svg}",
                "  - {id: pdf, static: cut.pdf}",
                "  - {id: empty, static: empty.png}",
                "  - {id: cutjpg, static: cut.jpg}",
                "  - {id: cmyk, static: cmyk.jpg}",
                "  - {id: turned, static: turned.jpeg}",
                "  - {id: pngjpg, static: png.jpg}",
                "  - {id: good, static: good.svg}");
        BuildReport report = book.build(Selection.ALL);
        assertThat(report.done()).extracting(FigureDone::id).containsExactly("good");
        assertThat(report.failures())
                .extracting(FigureFailure::cause)
                .satisfiesExactly(
                        cause -> assertThat(cause)
                                .isEqualTo("picture 'cut.png' is cut off: it does not end as PNG does; save it again"),
                        cause -> assertThat(cause)
                                .isEqualTo("picture 'photo.png' holds jpg, expected png;"
                                        + " give its name the ending that fits, or save it as png"),
                        cause -> assertThat(cause).startsWith("broken.svg:2:6: this is no well-formed SVG: "),
                        cause -> assertThat(cause)
                                .isEqualTo("picture 'cut.pdf' is cut off: it does not end as PDF does; save it again"),
                        cause -> assertThat(cause).isEqualTo("picture 'empty.png' is empty"),
                        cause -> assertThat(cause)
                                .isEqualTo("picture 'cut.jpg' is cut off: it does not end as JPG does; save it again"),
                        cause -> assertThat(cause)
                                .isEqualTo("picture 'cmyk.jpg' is a photo in CMYK, which looks different in each"
                                        + " browser; save it in sRGB"),
                        cause -> assertThat(cause)
                                .isEqualTo(
                                        "picture 'turned.jpeg' is to be turned when it is shown (orientation 6 in its"
                                                + " EXIF data): pages do so, LaTeX does not; turn it in an image editor and save"
                                                + " it"),
                        cause -> assertThat(cause)
                                .isEqualTo("picture 'png.jpg' holds png, expected jpg;"
                                        + " give its name the ending that fits, or save it as jpg"));
    }

    @Test
    void whatTheManifestSaysOfThemIsChecked() throws Exception {
        write("a.png", png());
        book.manifest(
                "figures:",
                "  - {id: a, static: photo.webp}",
                "  - {id: b, static: [a.png, a.png]}",
                "  - {id: c, static: a.png, generator: chart}",
                "  - {id: d, exec: [plot]}",
                "  - {id: e, exec: []}",
                "  - {id: f, static: missing.png}");
        List<String> problems = problems();
        assertThat(problems)
                .containsExactly(
                        "figures.yaml:2:21: 'photo.webp' is no picture that can be put in place. Expected files that end in"
                                + " .png, .svg, .pdf, .jpg, .eps or .gif, at most one of each.",
                        "figures.yaml:3:29: two pictures in format png. Expected files that end in .png, .svg, .pdf, .jpg,"
                                + " .eps or .gif, at most one of each.",
                        "figures.yaml:4:21: 'static' stands in place of 'generator', 'exec' and 'params'."
                                + " Leave out one or the other.",
                        "figures.yaml:5:20: 'exec' neither writes a picture nor has a 'generator' that draws what it"
                                + " prints. A format in braces stands for the file to be written:"
                                + " exec: [python3, plot.py, \"{png}\"].",
                        "figures.yaml:6:19: 'exec' is an empty list. Expected a list of a program and its arguments, such"
                                + " as [python3, plot.py, \"{png}\"], or leave it out.");
        book.manifest("figures:", "  - {id: f, static: missing.png}");
        assertThat(problems())
                .containsExactly(
                        "figures.yaml:2:21: input 'missing.png' does not exist. Paths are relative to the manifest.");
    }

    @Test
    void aCommandPrintsDataThatAChartShows() throws Exception {
        write(
                "Print.java",
                program("System.out.println(\"x,y\\n1,\" + System.getenv(\"FIGURE_SEED\") + \"\\n2,\" + args[0]);"));
        book.allowingExec()
                .manifest(
                        "defaults: {formats: [svg], seed: 7}",
                        "figures:",
                        "  - id: printed",
                        "    generator: chart",
                        "    exec: ['" + JAVA + "', Print.java, 42]",
                        "    inputs: [Print.java]",
                        "    params: {x: x}",
                        "    expect: ['numbers.y[0] = 7', 'numbers.y[1] = 42']");
        assertThat(book.build().done().get(0).need()).isEqualTo(Need.MEASURE);
        assertThat(book.build().done().get(0).need()).isEqualTo(Need.NOTHING);
    }

    @Test
    void aCommandWritesAPictureAndRunsAgainOnlyWhenItsInputsChange() throws Exception {
        String writes = "java.nio.file.Files.writeString(java.nio.file.Path.of(args[0]), \"" + SVG + "\");";
        write("Write.java", program(writes));
        book.allowingExec()
                .manifest("figures:", "  - {id: w, exec: ['" + JAVA + "', Write.java, '{svg}'], inputs: [Write.java]}");
        assertThat(book.build().done().get(0).drawn()).containsExactly(".svg");
        assertThat(Files.readString(folder.resolve("site/w.svg"))).isEqualTo(SVG);
        book.manifest(
                "defaults: {theme: morandi, dpi: 100, width: 5 in}",
                "figures:",
                "  - {id: w, exec: ['" + JAVA + "', Write.java, '{svg}'], inputs: [Write.java], caption: New.}");
        assertThat(book.build().done().get(0).drawn()).isEmpty();
        write("Write.java", program(writes.replace("9", "8")));
        assertThat(book.build().done().get(0).drawn()).containsExactly(".svg");
    }

    @Test
    void noShellReadsWhatACommandIsGiven() throws Exception {
        String nasty = "; touch pwned $(touch pwned) `touch pwned` > pwned && rm -r * | 'a' \\\"b\\\" ~ #";
        write("Print.java", program("System.out.println(\"x,y\\n1,\" + args[0].length() + \"\\n2,\" + args.length);"));
        book.allowingExec()
                .manifest(
                        "defaults: {formats: [svg]}",
                        "figures:",
                        "  - id: printed",
                        "    generator: chart",
                        "    exec: ['" + JAVA + "', Print.java, \"" + nasty + "\", '*']",
                        "    inputs: [Print.java]",
                        "    expect: ['numbers.y[0] = "
                                + nasty.replace("\\\"", "\"").length() + "', 'numbers.y[1] = 2']");
        book.build();
        try (java.util.stream.Stream<Path> files = Files.walk(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).doesNotContain("pwned");
        }
    }

    @Test
    void noCommandRunsUnlessTheBuildAllowsIt() throws Exception {
        book.manifest(
                "figures:",
                "  - {id: w, exec: [sh, -c, 'touch here > {svg}']}",
                "  - {id: c, generator: chart, exec: [sh, -c, touch here], params: {x: a}}");
        assertThat(problems())
                .containsExactly(
                        "figures.yaml:2:20: figure 'w' runs the command 'sh -c touch here > {svg}', which this build does not"
                                + " allow. Look at it, and then set <allowExec>true</allowExec> in the plugin's"
                                + " configuration or pass -Dfigure.allowExec.",
                        "figures.yaml:3:38: figure 'c' runs the command 'sh -c touch here', which this build does not"
                                + " allow. Look at it, and then set <allowExec>true</allowExec> in the plugin's"
                                + " configuration or pass -Dfigure.allowExec.");
    }

    @Test
    void commandsThatFailHangOrPrintGarbageFailTheirFiguresAlone() throws Exception {
        write("secret.csv", "a,b\n1,2\n");
        write("Fail.java", program("System.err.println(\"no such data set\"); System.exit(3);"));
        write("Hang.java", program("Thread.sleep(60_000);"));
        write("Garbage.java", program("System.out.println(\"Warning: x\\n1,2,3\\n\");"));
        write("Nothing.java", program(""));
        write(
                "Peek.java",
                program("System.out.println(java.nio.file.Files.readString(java.nio.file.Path.of(\"secret.csv\")));"));
        write("Text.java", program("java.nio.file.Files.writeString(java.nio.file.Path.of(args[0]), \"oops\");"));
        book.allowingExec()
                .manifest(
                        "defaults: {formats: [svg]}",
                        "figures:",
                        prints("fail", "Fail.java"),
                        prints("garbage", "Garbage.java"),
                        prints("nothing", "Nothing.java"),
                        prints("peek", "Peek.java"),
                        "  - {id: hang, generator: chart, exec: ['" + JAVA
                                + "', Hang.java], inputs: [Hang.java], timeout: 4 s}",
                        "  - {id: text, exec: ['" + JAVA + "', Text.java, '{png}'], inputs: [Text.java]}",
                        "  - {id: unwritten, exec: ['" + JAVA + "', Nothing.java, '{png}'], inputs: [Nothing.java]}",
                        "  - {id: program, exec: [no-such-program, '{png}']}",
                        "  - {id: outside, exec: [no-such-program, '{png}'], inputs: [../" + folder.getFileName()
                                + "/secret.csv]}",
                        "  - {id: good, generator: function-plot, params: {y: [x]}}");
        BuildReport report = book.build(Selection.ALL);
        assertThat(report.done()).extracting(FigureDone::id).containsExactly("good");
        assertThat(report.failures())
                .extracting(failure -> failure.id() + ": " + failure.cause().replace(JAVA, "java"))
                .satisfiesExactly(
                        cause -> assertThat(cause)
                                .isEqualTo("fail: command 'java Fail.java' ended with exit code 3: no such data set"),
                        cause -> assertThat(cause)
                                .isEqualTo(
                                        "garbage: output of 'java Garbage.java':2:5: this row has 3 cells, expected 1 as"
                                                + " in the first line"),
                        cause -> assertThat(cause)
                                .isEqualTo(
                                        "nothing: output of 'java Nothing.java': there is nothing, expected a table as"
                                                + " CSV or JSON"),
                        cause ->
                                assertThat(cause).startsWith("peek: command 'java Peek.java' ended with exit code 1: "),
                        cause -> assertThat(cause)
                                .isEqualTo("hang: did not end within 4 s; set a longer 'timeout' if it needs one"),
                        cause -> assertThat(cause)
                                .isEqualTo("text: picture 'figure.png' of command 'java Text.java figure.png' holds"
                                        + " something else, expected png"),
                        cause -> assertThat(cause)
                                .isEqualTo("unwritten: command 'java Nothing.java figure.png' ended without writing"
                                        + " 'figure.png'"),
                        cause -> assertThat(cause)
                                .isEqualTo("program: command 'no-such-program figure.png' cannot be started: is"
                                        + " 'no-such-program' installed and on the PATH?"),
                        cause -> assertThat(cause)
                                .startsWith("outside: input '../")
                                .endsWith("lies outside of the"
                                        + " manifest's folder; a command is given only what is below it"));
    }

    private static String prints(String id, String program) {
        return "  - {id: " + id + ", generator: chart, exec: ['" + JAVA + "', " + program + "], inputs: [" + program
                + "]}";
    }

    private static String program(String code) {
        return "class Program { public static void main(String[] args) throws Exception { " + code + " } }\n";
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] jpeg() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        return bytes.toByteArray();
    }

    /** With another byte so far behind the first place of a marker. */
    private static byte[] withBytes(byte[] photo, String marker, int behind, int value) {
        String hex = java.util.HexFormat.of().withUpperCase().formatHex(photo);
        photo[hex.indexOf(marker) / 2 + behind] = (byte) value;
        return photo;
    }

    /** As of a camera that was held upright. */
    private static byte[] withExif(byte[] photo) {
        byte[] exif = java.util.HexFormat.of()
                .parseHex("ffe1002245786966000049492a00080000000100120103000100000006000000" + "00000000");
        byte[] turned = new byte[photo.length + exif.length];
        System.arraycopy(photo, 0, turned, 0, 2);
        System.arraycopy(exif, 0, turned, 2, exif.length);
        System.arraycopy(photo, 2, turned, 2 + exif.length, photo.length - 2);
        return turned;
    }

    private List<String> problems() throws Exception {
        return ((Reading.Invalid<BuildReport>) book.read(Selection.ALL))
                .problems().stream().map(Problem::toString).toList();
    }

    private void write(String name, String text) throws IOException {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }
}
