package io.github.bookfigures.learn;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.learning.config.IUpdater;

/** An architecture in the words of Deeplearning4j; vertices are named {@code layer1}, {@code layer2_1} (in a block), … */
final class GraphDeclaration {
    private final GraphBuilder graph;
    private final List<String> outputs = new ArrayList<>();

    private GraphDeclaration(GraphBuilder graph) {
        this.graph = graph;
    }

    /** A DL4J configuration with one output vertex, the loss, and the names of the vertices that end each layer. */
    record Declared(ComputationGraphConfiguration configuration, List<String> outputs) {}

    static Declared of(Architecture architecture, Precision precision, long seed, IUpdater updater) {
        GraphBuilder graph = new NeuralNetConfiguration.Builder()
                .seed(seed)
                .dataType(precision.dataType())
                .weightInit(WeightInit.XAVIER)
                .updater(updater)
                .graphBuilder()
                .addInputs("input")
                .setInputTypes(inputType(architecture.input()));
        GraphDeclaration declaration = new GraphDeclaration(graph);
        String last = "input";
        for (int i = 0; i < architecture.layers().size(); i++) {
            last = declaration.add(architecture.layers().get(i), "layer" + (i + 1), last);
            declaration.outputs.add(last);
        }
        LossLayer loss = new LossLayer.Builder()
                .lossFunction(architecture.loss().dl4jLoss())
                .activation(architecture.loss().dl4jActivation())
                .build();
        graph.addLayer("loss", loss, last).setOutputs("loss");
        return new Declared(graph.build(), List.copyOf(declaration.outputs));
    }

    private static InputType inputType(Shape shape) {
        return shape.isImage()
                ? InputType.convolutional(shape.height(), shape.width(), shape.channels())
                : InputType.feedForward(shape.channels());
    }

    private String add(LayerSpec spec, String name, String input) {
        if (spec instanceof LayerSpec.Residual residual) {
            String last = input;
            for (int i = 0; i < residual.body().size(); i++) {
                last = add(residual.body().get(i), name + "_" + (i + 1), last);
            }
            graph.addVertex(name, new ElementWiseVertex(ElementWiseVertex.Op.Add), last, input);
        } else {
            graph.addLayer(name, layer(spec), input);
        }
        return name;
    }

    private static org.deeplearning4j.nn.conf.layers.Layer layer(LayerSpec spec) {
        if (spec instanceof LayerSpec.Dense dense) {
            return new DenseLayer.Builder()
                    .nOut(dense.units())
                    .activation(dense.activation().dl4j())
                    .build();
        }
        if (spec instanceof LayerSpec.Convolution convolution) {
            return new ConvolutionLayer.Builder(convolution.kernel(), convolution.kernel())
                    .stride(convolution.stride(), convolution.stride())
                    .padding(convolution.padding(), convolution.padding())
                    .nOut(convolution.channels())
                    .activation(convolution.activation().dl4j())
                    .build();
        }
        if (spec instanceof LayerSpec.MaxPool pool) {
            return new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                    .kernelSize(pool.kernel(), pool.kernel())
                    .stride(pool.stride(), pool.stride())
                    .build();
        }
        if (spec instanceof LayerSpec.GlobalMaxPool) {
            return new GlobalPoolingLayer.Builder(PoolingType.MAX).build();
        }
        if (spec instanceof LayerSpec.Dropout dropout) {
            return new DropoutLayer.Builder(1 - dropout.rate()).build();
        }
        if (spec instanceof LayerSpec.Other other) {
            return other.layer();
        }
        throw new IllegalStateException("No layer of Deeplearning4j for " + spec.label() + ".");
    }
}
