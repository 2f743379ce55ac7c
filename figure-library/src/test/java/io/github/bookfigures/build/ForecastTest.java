package io.github.bookfigures.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.build.Forecast.Task;
import io.github.bookfigures.worker.Stage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForecastTest {
    private static final long SECOND = 1_000_000_000L;

    @TempDir
    Path folder;

    private JobTimes times;

    @BeforeEach
    void times() {
        times = JobTimes.read(folder.resolve("times.json"));
        times.record(Stage.MEASURE, "net", 10, true);
        times.record(Stage.DRAW, "net", 1, true);
        times.record(Stage.DRAW, "film", 6, true);
    }

    @Test
    void anExperimentIsAsUrgentAsTheLongestDrawingThatWaitsForIt() {
        Forecast forecast = new Forecast(times, 2);
        assertThat(forecast.urgency(new Task(Stage.MEASURE, "net", List.of("net", "film"))))
                .isEqualTo(16);
        assertThat(forecast.urgency(new Task(Stage.DRAW, "film", List.of()))).isEqualTo(6);
        assertThat(forecast.urgency(new Task(Stage.MEASURE, "never-run", List.of("never-run"))))
                .as("what may take long begins early")
                .isGreaterThan(16);
    }

    @Test
    void theTimeLeftIsSharedByTheWorkersButNoJobIs() {
        Forecast forecast = new Forecast(times, 2);
        Task net = new Task(Stage.MEASURE, "net", List.of("net", "film"));
        Task film = new Task(Stage.DRAW, "film", List.of());
        forecast.waits(net);
        forecast.waits(film);
        assertThat(forecast.secondsLeft(0)).hasValue((10 + 1 + 6 + 6) / 2.0);
        forecast.begins(net, 0);
        assertThat(forecast.secondsLeft(4 * SECOND)).hasValue((6 + 1 + 6 + 6) / 2.0);
        forecast.ends(net);
        assertThat(forecast.secondsLeft(5 * SECOND))
                .as("one drawing is for one worker")
                .hasValue(6);
    }

    @Test
    void anotherChildStartsWhenTheWorkMakesUpForIt() {
        Forecast forecast = new Forecast(times, 4);
        forecast.waits(new Task(Stage.MEASURE, "net", List.of("net")));
        assertThat(forecast.children(0)).as("one job, however long").isEqualTo(1);
        forecast.waits(new Task(Stage.DRAW, "film", List.of()));
        assertThat(forecast.children(0)).as("17 s of work, two jobs").isEqualTo(2);
        Forecast little = new Forecast(times, 4);
        little.waits(new Task(Stage.DRAW, "net", List.of()));
        little.waits(new Task(Stage.DRAW, "dots", List.of()));
        assertThat(little.children(0))
                .as("a second, and the average of known drawings")
                .isEqualTo(1);
    }

    @Test
    void jobsThatNothingIsKnownOfAreTakenForShortUntilOneRunsLong() {
        Forecast forecast = new Forecast(JobTimes.read(folder.resolve("none.json")), 4);
        Task first = new Task(Stage.MEASURE, "first", List.of());
        forecast.waits(first);
        forecast.waits(new Task(Stage.MEASURE, "second", List.of()));
        forecast.waits(new Task(Stage.MEASURE, "third", List.of()));
        assertThat(forecast.children(0)).isEqualTo(1);
        forecast.begins(first, 0);
        assertThat(forecast.children(9 * SECOND)).isEqualTo(1);
        assertThat(forecast.children(10 * SECOND)).isEqualTo(2);
        assertThat(forecast.children(60 * SECOND)).as("no more than jobs").isEqualTo(3);
    }

    @Test
    void withoutAnyTimeThereIsNoGuess() {
        Forecast forecast = new Forecast(JobTimes.read(folder.resolve("none.json")), 2);
        forecast.waits(new Task(Stage.MEASURE, "net", List.of("net")));
        assertThat(forecast.secondsLeft(0)).isEmpty();
    }

    @Test
    void timesOfWholeJobsLastAndUnreadableOnesAreForgotten() throws Exception {
        times.record(Stage.MEASURE, "broken", 3, false);
        times.save();
        Path file = folder.resolve("times.json");
        assertThat(JobTimes.read(file).of(Stage.MEASURE, "net")).hasValue(10);
        assertThat(JobTimes.read(file).of(Stage.MEASURE, "broken")).isEmpty();
        assertThat(times.ofThisBuild()).containsEntry("broken", 3.0).containsEntry("net", 11.0);
        Files.writeString(file, "{\"seconds\": null}");
        assertThat(JobTimes.read(file).of(Stage.MEASURE, "net")).isEmpty();
    }
}
