import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;

/**
 * Checks what a build of the sample book has left: all figures in all formats, pages without a dead link, a printed
 * book with all captions. Independent of the project's own code on purpose. Prints every problem, then exits with 1.
 *
 * <p>Usage: {@code java CheckBook.java <book folder> <text of the book's PDF>}
 */
public final class CheckBook {
    private static final int FIGURES = 86;
    private static final int CHINESE = 6;
    private static final int WIDTH_IN = 12;
    private static final int DPI = 300;
    private static final double INCHES_PER_METRE = 39.3701;

    private final Path site;
    private final List<String> problems = new ArrayList<>();

    private CheckBook(Path site) {
        this.site = site;
    }

    public static void main(String[] arguments) throws Exception {
        Path book = Path.of(arguments[0]);
        CheckBook check = new CheckBook(book.resolve("target/site"));
        List<String> files = new ArrayList<>();
        List<String> captions = new ArrayList<>();
        for (Path manifest : files(book.resolve("src/figures"), ".yaml")) {
            String text = Files.readString(manifest);
            files.addAll(all(Pattern.compile("(?m)^ +file: (\\S+)$"), text));
            captions.addAll(all(Pattern.compile("(?m)^ +caption: (.+)$"), text));
        }
        if (files.size() != FIGURES || captions.size() != FIGURES) {
            check.problems.add("the manifest has " + files.size() + " files and " + captions.size() + " captions, not " + FIGURES);
        }
        for (String file : files) {
            check.figure(file, List.of("png", "svg", "pdf", "json"));
        }
        List<String> chinese = chineseFiles(book.resolve("src/figures"));
        check.expect(chinese.size() == CHINESE, "there are " + chinese.size() + " figures in Chinese, not " + CHINESE);
        for (String file : chinese) {
            check.figure(file + "-zh", List.of("png", "svg", "pdf"));
        }
        check.chinesePage("depth.html", chinese);
        List<Path> pages = files(check.site, ".html");
        int links = 0;
        for (Path page : pages) {
            links += check.page(page);
        }
        check.captions(captions, Files.readString(Path.of(arguments[1])));
        check.problems.forEach(problem -> System.out.println("PROBLEM: " + problem));
        System.out.println(files.size() + " figures, " + pages.size() + " pages, " + links + " links, "
                + check.problems.size() + " problems");
        System.exit(check.problems.isEmpty() && !pages.isEmpty() ? 0 : 1);
    }

