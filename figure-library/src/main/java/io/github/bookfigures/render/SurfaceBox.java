package io.github.bookfigures.render;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Surface;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;

/**
 * The box round a surface and the way it is seen: from a direction, with mild perspective, as large as its place allows.
 * Inside the box coordinates run from -1 to 1 along x and y and from -{@value #HEIGHT} to {@value #HEIGHT} along z.
 */
final class SurfaceBox {
    private static final double HEIGHT = 0.62;
    /** Distance of the eye from the middle of the box. */
    private static final double EYE = 7;

    private static final Rectangle2D UNIT = new Rectangle2D.Double(0, 0, 1, 1);

    private final ValueAxis[] scales;
    private final double sinAzimuth;
    private final double cosAzimuth;
    private final double sinElevation;
    private final double cosElevation;
    private double zoom = 1;
    private double left;
    private double top;
    private double right;

    SurfaceBox(Surface surface, Rectangle2D place) {
        PlotExtent floor = new PlotExtent(surface.x(), surface.y());
        PlotExtent rise = new PlotExtent(surface.z(), Axis.hidden());
        edges(floor.x(), surface.xs());
        edges(floor.y(), surface.ys());
        for (double[] row : surface.zs()) {
            for (double value : row) {
                rise.x().reach(value, "the surface");
            }
        }
        PlotFrame base = PlotFrame.of(UNIT, surface.x(), surface.y(), floor);
        PlotFrame upright = PlotFrame.of(UNIT, surface.z(), Axis.hidden(), rise);
        scales = new ValueAxis[] {base.xScale(), base.yScale(), upright.xScale()};
        double azimuth = Math.toRadians(surface.azimuth());
        double elevation = Math.toRadians(surface.elevation());
        sinAzimuth = Math.sin(azimuth);
        cosAzimuth = Math.cos(azimuth);
        sinElevation = Math.sin(elevation);
        cosElevation = Math.cos(elevation);
        fit(place);
    }

    private static void edges(PlotExtent.Side side, double[] values) {
        side.edge(values[0]);
        side.edge(values[values.length - 1]);
    }

    private void fit(Rectangle2D place) {
        Rectangle2D bounds = null;
        for (int corner = 0; corner < 8; corner++) {
            double[] at = seen(sign(corner, 1), sign(corner, 2), HEIGHT * sign(corner, 4));
            if (bounds == null) {
                bounds = new Rectangle2D.Double(at[0], at[1], 0, 0);
            } else {
                bounds.add(at[0], at[1]);
            }
        }
        zoom = Math.min(place.getWidth() / bounds.getWidth(), place.getHeight() / bounds.getHeight());
        left = place.getCenterX() - zoom * bounds.getCenterX();
        top = place.getCenterY() - zoom * bounds.getCenterY();
        right = left + zoom * bounds.getMaxX();
    }

    private static int sign(int corner, int bit) {
        return (corner & bit) == 0 ? -1 : 1;
    }

    /** Place on paper of a point of the box, and how near it is to the eye. */
    double[] seen(double u, double v, double w) {
        double right = -sinAzimuth * u + cosAzimuth * v;
        double up = -sinElevation * (cosAzimuth * u + sinAzimuth * v) + cosElevation * w;
        double near = cosElevation * (cosAzimuth * u + sinAzimuth * v) + sinElevation * w;
        double scale = EYE / (EYE - near);
        return new double[] {left + zoom * right * scale, top - zoom * up * scale, near};
    }

    /** Place on paper of a point in the surface's coordinates, and how near it is to the eye. */
    double[] seenAt(double x, double y, double z) {
        return seen(unit(0, x), unit(1, y), unit(2, z));
    }

    Point2D at(double x, double y, double z) {
        double[] seen = seenAt(x, y, z);
        return new Point2D.Double(seen[0], seen[1]);
    }

    /** Coordinate in the box of a value along an axis (0 = x, 1 = y, 2 = z); values outside the axis lie at its end. */
    double unit(int axis, double value) {
        Range range = scales[axis].getRange();
        double inside = Math.max(range.getLowerBound(), Math.min(range.getUpperBound(), value));
        double share = scales[axis].valueToJava2D(inside, UNIT, RectangleEdge.BOTTOM);
        return (2 * share - 1) * (axis == 2 ? HEIGHT : 1);
    }

    /** The right end of the box on paper. */
    double right() {
        return right;
    }

    Range range(int axis) {
        return scales[axis].getRange();
    }

    /** The end of the x axis (or y axis) that is nearer to the eye. */
    double near(int axis) {
        double towards = axis == 0 ? cosAzimuth : sinAzimuth;
        return towards > 0 ? scales[axis].getUpperBound() : scales[axis].getLowerBound();
    }

    double far(int axis) {
        double towards = axis == 0 ? cosAzimuth : sinAzimuth;
        return towards > 0 ? scales[axis].getLowerBound() : scales[axis].getUpperBound();
    }

    double floor() {
        return scales[2].getLowerBound();
    }

    /** Direction of the light in the box: from above and the left of the eye. */
    double[] light() {
        double[] light = {
            0.45 * cosAzimuth + 0.55 * sinAzimuth, 0.45 * sinAzimuth - 0.55 * cosAzimuth, 0.75,
        };
        double length = Math.sqrt(light[0] * light[0] + light[1] * light[1] + light[2] * light[2]);
        return new double[] {light[0] / length, light[1] / length, light[2] / length};
    }
}
