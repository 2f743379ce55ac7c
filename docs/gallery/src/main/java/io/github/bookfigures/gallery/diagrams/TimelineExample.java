package io.github.bookfigures.gallery.diagrams;

import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.figure.Role;
import io.github.bookfigures.figure.Text;
import io.github.bookfigures.figure.Timeline;
import io.github.bookfigures.figure.Timeline.Era;
import io.github.bookfigures.figure.Timeline.Event;
import io.github.bookfigures.gallery.Example;
import io.github.bookfigures.generator.Generator;
import java.util.List;

/** Labels stand on both sides of the axis, which is shortened before 2011. */
@Generator(name = "gallery-timeline", summary = "Events on an axis of time, and eras.")
public final class TimelineExample extends Example {
    @Override
    public Figure draw() {
        Role event = Role.series(0);
        return Figure.of(Timeline.of(
                        List.of(
                                Event.of(1958, "perceptron", event),
                                Event.of(1986, "back-propagation", event),
                                Event.of(1997, "LSTM", event),
                                Event.of(2012, "AlexNet", event),
                                Event.of(2014, "GAN", event),
                                Event.of(2015, "ResNet", event),
                                Event.of(2017, "Transformer", event),
                                Event.of(2020, "GPT-3", event)),
                        new Era(1958, 2017, Text.of("recurrent"), Role.MUTED),
                        new Era(2017, 2022, Text.of("attention"), Role.series(2)))
                .compressedBefore(2011));
    }
}
