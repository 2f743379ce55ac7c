package io.github.bookfigures.picture;

import io.github.bookfigures.data.InputException;
import io.github.bookfigures.figure.Format;
import io.github.bookfigures.generator.Check;
import io.github.bookfigures.generator.Doc;
import io.github.bookfigures.generator.Experiment;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.generator.Measurement;
import io.github.bookfigures.generator.PictureGenerator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Pictures made by hand: looked at and put in place as they are. A manifest writes {@code static: logo.svg}. */
@Generator(name = "static", summary = "A picture that is there already, checked and copied.")
public final class StaticPicture implements PictureGenerator<StaticPicture.Params, StaticPicture.Result> {
    /** What the manifest may set. */
    public record Params(
            @Doc("image files relative to the manifest, one for each format")
            List<String> files) {
        public Params() {
            this(List.of());
        }
    }

    /** The pictures, in the order given. */
    public record Result(List<Picture> pictures) {}

    /** Looks at the files. */
    public static final class Inspection implements Experiment<Params, Result> {
        @Override
        public Result run(Params p, Lab lab) {
            return new Result(p.files().stream()
                    .map(file -> Picture.of(file, format(file), lab.input(file)))
                    .toList());
        }

        @Override
        public List<Check> checks(Params p, Result r) {
            return List.of();
        }
    }

    @Override
    public List<String> inputs(Params p) {
        return p.files();
    }

    @Override
    public Measurement<?, Result> measurement(Params p) {
        if (p.files().isEmpty()) {
            throw new IllegalArgumentException("needs at least one file, such as static: logo.svg");
        }
        return Measurement.of(Inspection.class, p);
    }

    @Override
    public Map<Format, byte[]> pictures(Params p, Result r, Lab lab) {
        Map<Format, byte[]> pictures = new EnumMap<>(Format.class);
        p.files().forEach(file -> pictures.put(format(file), lab.input(file)));
        return pictures;
    }

    private static Format format(String file) {
        return Format.ofEnding(file.substring(file.lastIndexOf('.') + 1))
                .orElseThrow(() -> new InputException("picture '" + file + "' has no ending of an image format"));
    }
}
