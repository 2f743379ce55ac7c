package io.github.bookfigures.render;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Scale;
import java.util.OptionalDouble;
import org.jfree.data.Range;

/** Collects how far the marks of a chart reach and derives the ranges of its axes. */
final class PlotExtent {
    /** Air round the data, as a share of its length. */
    private static final double AIR = 0.04;

    private final Side x;
    private final Side y;

    PlotExtent(Axis x, Axis y) {
        this.x = new Side(x);
        this.y = new Side(y);
    }

    Side x() {
        return x;
    }

    Side y() {
        return y;
    }

    /** One axis and what was seen along it. */
    static final class Side {
        private final Axis axis;
        private double least = Double.POSITIVE_INFINITY;
        private double most = Double.NEGATIVE_INFINITY;
        private double firstEdge = Double.POSITIVE_INFINITY;
        private double lastEdge = Double.NEGATIVE_INFINITY;
        private double firstApart = Double.POSITIVE_INFINITY;
        private double lastApart = Double.NEGATIVE_INFINITY;

        private Side(Axis axis) {
            this.axis = axis;
            if (axis.scale() instanceof Scale.Category category) {
                edge(-0.5);
                edge(category.names().size() - 0.5);
            }
        }

        boolean logarithmic() {
            return axis.scale() instanceof Scale.Log;
        }

        private OptionalDouble floor() {
            return axis.scale() instanceof Scale.Log log ? log.floor() : OptionalDouble.empty();
        }

        /**
         * Values that are to be seen with some air round them; NaN and infinities are gaps.
         *
         * @param mark the mark's name, for the message
         * @throws RenderException for a value of 0 or less on a logarithmic axis without a floor
         */
        void values(double[] values, String mark) {
            for (double value : values) {
                if (Double.isFinite(value)) {
                    double shown = PlotFrame.floored(value, axis, mark);
                    least = Math.min(least, shown);
                    most = Math.max(most, shown);
                    if (floor().isPresent() && value <= floor().getAsDouble()) {
                        edge(shown);
                    }
                }
            }
        }

        /** A value, checked as above, where the axis may end without air: the first or last point of a curve. */
        void reach(double value, String mark) {
            if (Double.isFinite(value)) {
                edge(PlotFrame.floored(value, axis, mark));
            }
        }

        /** A place where the axis may end without air: the edge of a cell, the base of a bar. */
        void edge(double value) {
            if (Double.isFinite(value) && !(logarithmic() && value <= 0)) {
                firstEdge = Math.min(firstEdge, value);
                lastEdge = Math.max(lastEdge, value);
            }
        }

        /** A value that has air round it even where a curve ends: something there would be lost on the axis. */
        void apart(double value, String mark) {
            if (Double.isFinite(value)) {
                values(new double[] {value}, mark);
                firstApart = Math.min(firstApart, value);
                lastApart = Math.max(lastApart, value);
            }
        }

        /** The range of the axis: what it asks for, else the data with air; descending when it asks so. */
        Range range() {
            double from = axis.from().orElseGet(this::lower);
            double to = axis.to().orElseGet(this::upper);
            if (logarithmic() && (from <= 0 || to <= 0)) {
                throw new RenderException("the logarithmic axis " + PlotFrame.named(axis) + " cannot run from " + from
                        + " to " + to + "; give a range above 0");
            }
            if (Math.abs(to - from) <= 1e-12 * Math.max(Math.abs(from), Math.abs(to)) || from == to) {
                double half = logarithmic() ? 0 : from == 0 ? 1 : Math.abs(from) * 0.1;
                from = logarithmic() ? from / 3 : from - half;
                to = logarithmic() ? to * 3 : to + half;
            }
            return new Range(Math.min(from, to), Math.max(from, to));
        }

        /** From the least to the largest of all that was seen. */
        DrawnMark.Extent seen() {
            return new DrawnMark.Extent(Math.min(least, firstEdge), Math.max(most, lastEdge));
        }

        /** Whether the axis asks for a range from a larger to a smaller value. */
        boolean inverted() {
            return axis.from().isPresent()
                    && axis.to().isPresent()
                    && axis.from().getAsDouble() > axis.to().getAsDouble();
        }

        private double lower() {
            if (least > most && firstEdge > lastEdge) {
                return logarithmic() ? 1 : 0;
            }
            if (firstEdge <= least && firstEdge < firstApart) {
                return firstEdge;
            }
            return logarithmic() ? decade(least, -1, firstApart <= least) : least - AIR * length();
        }

        private double upper() {
            if (least > most && firstEdge > lastEdge) {
                return logarithmic() ? 10 : 1;
            }
            if (lastEdge >= most && lastEdge > lastApart) {
                return lastEdge;
            }
            return logarithmic() ? decade(most, 1, lastApart >= most) : most + AIR * length();
        }

        private double length() {
            return Math.max(most, lastEdge) - Math.min(least, firstEdge);
        }

        /** With air in equal factors, and on to a whole power of ten when that is near. */
        private double decade(double value, int direction, boolean apart) {
            double span = Math.log10(Math.max(most, lastEdge) / Math.min(least, firstEdge));
            double padded = Math.log10(value) + direction * Math.max(AIR * span, 0.02);
            double whole = direction < 0 ? Math.floor(padded) : Math.ceil(padded);
            double exact = Math.rint(Math.log10(value));
            if (apart) {
                return Math.pow(10, padded);
            }
            if (Math.abs(exact - Math.log10(value)) < 1e-9) {
                return Math.pow(10, exact);
            }
            return Math.pow(10, Math.abs(whole - padded) <= Math.max(0.35, 0.08 * span) ? whole : padded);
        }
    }
}
