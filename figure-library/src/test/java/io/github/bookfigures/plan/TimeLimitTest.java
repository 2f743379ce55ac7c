package io.github.bookfigures.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Code of authors that says something in time, or fails, or says nothing. */
class TimeLimitTest {
    @Test
    void anAnswerIsTakenAndAFailureIsPassedOn() {
        assertThat(TimeLimit.answer(Duration.ofMinutes(1), "good", () -> 3)).contains(3);
        assertThatThrownBy(() -> TimeLimit.answer(Duration.ofMinutes(1), "bad", () -> Integer.parseInt("x")))
                .isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> TimeLimit.answer(Duration.ofMinutes(1), "worse", () -> {
                    throw new NoClassDefFoundError("com/absent/Thing");
                }))
                .isInstanceOf(NoClassDefFoundError.class);
    }

    @Test
    void nobodyWaitsForEver() {
        CountDownLatch never = new CountDownLatch(1);
        assertThat(TimeLimit.answer(Duration.ofMillis(50), "endless", () -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return 1;
                }))
                .isEmpty();
    }
}
