package io.github.bookfigures.render;

import io.github.bookfigures.figure.AttentionMask;
import io.github.bookfigures.figure.NestedSets;
import io.github.bookfigures.figure.NestedSets.Level;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.figure.Timeline;
import io.github.bookfigures.figure.Timeline.Era;
import io.github.bookfigures.figure.Timeline.Event;
import io.github.bookfigures.figure.TokenStrip;
import io.github.bookfigures.figure.TokenStrip.Bracket;
import io.github.bookfigures.figure.TokenStrip.Row;
import io.github.bookfigures.figure.TokenStrip.Token;
import io.github.bookfigures.figure.diagram.ComputationalGraph;
import io.github.bookfigures.figure.diagram.ComputationalGraph.Operation;
import io.github.bookfigures.figure.diagram.ComputationalGraph.Wire;
import io.github.bookfigures.figure.diagram.ConvolutionalNetwork;
import io.github.bookfigures.figure.diagram.MultilayerPerceptron;
import io.github.bookfigures.figure.diagram.MultilayerPerceptron.Layer;
import io.github.bookfigures.figure.diagram.VennDiagram;
import io.github.bookfigures.figure.diagram.VennDiagram.Member;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Diagrams from data, for tests and for looking at. */
final class PartSamples {
    private PartSamples() {}

    /** sigmoid(w0 x0 + w1 x1 + w2), by hand with the chain rule. */
    static ComputationalGraph sigmoid() {
        double w0 = 2;
        double x0 = -1;
        double w1 = -3;
        double x1 = -2;
        double w2 = -3;
        double z = w0 * x0 + w1 * x1 + w2;
        double e = Math.exp(-z);
        double f = 1 / (1 + e);
        double dSum = -f * f;
        double dz = f * (1 - f);
        return ComputationalGraph.of(
                        "f",
                        List.of(
                                Operation.input("w0", "w_0", w0),
                                Operation.input("x0", "x_0", x0),
                                Operation.input("w1", "w_1", w1),
                                Operation.input("x1", "x_1", x1),
                                Operation.input("w2", "w_2", w2),
                                Operation.of(
                                        "m0", "\\times", w0 * x0, new Wire("w0", dz * x0), new Wire("x0", dz * w0)),
                                Operation.of(
                                        "m1", "\\times", w1 * x1, new Wire("w1", dz * x1), new Wire("x1", dz * w1)),
                                Operation.of("s0", "+", w0 * x0 + w1 * x1, new Wire("m0", dz), new Wire("m1", dz)),
                                Operation.of("s1", "+", z, new Wire("s0", dz), new Wire("w2", dz)),
                                Operation.of("neg", "\\cdot(-1)", -z, new Wire("s1", dz)),
                                Operation.of("exp", "\\exp", e, new Wire("neg", -dz)),
                                Operation.of("inc", "+1", 1 + e, new Wire("exp", dSum)),
                                Operation.of("inv", "1/x", f, new Wire("inc", dSum))))
                .grouped("Sigmoid", "neg", "exp", "inc", "inv");
    }

    static MultilayerPerceptron perceptron() {
        return MultilayerPerceptron.of(
                        Layer.of("Input", 784, Role.MUTED),
                        Layer.of("Hidden 1", 12, Role.series(0)),
                        Layer.of("Hidden 2", 5, Role.series(0)),
                        Layer.of("Output", 3, Role.series(1)))
                .drawing(7);
    }

    static MultilayerPerceptron weighted() {
        return MultilayerPerceptron.of(
                        Layer.of("Input", 3, Role.MUTED)
                                .signs(List.of(Text.maths("x_1"), Text.maths("x_2"), Text.maths("x_3"))),
                        Layer.of("Hidden", 4, Role.series(2))
                                .activations(0.9, 0.1, 0.5, 0)
                                .kept(true, true, true, false),
                        Layer.of("Output", 2, Role.series(4)).activations(0.2, 0.8))
                .weights(List.of(
                        new double[][] {{0.5, -1.2, 0.1}, {1, 0.3, -0.4}, {-0.9, 0.7, 1.4}, {1, 1, 1}},
                        new double[][] {{-2, 0.3, 0.8, 1}, {1.1, -0.2, 1.9, 1}}));
    }

    static ConvolutionalNetwork alexnet() {
        return ConvolutionalNetwork.input(32, 32, 3)
                .convolution(32, 5, 1, 2)
                .pooling(2)
                .convolution(64, 3, 1, 1)
                .pooling(2)
                .flatten()
                .dense(256)
                .dense(10);
    }

