package io.github.bookfigures.catalog.residual;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.catalog.ChecksHold;
import io.github.bookfigures.figure.Bars;
import io.github.bookfigures.figure.Chart;
import io.github.bookfigures.figure.Diagram;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Panel;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Scale;
import io.github.bookfigures.figure.Shape;
import io.github.bookfigures.generator.MemoryLab;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ResidualFiguresTest {
    private static final DistantIdentity.Params SHORT = new DistantIdentity.Params(4, 16, 40, 1e-3, 32, 128);
    private static final SignalFlow.Params SIGNAL = new SignalFlow.Params(4, 16, 40, 1e-3, 32, 128, 0.1);
    private static final GradientFlow.Params GRADIENT = new GradientFlow.Params(4, 16, 40, 1e-3, 32, 128, 1e-20, 1e3);

    @Test
    void signalAndGradientFiguresShareOneRunAndSayWhatItGave() {
        MemoryLab lab = new MemoryLab(42);
        DistantIdentity.Result result = lab.measure(new SignalFlow().measurement(SIGNAL));
        assertThat(lab.measure(new GradientFlow().measurement(GRADIENT))).isSameAs(result);
        assertThat(lab.measure(new LearningComparison().measurement(SHORT))).isSameAs(result);
        assertThat(titles(new SignalFlow().draw(SIGNAL, result)).get(0))
                .startsWith("Plain: ")
                .contains(" of 4 layers fall");
        assertThat(titles(new GradientFlow().draw(GRADIENT, result)).get(0)).contains("of what layer 4 gets");
        assertThat(new LearningComparison().draw(SHORT, result).title().plain())
                .startsWith("With shortcuts 4 layers learn the identity");
    }

    @Test
    void aGradientOfExactlyZeroIsCalledSo() {
        DistantIdentity.Snapshot dead =
                new DistantIdentity.Snapshot(1, new double[] {1, 1, 1}, new double[] {0, 0.5}, new double[] {0, 0.5});
        DistantIdentity.Net net = new DistantIdentity.Net(new double[] {1, 1}, 1, 1, 0, dead, dead);
        Figure figure = new GradientFlow().draw(GRADIENT, new DistantIdentity.Result(0.577, 1.0 / 3, net, net));
        assertThat(titles(figure).get(0)).isEqualTo("Plain: layer 1 gets exactly 0 of what layer 2 gets");
        Chart plain = (Chart) panels(figure).get(0);
        assertThat(plain.y().scale()).isEqualTo(new Scale.Log(OptionalDouble.of(GRADIENT.y_min())));
        assertThat(plain.marks().stream().filter(Bars.class::isInstance).map(Bars.class::cast))
                .singleElement()
                .satisfies(bars -> assertThat(bars.value()).containsExactly(0, 0.5));
    }

    @Test
    void theDefaultsOfTheThreeFiguresAskForOneRun() {
        assertThat(new SignalFlow().measurement(new SignalFlow.Params()))
                .isEqualTo(new GradientFlow().measurement(new GradientFlow.Params()))
                .isEqualTo(new LearningComparison().measurement(new DistantIdentity.Params()));
    }

    @Test
    void gradientArrowsRunFromTheLossToTheInput() {
        GradientHighway.Params defaults = new GradientHighway.Params();
        GradientHighway.Result result = ChecksHold.forSeed(42, new HighwayConcept(), defaults);
        for (Panel panel : panels(new HighwayConcept().draw(defaults, result))) {
            List<Shape.Path> arrows = ((Diagram) panel)
                    .shapes().stream()
                            .filter(Shape.Path.class::isInstance)
                            .map(Shape.Path.class::cast)
                            .filter(path -> path.head() && !path.role().name().equals(Role.RESIDUAL.name()))
                            .toList();
            assertThat(arrows)
                    .hasSize(7)
                    .allSatisfy(arrow -> assertThat(arrow.x()[1]).isLessThan(arrow.x()[0]));
        }
    }

    @Test
    void thicknessFollowsTheMeasuredGradient() {
        GradientHighway.Params defaults = new GradientHighway.Params();
        Figure figure = new HighwayConcept()
                .draw(defaults, new MemoryLab(42).measure(new HighwayConcept().measurement(defaults)));
        List<Double> weights = ((Diagram) panels(figure).get(0))
                .shapes().stream()
                        .filter(Shape.Path.class::isInstance)
                        .map(shape -> ((Shape.Path) shape).weight())
                        .toList();
        assertThat(weights).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void theChainRuleAndTheWayOfOneInputAreDrawn() {
        assertThat(titles(new ChainRuleFigure()
                        .draw(
                                new ChainRule.Params(),
                                ChecksHold.forSeed(42, new ChainRuleFigure(), new ChainRule.Params()))))
                .hasSize(2);
        LayerTransformation.Result way =
                ChecksHold.forSeed(42, new LayerTransformationFigure(), new LayerTransformation.Params());
        assertThat(titles(new LayerTransformationFigure().draw(new LayerTransformation.Params(), way)))
                .hasSize(4);
    }

    private static List<Panel> panels(Figure figure) {
        return figure.cells().stream().map(Figure.Cell::panel).toList();
    }

    private static List<String> titles(Figure figure) {
        return panels(figure).stream().map(panel -> panel.title().plain()).toList();
    }
}
