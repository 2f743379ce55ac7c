package io.github.bookfigures.gallery.visual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A page that shows what differs: expected beside actual, one sliding over the other, and the difference. No network. */
final class DifferencePage {
    private final Path folder;

    DifferencePage(Path folder) {
        this.folder = folder;
    }

    /** Writes the page and its pictures, and says where it is. */
    Path write(List<Difference> differences) throws IOException {
        Files.createDirectories(folder);
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < differences.size(); i++) {
            body.append(section(differences.get(i), "picture-" + i));
        }
        Path page = folder.resolve("index.html");
        Files.writeString(page, head(differences.size()) + body + "</body></html>\n");
        return page;
    }

    private static String head(int count) {
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>Figures that differ</title>
                <style>
                body { font: 16px sans-serif; margin: 2em; }
                .pair { display: flex; flex-wrap: wrap; gap: 1em; }
                figure { margin: 0; } img { border: 1px solid #999; display: block; }
                .over { position: relative; } .over img + img { position: absolute; left: 0; top: 0; clip-path: inset(0 0 0 50%); }
                .blink img + img { animation: blink 1s steps(1) infinite; clip-path: none; }
                @keyframes blink { 50% { opacity: 0; } }
                input { width: 100%; } pre { background: #f4f4f4; overflow-x: auto; padding: 1em; }
                </style></head><body>
                <h1>COUNT files do not look as expected</h1>
                """.replace("COUNT", Integer.toString(count));
    }

    private String section(Difference difference, String name) throws IOException {
        StringBuilder section = new StringBuilder("<h2>" + escaped(difference.file()) + "</h2><p>"
                + escaped(difference.reason()) + "</p><div class=\"pair\">");
        Optional<Picture> expected = difference.expected();
        Optional<Picture> actual = difference.actual();
        section.append(shown(expected, name + "-expected.png", "expected"));
        section.append(shown(actual, name + "-actual.png", "actual"));
        if (expected.isPresent() && actual.isPresent() && expected.get().hasSizeOf(actual.get())) {
            section.append(shown(
                    Optional.of(expected.get().difference(actual.get())), name + "-difference.png", "difference"));
            section.append(slider(name));
        }
        section.append("</div>");
        if (!difference.lines().isEmpty()) {
            section.append("<pre>")
                    .append(escaped(String.join("\n", difference.lines())))
                    .append("</pre>");
        }
        return section.append("\n").toString();
    }

    private String shown(Optional<Picture> picture, String file, String caption) throws IOException {
        if (picture.isEmpty()) {
            return "";
        }
        picture.get().write(folder.resolve(file));
        return "<figure><img src=\"" + file + "\" alt=\"" + caption + "\"><figcaption>" + caption
                + "</figcaption></figure>";
    }

    private static String slider(String name) {
        return """
                <figure><div class="over" id="NAME"><img src="NAME-expected.png" alt="expected"><img src="NAME-actual.png" alt="actual"></div>
                <input type="range" value="50" aria-label="actual to the right of" oninput="document.querySelector('#NAME img + img').style.clipPath = `inset(0 0 0 ${this.value}%)`">
                <label><input type="checkbox" style="width: auto" onchange="document.getElementById('NAME').classList.toggle('blink')"> blink</label></figure>
                """.replace("NAME", name);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
