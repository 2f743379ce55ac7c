package io.github.bookfigures.figure;

import java.util.List;

/**
 * Frames shown one after the other, over and over. All are of one natural size; axes should keep their ranges, or the
 * picture jumps.
 *
 * @param frames in the order shown
 */
public record Animation(List<Frame> frames) {
    /** More frames make files nobody waits for. */
    public static final int MOST_FRAMES = 200;

    private static final double SHORTEST = 0.02;
    private static final double LONGEST = 60;

    /**
     * One picture.
     *
     * @param figure what is shown
     * @param seconds for how long, 0.02 to 60
     */
    public record Frame(Figure figure, double seconds) {
        public Frame {
            if (!(seconds >= SHORTEST && seconds <= LONGEST)) {
                throw new IllegalArgumentException("a frame is shown for 0.02 to 60 seconds, not " + seconds);
            }
        }
    }

    public Animation {
        frames = List.copyOf(frames);
        if (frames.isEmpty() || frames.size() > MOST_FRAMES) {
            throw new IllegalArgumentException(
                    "an animation has 1 to " + MOST_FRAMES + " frames, not " + frames.size());
        }
        Figure first = frames.get(0).figure();
        for (int i = 1; i < frames.size(); i++) {
            Figure figure = frames.get(i).figure();
            if (figure.width() != first.width() || figure.height() != first.height()) {
                throw new IllegalArgumentException("frames are of one size, but frame " + i + " is " + figure.width()
                        + " in by " + figure.height() + " in and the first is " + first.width() + " in by "
                        + first.height() + " in");
            }
        }
    }
}
