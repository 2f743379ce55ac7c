package io.github.bookfigures.data;

import io.github.bookfigures.data.Expression.Function;
import io.github.bookfigures.data.Expression.Name;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The names of a formula: its variables, and the constants. */
final class Variables implements Names {
    static final Set<String> CONSTANTS = Set.of("pi", "e");

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final Collection<String> names;

    Variables(Collection<String> names) {
        this.names = names;
    }

    @Override
    public String operands() {
        return "a number, a name, a function or '('";
    }

    @Override
    public Optional<Name> take(Tokens tokens) {
        int start = tokens.place();
        String name = tokens.take(NAME);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (names.contains(name) || CONSTANTS.contains(name)) {
            return Optional.of(new Name(name));
        }
        if (Arrays.stream(Function.values())
                .anyMatch(function -> function.word().equals(name))) {
            throw tokens.expected("'(' after function '" + name + "'");
        }
        Set<String> known = new TreeSet<>(names);
        known.addAll(CONSTANTS);
        throw tokens.expectedAt(start, "one of the names " + String.join(", ", known) + " instead of '" + name + "'");
    }

    @Override
    public Optional<Name> takeCall(String function, int start, Tokens tokens) {
        return Optional.empty();
    }

    @Override
    public List<String> functions() {
        return List.of();
    }
}
