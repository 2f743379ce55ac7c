package io.github.bookfigures.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
    private final Gate gate = new Gate(4004);

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:4004", "localhost:4004"})
    void aBrowserOfThisMachineMayRead(String host) {
        assertThat(gate.refusal("GET", List.of(host))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example:4004", "127.0.0.1", "localhost:4005", "127.0.0.1.evil.example:4004", ""})
    void aNameThatOnlyResolvesToThisMachineIsRefused(String host) {
        assertThat(gate.refusal("GET", List.of(host)))
                .get()
                .extracting(Gate.Refusal::status)
                .isEqualTo(403);
    }

    @Test
    void aRequestNamesOneHost() {
        assertThat(gate.refusal("GET", List.of()))
                .get()
                .extracting(Gate.Refusal::status)
                .isEqualTo(403);
        assertThat(gate.refusal("GET", List.of("localhost:4004", "evil.example")))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "HEAD", "get"})
    void nothingIsDoneButReading(String method) {
        assertThat(gate.refusal(method, List.of("localhost:4004")))
                .contains(new Gate.Refusal(405, "There is nothing but GET here."));
    }
}
