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
