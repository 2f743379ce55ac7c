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
import org.junit.jupiter.params.provider.ValueSource;

class ThemesTest {
    private final Themes themes = new Themes();

    @ParameterizedTest
    @ValueSource(strings = {"default", "morandi", "contrast"})
    void everyThemeHasAColourForEveryRole(String name) throws IllegalAccessException {
        Theme theme = themes.named(name);
        for (Role role : roles()) {
            assertThat(theme.roles()).containsKey(role.name());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "morandi", "contrast"})
    void textIsLegibleAndEveryRoleShowsOnPaper(String name) throws IllegalAccessException {
        Theme theme = themes.named(name);
        Color paper = theme.colour(Role.PAPER);
        assertThat(Contrast.ratio(theme.colour(Role.INK), paper)).isGreaterThan(12);
        assertThat(Contrast.ratio(theme.colour(Role.MUTED), paper)).isGreaterThan(4.5);
        for (Role role : roles()) {
            if (!role.equals(Role.PAPER)) {
                assertThat(Contrast.ratio(theme.colour(role), paper))
                        .as("%s in %s", role.name(), name)
                        .isGreaterThanOrEqualTo(2.9);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "morandi", "contrast"})
    void sequentialColoursGrowLighterInEqualSteps(String name) {
        List<Color> colours = themes.named(name).sequential().colours();
        assertThat(colours).hasSizeGreaterThanOrEqualTo(64);
        double total = 0;
        for (int i = 8; i < colours.size(); i += 8) {
            OkLab before = OkLab.of(colours.get(i - 8));
            OkLab here = OkLab.of(colours.get(i));
            assertThat(here.lightness()).isGreaterThan(before.lightness());
            total += here.distance(before);
        }
        double mean = total / (colours.size() / 8 - 1);
        assertThat(OkLab.of(colours.get(136)).distance(OkLab.of(colours.get(128))))
                .isCloseTo(mean, within(mean * 0.6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "morandi", "contrast"})
    void divergingColoursAreCentredAndEndEquallyDark(String name) {
        List<Color> colours = themes.named(name).diverging().colours();
        assertThat(colours.size() % 2).isEqualTo(1);
        OkLab middle = OkLab.of(colours.get(colours.size() / 2));
        assertThat(middle.lightness()).isGreaterThan(0.97);
        assertThat(Math.hypot(middle.a(), middle.b())).isLessThan(0.005);
        OkLab first = OkLab.of(colours.get(0));
        OkLab last = OkLab.of(colours.get(colours.size() - 1));
        assertThat(first.lightness()).isCloseTo(last.lightness(), within(0.01));
        assertThat(first.b()).isNegative();
        assertThat(last.a()).isPositive();
    }

    @Test
    void anUnknownThemeIsAnsweredWithTheNearest() {
        assertThatThrownBy(() -> themes.named("contrst"))
                .isInstanceOf(RenderException.class)
                .hasMessage(
                        "there is no theme 'contrst'; did you mean 'contrast'? Known are contrast, default, morandi");
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
