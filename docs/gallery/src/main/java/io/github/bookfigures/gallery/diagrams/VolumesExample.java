package io.github.bookfigures.gallery.diagrams;

import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.diagram.ConvolutionalNetwork;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.generator.Generator;

/** Sizes and numbers of parameters follow from kernels, strides and paddings. */
@Generator(name = "gallery-volumes", summary = "A convolutional network as volumes in perspective.")
public final class VolumesExample extends Example {
    @Override
    public Figure draw() {
        ConvolutionalNetwork network = ConvolutionalNetwork.input(32, 32, 3)
                .convolution(32, 5, 1, 2)
                .pooling(2)
                .convolution(64, 3, 1, 1)
                .pooling(2)
                .flatten()
                .dense(256)
                .dense(10);
        return Figure.of(network.diagram())
                .size(12, 4.2)
                .orNarrow(Figure.of(network.diagram(4)).size(6, 6));
    }
}
