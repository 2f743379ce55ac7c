package io.github.bookfigures.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Surface;
import io.github.bookfigures.figure.Text;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;

class SurfacePainterTest {
    private static final double[] AXIS = ChartSamples.over(-1, 1, 21);

    private static Surface hill() {
        return new Surface(
                Text.NONE,
                Axis.linear("east"),
                Axis.linear("north"),
                Axis.linear("height").unit("m"),
                AXIS,
                AXIS,
                LandscapeSamples.grid(AXIS, AXIS, (x, y) -> Math.exp(-4 * (x * x + y * y))),
                ColourScale.sequential(0, 1, Text.of("altitude")),
                -60,
                30,
                List.of(),
                new double[] {0.5});
    }

    @Test
    void axesAndColourBarAreNamed() {
        assertThat(new ChartDrawing(hill()).texts()).contains("east", "north", "height (m)", "altitude");
    }

    @Test
    void everyCellIsDrawnOnceFilledAndOnceOutlined() {
        ChartDrawing drawing = new ChartDrawing(hill());

        assertThat(drawing.count("polygon") + drawing.count("path")).isGreaterThanOrEqualTo(2 * 20 * 20);
    }

    @Test
    void theBoxFillsItsPlaceAndKeepsInside() {
        Rectangle2D place = new Rectangle2D.Double(10, 20, 300, 400);
        SurfaceBox box = new SurfaceBox(hill(), place);

        double widest = 0;
        for (double x : new double[] {-1, 1}) {
            for (double y : new double[] {-1, 1}) {
                for (double z : new double[] {0, 1}) {
                    assertThat(PlotTexts.grown(place, 1e-6).contains(box.at(x, y, z)))
                            .isTrue();
                    widest = Math.max(widest, box.at(x, y, z).getX());
                }
            }
        }
        assertThat(widest).isCloseTo(310, within(1e-6));
    }

    @Test
    void fromTheFrontLeftTheLowerEndOfNorthIsNear() {
        SurfaceBox box = new SurfaceBox(hill(), new Rectangle2D.Double(0, 0, 300, 300));

        assertThat(box.near(1)).isEqualTo(-1);
        assertThat(box.near(0)).isEqualTo(1);
        assertThat(box.seenAt(0, -1, 0)[2]).isGreaterThan(box.seenAt(0, 1, 0)[2]);
        assertThat(box.at(0, 0, 1).getY()).isLessThan(box.at(0, 0, 0).getY());
    }

    @Test
    void whatLiesBehindAHillIsHidden() {
        Surface hill = hill();
        Rectangle2D place = new Rectangle2D.Double(0, 0, 300, 300);
        SurfaceBox box = new SurfaceBox(hill, place);
        SurfaceDepth depth = new SurfaceMesh(hill, box, ChartLook.style()).depth(place);

        assertThat(depth.hides(box.seenAt(-0.25, 0.43, 0.37), 0.05)).isTrue();
        assertThat(depth.hides(box.seenAt(0, 0, 1), 0.05)).isFalse();
        assertThat(depth.hides(box.seenAt(0.25, -0.43, 0.37), 0.05)).isFalse();
    }
}
