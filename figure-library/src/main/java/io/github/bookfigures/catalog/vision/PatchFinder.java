package io.github.bookfigures.catalog.vision;

import io.github.bookfigures.learn.Activation;
import io.github.bookfigures.learn.Architecture;
import io.github.bookfigures.learn.Initialisation;
import io.github.bookfigures.learn.LayerSpec;
import io.github.bookfigures.learn.Network;
import io.github.bookfigures.learn.Propagation;
import io.github.bookfigures.learn.Shape;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Finds, for units of a layer, the places in the test images that excite them most, at most one per image. */
final class PatchFinder {
    private static final int PATCHES = 4;

    private final Network net;
    private final double[][] images;
    private final Propagation pass;
    private final int units;
    private final int side;

    PatchFinder(Network net, double[][] images, Propagation pass, int units) {
        this.net = net;
        this.images = images;
        this.pass = pass;
        this.units = units;
        side = net.architecture().input().height();
    }

    /**
     * A unit and what excites it most.
     *
     * @param channel number of the unit in its layer, from 0
     * @param patches strongest first
     */
    public record Unit(int channel, List<Patch> patches) {}

    /**
     * A piece of a test image, exactly what the unit sees.
     *
     * @param image number of the test image
     * @param row first row of the patch in the image; negative where it reaches into the padding
     * @param column first column
     * @param activation of the unit there
     * @param inside whether all of it lies in the image
     * @param pixels [row][column]; 0 in the padding
     */
    public record Patch(int image, int row, int column, double activation, boolean inside, double[][] pixels) {}

    /** How well units answer on their patches alone, and on how many patches that was tried. */
    record Recomputation(double error, int patches) {}

    /** The units whose best patch excites them most, in the order of their channels. */
    List<Unit> units(int layer) {
        double[][] activations = pass.activation(layer);
        Shape shape = net.architecture().shapes().get(layer);
        return IntStream.range(0, shape.channels())
                .mapToObj(channel -> unit(layer, channel, activations))
                .sorted(Comparator.comparingDouble(
                        (Unit unit) -> -unit.patches().get(0).activation()))
                .limit(units)
                .sorted(Comparator.comparingInt(Unit::channel))
                .toList();
    }

    private Unit unit(int layer, int channel, double[][] activations) {
        Shape shape = net.architecture().shapes().get(layer);
        int size = shape.height() * shape.width();
        List<Patch> patches = IntStream.range(0, images.length)
                .mapToObj(image -> {
                    int best = channel * size;
                    for (int i = best; i < (channel + 1) * size; i++) {
                        if (activations[image][i] > activations[image][best]) {
                            best = i;
                        }
                    }
                    return new int[] {image, best};
                })
                .sorted(Comparator.comparingDouble((int[] place) -> -activations[place[0]][place[1]]))
                .limit(PATCHES)
                .map(place -> patch(
                        layer,
                        place[0],
                        (place[1] - channel * size) / shape.width(),
                        place[1] % shape.width(),
                        activations[place[0]][place[1]]))
                .toList();
        return new Unit(channel, patches);
    }

    private Patch patch(int layer, int image, int unitRow, int unitColumn, double activation) {
        ReceptiveField field = ReceptiveField.of(net.architecture(), layer);
        int row = field.start() + unitRow * field.jump();
        int column = field.start() + unitColumn * field.jump();
        double[][] pixels = new double[field.size()][field.size()];
        boolean inside = true;
        for (int r = 0; r < field.size(); r++) {
            for (int c = 0; c < field.size(); c++) {
                boolean paper = row + r >= 0 && row + r < side && column + c >= 0 && column + c < side;
                inside &= paper;
                pixels[r][c] = paper ? images[image][(row + r) * side + column + c] : 0;
            }
        }
        return new Patch(image, row, column, activation, inside, pixels);
    }

    /** Runs the second convolution on patches alone, without any padding, with the trained weights. */
    Recomputation recompute(List<Unit> secondLayer) {
        int size = ReceptiveField.of(net.architecture(), 3).size();
        Architecture alone = Architecture.image(1, size, size)
                .with(withoutPadding(net.architecture().layers().get(0)))
                .with(net.architecture().layers().get(1))
                .with(withoutPadding(net.architecture().layers().get(2)));
        Network small = Network.create(alone, Initialisation.HE, net.precision(), 0);
        for (int i = 0; i < small.weightMatrices(); i++) {
            small.setWeight(i, net.weight(i));
            small.setBias(i, net.bias(i));
        }
        double error = 0;
        int tried = 0;
        for (Unit unit : secondLayer) {
            for (Patch patch : unit.patches()) {
                if (patch.inside()) {
                    double[] flat = java.util.Arrays.stream(patch.pixels())
                            .flatMapToDouble(java.util.Arrays::stream)
                            .toArray();
                    double again = small.predict(new double[][] {flat})[0][unit.channel()];
                    error = Math.max(error, Math.abs(again - patch.activation()));
                    tried++;
                }
            }
        }
        return new Recomputation(error, tried);
    }

    private static LayerSpec withoutPadding(LayerSpec spec) {
        LayerSpec.Convolution convolution = (LayerSpec.Convolution) spec;
        return new LayerSpec.Convolution(convolution.channels(), convolution.kernel(), 1, 0, Activation.RELU);
    }
}
