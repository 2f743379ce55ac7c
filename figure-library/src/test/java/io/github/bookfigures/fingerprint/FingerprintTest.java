package io.github.bookfigures.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private static final Fingerprint OLD =
            Fingerprint.NONE.with("params.steps", 500).with("class a.B", Sha256.of("one"));

    @Property(tries = 200)
    void twoHaveTheSameHashExactlyWhenTheirItemsAreTheSame(
            @ForAll Map<String, String> one, @ForAll Map<String, String> two) {
        boolean same =
                new Fingerprint(new TreeMap<>(one)).sha256().equals(new Fingerprint(new TreeMap<>(two)).sha256());
        assertThat(same).isEqualTo(new HashMap<>(one).equals(new HashMap<>(two)));
    }

    @Test
    void aValueIsNotTakenForPartOfAName() {
        assertThat(Fingerprint.NONE.with("a", "b\n1:c1:d").sha256())
                .isNotEqualTo(Fingerprint.NONE.with("a", "b").with("c", "d").sha256());
    }

    @Test
    void theOrderOfAddingDoesNotMatter() {
        assertThat(Fingerprint.NONE.with("a", 1).with("b", 2))
                .isEqualTo(Fingerprint.NONE.with("b", 2).with("a", 1));
    }

    @Test
    void changesAreToldInWords() {
        Fingerprint now = Fingerprint.NONE
                .with("params.steps", 800)
                .with("class a.B", Sha256.of("two"))
                .with("class a.C", Sha256.of("three"));
        assertThat(now.since(OLD)).containsExactly("class a.B changed", "class a.C is new", "params.steps 500 → 800");
        assertThat(Fingerprint.NONE.with("params.steps", 500).since(OLD)).containsExactly("class a.B is gone");
        assertThat(OLD.since(OLD)).isEmpty();
    }

    @Test
    void hashesAreShownShort() {
        assertThat(OLD.shown("params.steps")).isEqualTo("500");
        assertThat(OLD.shown("class a.B")).hasSize(12);
    }
}
