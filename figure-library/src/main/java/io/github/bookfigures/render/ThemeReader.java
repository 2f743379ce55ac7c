package io.github.bookfigures.render;

import io.github.bookfigures.figure.Dash;
import io.github.bookfigures.figure.Symbol;
import io.github.bookfigures.yaml.Fields;
import io.github.bookfigures.yaml.Located;
import io.github.bookfigures.yaml.Nearest;
import io.github.bookfigures.yaml.ProblemList;
import io.github.bookfigures.yaml.Value;
import io.github.bookfigures.yaml.YamlMessages;
import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what one theme file changes in the theme it extends. */
final class ThemeReader {
    private static final int COLOURS = 256;

    private final String name;
    private final Themes.Place place;
    private final ProblemList problems;

    /**
     * @param name what messages and errors call the theme
     * @param place where other files that it names are looked for
     * @param problems get whatever is wrong
     */
    ThemeReader(String name, Themes.Place place, ProblemList problems) {
        this.name = name;
        this.place = place;
        this.problems = problems;
    }

    /** The keys of a theme. */
    Fields fields(Value.Mapping content) {
        return new Fields(content, "a theme", ThemeKeys.OF_THEME, problems);
    }

    /** The theme it is with the changes; of a key that is wrong, the base's value stays. */
    Theme read(Fields fields, Theme base) {
        Optional<Fields> grid =
                fields.get(ThemeKeys.GRID).map(mapping -> new Fields(mapping, "'grid'", ThemeKeys.OF_GRID, problems));
        return new Theme(
                name,
                fields.get(ThemeKeys.ROLES).map(roles -> roles(roles, base)).orElse(base.roles()),
                grid.flatMap(keys -> keys.get(ThemeKeys.COLOUR)).orElse(base.grid()),
                grid.flatMap(keys -> keys.get(ThemeKeys.SHOWN)).orElse(base.gridShown()),
                fields.get(ThemeKeys.SEQUENTIAL)
                        .map(stations -> new ColourPath(stations).colours(COLOURS))
                        .orElse(base.sequential()),
                fields.get(ThemeKeys.DIVERGING)
                        .map(stations -> new ColourPath(stations).colouredFromTheMiddle(COLOURS / 2))
                        .orElse(base.diverging()),
                fields.get(ThemeKeys.SIZES)
                        .map(sizes -> sizes(sizes, base.sizes()))
                        .orElse(base.sizes()),
                fields.get(ThemeKeys.FONTS)
                        .map(fonts -> new ThemeFonts(place, problems).read(fonts, base.fonts()))
                        .orElse(base.fonts()),
                fields.get(ThemeKeys.DARK).flatMap(place::theme).orElse(base.dark()));
    }

    private Map<String, RoleLook> roles(Value.Mapping mapping, Theme base) {
        Map<String, RoleLook> roles = new LinkedHashMap<>(base.roles());
        for (Value.Entry entry : mapping.entries()) {
            Located<String> role = entry.key();
            boolean slip = !base.roles().containsKey(role.value())
                    && Nearest.word(role.value(), base.roles().keySet()).isPresent();
            if (slip) {
                problems.add(YamlMessages.unknown(
                        "role", role, "", "roles", base.roles().keySet()));
            } else {
                RoleLook before = base.roles().getOrDefault(role.value(), fallback(base));
                roles.put(role.value(), look(role.value(), entry.value(), before));
            }
        }
        return roles;
    }

    private RoleLook look(String role, Value value, RoleLook before) {
        if (!(value instanceof Value.Mapping mapping)) {
            return ThemeValues.colour("'" + role + "'", value)
                    .orReport(problems::add)
                    .map(before::coloured)
                    .orElse(before);
        }
        Fields keys = new Fields(mapping, "role '" + role + "'", ThemeKeys.OF_ROLE, problems);
        return new RoleLook(
                keys.get(ThemeKeys.COLOUR).orElse(before.colour()),
                keys.get(ThemeKeys.DASH).orElse(before.dash()),
                keys.get(ThemeKeys.SYMBOL).orElse(before.symbol()));
    }

    /** What a role of the book's own begins with. */
    private static RoleLook fallback(Theme base) {
        return base.roles().getOrDefault("ink", new RoleLook(Color.BLACK, Dash.SOLID, Symbol.NONE));
    }

    private Sizes sizes(Value.Mapping mapping, Sizes base) {
        Fields keys = new Fields(mapping, "'sizes'", ThemeKeys.OF_SIZES, problems);
        Sizes sizes = new Sizes(
                keys.get(ThemeKeys.TEXT).orElse(base.text()),
                keys.get(ThemeKeys.SMALLEST).orElse(base.smallest()),
                keys.get(ThemeKeys.LARGEST).orElse(base.largest()),
                keys.get(ThemeKeys.LINE).orElse(base.line()),
                keys.get(ThemeKeys.SYMBOL_SIZE).orElse(base.symbol()),
                keys.get(ThemeKeys.TITLE).orElse(base.title()));
        if (sizes.smallest() > sizes.largest()) {
            problems.add(new io.github.bookfigures.yaml.Problem(
                    mapping.position(),
                    "'smallest' is " + sizes.smallest() + " and larger than 'largest', " + sizes.largest(),
                    "Expected the smallest text to be the smaller one."));
        }
        return sizes;
    }
}
