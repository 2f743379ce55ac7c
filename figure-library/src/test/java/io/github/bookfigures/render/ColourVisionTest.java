package io.github.bookfigures.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Roles that meet in a figure stay apart for everybody. */
class ColourVisionTest {
    /**
     * Linear red, green and blue as seen without the first, second and third kind of cones (Machado, Oliveira, Fernandes:
     * "A physiologically-based model for simulation of color vision deficiency", 2009).
     */
    private static final List<double[][]> DEFICIENCIES = List.of(
            new double[][] {
                {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
            },
            new double[][] {
                {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
            },
            new double[][] {
                {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
            });

    private static final List<List<String>> TOGETHER = List.of(
            List.of("plain", "residual", "highway", "reference"),
            List.of("good", "bad"),
            List.of("function", "derivative"),
            List.of("forward", "backward"),
            List.of("frozen", "trainable"),
            List.of("class-a", "class-b"),
            List.of("bias", "variance"),
            List.of("series-1", "series-2", "series-3", "series-4", "series-5", "series-6", "series-7", "series-8"));

    @ParameterizedTest
    @ValueSource(strings = {"default", "dark", "contrast", "print-serif"})
    void rolesThatMeetStayApartWithEveryColourVision(String name) {
        assertThat(pairsNearerThan(0.07, name)).isEmpty();
    }

    @Test
    void evenTheDustyColoursStayApartALittle() {
        assertThat(pairsNearerThan(0.05, "morandi")).isEmpty();
    }

    @Test
    void withoutColourRolesThatMeetDifferInLightnessOrInDashesOrSymbols() {
        Theme theme = new Themes().named("grayscale");
        assertThat(theme.roles().values())
                .allSatisfy(look -> assertThat(look.colour().getRed())
                        .isEqualTo(look.colour().getGreen())
                        .isEqualTo(look.colour().getBlue()));
        eachPair((one, other) -> {
            RoleLook a = theme.roles().get(one);
            RoleLook b = theme.roles().get(other);
            boolean lines = a.dash() != b.dash() || a.symbol() != b.symbol();
            double lightness = OkLab.of(a.colour()).distance(OkLab.of(b.colour()));
            assertThat(lines || lightness > 0.2).as("%s and %s", one, other).isTrue();
        });
    }

    private static List<String> pairsNearerThan(double least, String name) {
        Theme theme = new Themes().named(name);
        List<String> near = new ArrayList<>();
        eachPair((one, other) -> {
            Color a = theme.roles().get(one).colour();
            Color b = theme.roles().get(other).colour();
            double distance = OkLab.of(a).distance(OkLab.of(b));
            for (double[][] deficiency : DEFICIENCIES) {
                distance = Math.min(distance, OkLab.of(seen(a, deficiency)).distance(OkLab.of(seen(b, deficiency))));
            }
            if (distance < least) {
                near.add(one + " and " + other + ": " + distance);
            }
        });
        return near;
    }

    private interface Pair {
        void compare(String one, String other);
    }

    private static void eachPair(Pair pair) {
        for (List<String> group : TOGETHER) {
            for (int i = 0; i < group.size(); i++) {
                for (String other : group.subList(i + 1, group.size())) {
                    pair.compare(group.get(i), other);
                }
            }
        }
    }

    private static Color seen(Color colour, double[][] deficiency) {
        double[] rgb = {linear(colour.getRed()), linear(colour.getGreen()), linear(colour.getBlue())};
        int[] seen = new int[3];
        for (int i = 0; i < 3; i++) {
            double c = 0;
            for (int j = 0; j < 3; j++) {
                c += deficiency[i][j] * rgb[j];
            }
            seen[i] = encoded(c);
        }
        return new Color(seen[0], seen[1], seen[2]);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static int encoded(double linear) {
        double c = Math.min(1, Math.max(0, linear));
        return (int) Math.round(255 * (c <= 0.0031308 ? 12.92 * c : 1.055 * Math.pow(c, 1 / 2.4) - 0.055));
    }
}