    private static List<String> chineseFiles(Path figures) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path manifest : files(figures, ".yaml")) {
            found.addAll(all(
                    Pattern.compile("(?m)^ +file: (\\S+)\n(?: +generator:.*\n)? +languages: \\[en, zh\\]$"),
                    Files.readString(manifest)));
        }
        return found;
    }

    /** A page in Chinese: its figures in order, each with number, caption and description in Chinese. */
    private void chinesePage(String name, List<String> figures) throws IOException {
        String html = Files.readString(site.resolve("zh_CN").resolve(name));
        expect(html.contains("lang=\"zh-CN\""), name + " does not say that it is in Chinese");
        List<String> images = all(Pattern.compile("<img src=\"\\.\\./figures/([^\"]*)-zh\\.svg\""), html);
        expect(images.equals(figures), name + " shows " + images + ", not " + figures);
        for (String alt : all(Pattern.compile("<img src=\"\\.\\./figures/[^>]* alt=\"([^\"]*)\""), html)) {
            expect(isChinese(alt), name + " has a description that is not Chinese: " + alt);
        }
        List<String> captions = all(Pattern.compile("<figcaption>(.*?)</figcaption>"), html);
        expect(captions.size() == figures.size(), name + " has " + captions.size() + " captions");
        for (String caption : captions) {
            expect(
                    caption.matches("<span class=\"figure-number\">图 \\d+：</span> .*") && isChinese(caption),
                    name + " has a caption that is not Chinese: " + caption);
        }
        expect(html.matches("(?s).*<a href=\"#fig-micro-chain-rule\">图\u00a0\\d+</a>.*"), name + " has no reference");
    }

    /** At least half ideographs: names and numbers stay as they are. */
    private static boolean isChinese(String text) {
        String plain = text.replaceAll("<[^>]*>", "");
        return plain.codePoints().filter(Character::isIdeographic).count() * 2 >= plain.length();
    }

    private void figure(String file, List<String> formats) throws IOException {
        Path figures = site.resolve("figures");
        for (String format : formats) {
            Path path = figures.resolve(file + "." + format);
            if (!Files.isRegularFile(path) || Files.size(path) == 0) {
                problems.add(file + "." + format + " is missing or empty");
                continue;
            }
            expect(
                    Files.getPosixFilePermissions(path)
                            .equals(Files.getPosixFilePermissions(site.resolve("index.html"))),
                    file + "." + format + " is not as readable as the pages that show it");
            byte[] bytes = Files.readAllBytes(path);
            String head = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
            switch (format) {
                case "png" -> png(file, bytes);
                case "svg" -> svg(file, path);
                case "pdf" -> expect(head.startsWith("%PDF-"), file + ".pdf is no PDF");
                default -> expect(head.startsWith("{"), file + ".json is no JSON object");
            }
        }
    }

    /** Signature, width and resolution, read from the chunks IHDR and pHYs. */
    private void png(String file, byte[] bytes) {
        ByteBuffer png = ByteBuffer.wrap(bytes);
        if (bytes.length < 33 || png.getLong() != 0x89504E470D0A1A0AL) {
            problems.add(file + ".png is no PNG");
            return;
        }
        expect(png.getInt(16) == WIDTH_IN * DPI, file + ".png is " + png.getInt(16) + " pixels wide");
        int perMetre = 0;
        while (png.remaining() >= 12) {
            int length = png.getInt();
            int type = png.getInt();
            if (type == 0x70485973) {
                perMetre = png.getInt(png.position());
            }
            png.position(Math.min(png.limit(), png.position() + length + 4));
        }
        double dpi = perMetre / INCHES_PER_METRE;
        expect(Math.abs(dpi - DPI) < 0.1, String.format(Locale.ROOT, "%s.png says %.1f dots per inch", file, dpi));
    }

    private void svg(String file, Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            String root = factory.newDocumentBuilder().parse(in).getDocumentElement().getLocalName();
            expect(root.equals("svg"), file + ".svg has root element " + root);
        } catch (org.xml.sax.SAXException | javax.xml.parsers.ParserConfigurationException e) {
            problems.add(file + ".svg is not well-formed: " + e.getMessage());
        }
    }

    private int page(Path page) throws IOException {
        String name = site.relativize(page).toString();
        String html = Files.readString(page);
        expect(html.contains("</html>"), name + " is empty or cut off");
        int links = 0;
        for (String link : all(Pattern.compile("(?:src|href)=\"([^\"]*)\""), html)) {
            String target = link.replaceFirst("[#?].*", "");
            if (target.isEmpty() || target.matches("[a-z]+:.*|//.*")) {
                continue;
            }
            links++;
            Path file = page.resolveSibling(target).normalize();
            expect(Files.exists(file) && file.startsWith(site), name + " links to " + link + ", which is not there");
        }
        for (String image : all(Pattern.compile("<img ([^>]*)>"), html)) {
            expect(
                    !image.contains("figures/") || image.matches(".*alt=\"[^\"]{20,}\".*"),
                    name + " has a figure without description: " + image);
        }
        return links;
    }

    private void captions(List<String> captions, String book) {
        String text = squeezed(book);
        for (String caption : captions) {
            expect(text.contains(squeezed(caption)), "the PDF lacks the caption: " + caption);
        }
    }

    /** Without spaces, line breaks, ligatures, hyphens and curved apostrophes, which typesetting changes. */
    private static String squeezed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replace('\u2019', '\'').replaceAll("[\\s\\u2010\\u00AD\"-]+", "");
    }

    private void expect(boolean holds, String problem) {
        if (!holds) {
            problems.add(problem);
        }
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }

    private static List<String> all(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
