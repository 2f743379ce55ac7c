package io.github.bookfigures.gallery.visual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Compares the files of the gallery with what is expected of them. */
final class Comparison {
    private static final String NEW = "nothing is expected of it yet";

    private final Path figures;
    private final Expectations expectations;

    Comparison(Path figures, Expectations expectations) {
        this.figures = figures;
        this.expectations = expectations;
    }

    /** How a file differs from what is expected; empty when it does not, or is of a kind that is not looked at. */
    Optional<Difference> of(String file) throws IOException {
        if (file.endsWith(".svg")) {
            return structure(file);
        }
        Optional<Picture> actual = Picture.of(figures.resolve(file));
        return actual.isEmpty() ? Optional.empty() : picture(file, actual.get());
    }

    /** Expects from now on what the file is. */
    void renew(String file) throws IOException {
        if (file.endsWith(".svg")) {
            expectations.keep(file, SvgNormalForm.of(Files.readAllBytes(figures.resolve(file))));
        } else {
            expectations.keep(file, Picture.of(figures.resolve(file)).orElseThrow());
        }
    }

    private Optional<Difference> structure(String file) throws IOException {
        List<String> expected = expectations.lines(file);
        List<String> actual = SvgNormalForm.of(Files.readAllBytes(figures.resolve(file)));
        if (expected.equals(actual)) {
            return Optional.empty();
        }
        List<String> lines = LineDifference.of(expected, actual);
        String reason = expected.isEmpty() ? NEW : lines.size() + " lines of its structure differ";
        return Optional.of(new Difference(file, reason, Optional.empty(), Optional.empty(), lines));
    }

    private Optional<Difference> picture(String file, Picture actual) throws IOException {
        Path place = expectations.picture(file);
        if (!Files.exists(place)) {
            return Optional.of(new Difference(file, NEW, Optional.empty(), Optional.of(actual), List.of()));
        }
        Picture expected = Picture.of(place).orElseThrow();
        if (expected.isExactly(actual)) {
            return Optional.empty();
        }
        String reason;
        if (expected.hasSizeOf(actual)) {
            Similarity similarity = Similarity.of(expected.image(), actual.image());
            if (similarity.isEnough()) {
                return Optional.empty();
            }
            reason = similarity.toString();
        } else {
            reason = "its size is " + size(actual) + " pixels, expected was " + size(expected);
        }
        return Optional.of(new Difference(file, reason, Optional.of(expected), Optional.of(actual), List.of()));
    }

    private static String size(Picture picture) {
        return picture.image().getWidth() + " by " + picture.image().getHeight();
    }
}
