package io.github.bookfigures.render;

import io.github.bookfigures.figure.Axis;
import io.github.bookfigures.figure.Bars;
import io.github.bookfigures.figure.ColourScale;
import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Mark;
import io.github.bookfigures.figure.Panel;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Scale;
import io.github.bookfigures.figure.Surface;
import io.github.bookfigures.figure.Symbol;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jfree.chart.axis.ValueAxis;

/** What a record of a drawing says of axes and marks. */
final class ChartFacts {
    private ChartFacts() {}

    static DrawnAxis axis(Axis axis, ValueAxis scale, boolean labelled) {
        return new DrawnAxis(
                ChartAxis.withUnit(axis).plain(),
                scale.getLowerBound(),
                scale.getUpperBound(),
                axis.from().isPresent() || axis.to().isPresent(),
                labelled && axis.visible(),
                axis.scale() instanceof Scale.Category);
    }

    /** Letters of the axes of a surface that are drawn without a name. */
    static List<String> nameless(Panel panel) {
        if (!(panel instanceof Surface surface)) {
            return List.of();
        }
        return Stream.of(Map.entry("x", surface.x()), Map.entry("y", surface.y()), Map.entry("z", surface.z()))
                .filter(axis -> axis.getValue().visible()
                        && axis.getValue().name().plain().isBlank())
                .map(Map.Entry::getKey)
                .toList();
    }

    static DrawnMark mark(Mark mark, MarkPainter painter, PlotFrame frame, List<DrawnMark.Look> looks) {
        PlotExtent reach = new PlotExtent(frame.xAxis(), frame.yAxis());
        painter.extend(reach);
        return new DrawnMark(
                mark.getClass().getSimpleName().toLowerCase(Locale.ROOT),
                painter.key().map(key -> key.name().plain()).orElse(""),
                painter.keys().stream().map(key -> key.name().plain()).toList(),
                part(mark, Role.class),
                dash(mark),
                part(mark, Symbol.class).orElse(Symbol.NONE).name().toLowerCase(Locale.ROOT),
                part(mark, ColourScale.class).isPresent() || painter.colours().isPresent(),
                reach.x().seen(),
                reach.y().seen(),
                looks);
    }

    private static String dash(Mark mark) {
        String filling = part(mark, Bars.Look.class).orElse(Bars.Look.FILLED).name();
        String dash = part(mark, Dash.class).orElse(Dash.SOLID).name();
        boolean solid = filling.equals("FILLED") || filling.equals("RAMP");
        return (solid ? dash : filling).toLowerCase(Locale.ROOT);
    }

    /** The first component of this type; every mark is a record. */
    private static <T> Optional<T> part(Mark mark, Class<T> type) {
        return Arrays.stream(mark.getClass().getRecordComponents())
                .filter(component -> component.getType() == type)
                .findFirst()
                .map(component -> type.cast(value(component, mark)));
    }

    private static Object value(RecordComponent component, Mark mark) {
        try {
            return component.getAccessor().invoke(mark);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("every mark is a public record", e);
        }
    }
}