    /** Three rows below each other: what stood there, what the model sees, what it must say. */
    static TokenStrip masked() {
        String[] words =
                ("The cat sat on the mat because it was tired of chasing the small grey mouse all day long").split(" ");
        List<Token> original = new ArrayList<>();
        List<Token> input = new ArrayList<>();
        List<Token> target = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            boolean masked = i == 2 || i == 8;
            boolean random = i == 13;
            Role role = masked ? Role.series(0) : random ? Role.BAD : Role.MUTED;
            original.add(Token.of(words[i], Role.MUTED).beneath("{0}", 1000 + 37 * i));
            input.add(
                    masked
                            ? Token.of("[MASK]", role).strong()
                            : random ? Token.of("plum", role) : Token.of(words[i], role));
            target.add(masked || random ? Token.of(words[i], role) : Token.of("·", Role.MUTED.tinted(0.6)));
        }
        return TokenStrip.aligned(Row.of("Original", original), Row.of("Input", input), Row.of("Target", target));
    }

    /** Rows of different lengths with brackets. */
    static TokenStrip spans() {
        List<Token> words = Arrays.stream("Thank you for inviting me to your party last week".split(" "))
                .map(word -> Token.of(word, Role.FORWARD))
                .toList();
        return TokenStrip.free(
                Row.of("Text", words)
                        .bracketed(
                                new Bracket(2, 3, Text.of("span 1"), Role.INSIGHT),
                                new Bracket(8, 8, Text.of("second span"), Role.INSIGHT)),
                Row.of(
                        "Input",
                        List.of(
                                Token.of("Thank", Role.FORWARD),
                                Token.of("you", Role.FORWARD),
                                Token.of("<X>", Role.series(0)).strong(),
                                Token.of("me to your party", Role.FORWARD),
                                Token.of("<Y>", Role.series(0)).strong(),
                                Token.of("week", Role.FORWARD))));
    }

    static AttentionMask mask(boolean[][] visible) {
        return AttentionMask.of(List.of("The", "cat", "sat", "on", "the", "mat", "quietly", "today"), visible);
    }

    /** Weights of a causal softmax over made scores. */
    static AttentionMask weights() {
        double[][] weights = new double[6][6];
        for (int i = 0; i < 6; i++) {
            double sum = 0;
            for (int j = 0; j <= i; j++) {
                weights[i][j] = Math.exp(Math.sin(3 * i + 2 * j));
                sum += weights[i][j];
            }
            for (int j = 0; j <= i; j++) {
                weights[i][j] /= sum;
            }
        }
        return AttentionMask.of(List.of("The", "cat", "sat", "on", "the", "mat"), AttentionMask.causal(6))
                .weights(weights)
                .highlighting(3);
    }

    static Timeline history() {
        Role role = Role.series(0);
        return Timeline.of(
                        List.of(
                                Event.of(1943, "formal neuron", role),
                                Event.of(1958, "perceptron", role),
                                Event.of(1969, "limits of perceptrons", Role.BAD),
                                Event.of(1986, "back-propagation", role),
                                Event.of(1997, "LSTM", role),
                                Event.of(1998, "LeNet-5", role),
                                Event.of(2009, "ImageNet", role),
                                Event.of(2012, "AlexNet", Role.INSIGHT),
                                Event.of(2013, "VAE", role),
                                Event.of(2014, "GAN", role),
                                Event.of(2015, "ResNet, DCGAN", role),
                                Event.of(2016, "PixelRNN, WaveNet, AlphaGo", role),
                                Event.of(2017, "Transformer", Role.INSIGHT),
                                Event.of(2018, "BERT", role),
                                Event.of(2020, "GPT-3", role),
                                Event.of(2021, "CLIP", role),
                                Event.of(2022, "Stable Diffusion, ChatGPT", role),
                                Event.of(2023, "GPT-4", role)),
                        new Era(1943, 2018, Text.of("specialised models"), Role.MUTED),
                        new Era(2018, 2021, Text.of("transfer"), Role.series(2)),
                        new Era(2021, 2024, Text.of("foundation"), Role.series(4)))
                .compressedBefore(2009);
    }

    static NestedSets nesting() {
        return NestedSets.of(
                Level.of("Artificial intelligence", "search, rule systems, planning", Role.series(0)),
                Level.of("Machine learning", "trees, linear models, support vector machines", Role.series(0)),
                Level.of("Deep learning", "convolutional and recurrent networks", Role.series(0)),
                Level.of("Generative models", "GAN, VAE, autoregressive", Role.series(0)));
    }

    static VennDiagram venn() {
        return new VennDiagram(
                List.of(
                        Member.of("Statistics", Role.series(0)),
                        Member.of("Programming", Role.series(1)),
                        Member.of("Subject knowledge", Role.series(2))),
                Map.of(
                        Set.of(0), Text.of("theory"),
                        Set.of(1), Text.of("software"),
                        Set.of(2), Text.of("experience"),
                        Set.of(0, 1), Text.of("machine learning"),
                        Set.of(0, 2), Text.of("research"),
                        Set.of(1, 2), Text.of("danger"),
                        Set.of(0, 1, 2), Text.of("data science")));
    }
}
