package io.github.bookfigures.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuietTest {
    @Test
    void aBurstIsOverWhenNothingWasHeardForAWhile() {
        Quiet quiet = new Quiet(30, 500, 1000);
        assertThat(quiet.left(1000)).isEqualTo(30);
        quiet.heard(1020);
        assertThat(quiet.left(1020)).isEqualTo(30);
        assertThat(quiet.left(1049)).isEqualTo(1);
        assertThat(quiet.left(1050)).isZero();
    }

    @Test
    void aBurstThatDoesNotEndIsNotWaitedForForever() {
        Quiet quiet = new Quiet(30, 500, 1000);
        for (long now = 1000; now < 1490; now += 10) {
            quiet.heard(now);
        }
        assertThat(quiet.left(1490)).isEqualTo(10);
        quiet.heard(1500);
        assertThat(quiet.left(1500)).isZero();
    }
}
