package io.github.bookfigures.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.bookfigures.figure.Role;
import java.awt.Color;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThemesTest {
    private final Themes themes = new Themes();

    static List<String> names() {
        return Themes.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyThemeHasAColourForEveryRole(String name) throws IllegalAccessException {
        Theme theme = themes.named(name);
        for (Role role : roles()) {
            assertThat(theme.roles()).containsKey(role.name());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void textIsLegibleAndEveryRoleShowsOnPaper(String name) throws IllegalAccessException {
        Theme theme = themes.named(name);
        Color paper = theme.colour(Role.PAPER);
        assertThat(Contrast.ratio(theme.colour(Role.INK), paper)).isGreaterThan(12);
        assertThat(Contrast.ratio(theme.colour(Role.MUTED), paper)).isGreaterThan(4.5);
        for (Role role : roles()) {
            if (!role.equals(Role.PAPER)) {
                assertThat(Contrast.ratio(theme.colour(role), paper))
                        .as("%s in %s", role.name(), name)
                        .isGreaterThanOrEqualTo(3);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyRoleHasAVariantThatIsLegibleAsText(String name) throws IllegalAccessException {
        Theme theme = themes.named(name);
        for (Role role : roles()) {
            if (!role.equals(Role.PAPER)) {
                Color ink = Contrast.readable(theme.colour(role), theme.paper(), theme.colour(Role.INK));
                assertThat(Contrast.ratio(ink, theme.paper()))
                        .as("%s in %s", role.name(), name)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void sequentialColoursGrowLighterInEqualSteps(String name) {
        List<Color> colours = themes.named(name).sequential().colours();
        assertThat(colours).hasSizeGreaterThanOrEqualTo(64);
        assertThat(steps(colours)).allSatisfy(step -> {
            assertThat(step.deviation()).isLessThan(0.2);
            assertThat(step.lighter()).isGreaterThan(0.004);
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void divergingColoursAreCentredOnAGreyAndGoEquallyFarToBothSides(String name) {
        List<Color> colours = themes.named(name).diverging().colours();
        assertThat(colours.size() % 2).isEqualTo(1);
        OkLab middle = OkLab.of(colours.get(colours.size() / 2));
        OkLab first = OkLab.of(colours.get(0));
        OkLab last = OkLab.of(colours.get(colours.size() - 1));
        assertThat(Math.hypot(middle.a(), middle.b())).isLessThan(0.005);
        assertThat(first.distance(middle)).isCloseTo(last.distance(middle), within(0.05));
        assertThat(first.distance(last)).isGreaterThan(0.15);
        assertThat(steps(colours.subList(0, colours.size() / 2 + 1)))
                .allSatisfy(step -> assertThat(step.deviation()).isLessThan(0.2));
        assertThat(steps(colours.subList(colours.size() / 2, colours.size())))
                .allSatisfy(step -> assertThat(step.deviation()).isLessThan(0.2));
    }

    /** How much a step differs from the mean step, and by how much it is lighter. */
    private record Step(double deviation, double lighter) {}

    private static List<Step> steps(List<Color> colours) {
        List<OkLab> stations = new ArrayList<>();
        for (int i = 0; i < colours.size(); i += 16) {
            stations.add(OkLab.of(colours.get(i)));
        }
        double mean = 0;
        for (int i = 1; i < stations.size(); i++) {
            mean += stations.get(i).distance(stations.get(i - 1)) / (stations.size() - 1);
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 1; i < stations.size(); i++) {
            OkLab before = stations.get(i - 1);
            OkLab here = stations.get(i);
            steps.add(new Step(Math.abs(here.distance(before) / mean - 1), here.lightness() - before.lightness()));
        }
        return steps;
    }

    @Test
    void anUnknownThemeIsAnsweredWithTheNearest() {
        assertThatThrownBy(() -> themes.named("contrst"))
                .isInstanceOf(RenderException.class)
                .hasMessage("theme: unknown theme 'contrst'. Known themes: default, morandi, contrast, grayscale, dark,"
                        + " print-serif. Did you mean 'contrast'?");
    }

    @Test
    void anUnknownRoleIsAnsweredWithThoseTheThemeKnows() {
        assertThatThrownBy(() -> themes.named("default").colour(new Role("plane")))
                .isInstanceOf(RenderException.class)
                .hasMessageStartingWith("theme 'default' has no colour for the role 'plane'; it knows [backward, bad,");
    }

    @Test
    void screenColoursSurviveTheWayThroughOklab() {
        for (Color colour : List.of(Color.RED, Color.WHITE, Color.BLACK, new Color(0x0072B2), new Color(0xA3B18A))) {
            assertThat(OkLab.of(colour).colour()).isEqualTo(colour);
        }
    }

    private static List<Role> roles() throws IllegalAccessException {
        List<Role> roles = new ArrayList<>();
        for (Field field : Role.class.getFields()) {
            if (field.getType() == Role.class) {
                roles.add((Role) field.get(null));
            }
        }
        for (int i = 0; i < 8; i++) {
            roles.add(Role.series(i));
        }
        assertThat(roles).hasSizeGreaterThan(20);
        return roles;
    }
}
