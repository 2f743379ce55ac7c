package io.github.bookfigures.snippet;

import java.util.Map;

/** Text for LaTeX: every character comes out as it is. */
final class LatexText {
    private static final Map<Integer, String> COMMANDS = Map.ofEntries(
            Map.entry((int) '\\', "\\textbackslash{}"),
            Map.entry((int) '{', "\\{"),
            Map.entry((int) '}', "\\}"),
            Map.entry((int) '$', "\\$"),
            Map.entry((int) '&', "\\&"),
            Map.entry((int) '#', "\\#"),
            Map.entry((int) '%', "\\%"),
            Map.entry((int) '_', "\\_"),
            Map.entry((int) '^', "\\textasciicircum{}"),
            Map.entry((int) '~', "\\textasciitilde{}"),
            Map.entry((int) '<', "\\textless{}"),
            Map.entry((int) '>', "\\textgreater{}"),
            Map.entry((int) '|', "\\textbar{}"),
            Map.entry((int) '`', "\\textasciigrave{}"),
            Map.entry((int) '"', "\\textquotedbl{}"),
            // Two of these in a row would become another character.
            Map.entry((int) '\'', "'{}"),
            Map.entry((int) '-', "-{}"));

    /** Characters that pdfLaTeX knows in formulas only. */
    private static final String[][] SYMBOLS = {
        {"α", "alpha"},
        {"β", "beta"},
        {"γ", "gamma"},
        {"δ", "delta"},
        {"ε", "varepsilon"},
        {"ζ", "zeta"},
        {"η", "eta"},
        {"θ", "theta"},
        {"κ", "kappa"},
        {"λ", "lambda"},
        {"μ", "mu"},
        {"ν", "nu"},
        {"ξ", "xi"},
        {"π", "pi"},
        {"ρ", "rho"},
        {"σ", "sigma"},
        {"τ", "tau"},
        {"φ", "varphi"},
        {"χ", "chi"},
        {"ψ", "psi"},
        {"ω", "omega"},
        {"Δ", "Delta"},
        {"Θ", "Theta"},
        {"Λ", "Lambda"},
        {"Σ", "Sigma"},
        {"Φ", "Phi"},
        {"Ω", "Omega"},
        {"≤", "leq"},
        {"≥", "geq"},
        {"≠", "neq"},
        {"≈", "approx"},
        {"→", "rightarrow"},
        {"←", "leftarrow"},
        {"↦", "mapsto"},
        {"∞", "infty"},
        {"∈", "in"},
        {"∂", "partial"},
        {"∇", "nabla"},
        {"∑", "sum"},
        {"·", "cdot"},
        {"√", "surd"},
        {"∝", "propto"},
        {"≪", "ll"},
        {"≫", "gg"},
        {"⊙", "odot"}
    };

    private LatexText() {}

    static String of(String text) {
        StringBuilder latex = new StringBuilder();
        text.codePoints().forEach(character -> latex.append(of(character)));
        return latex.toString();
    }

    private static String of(int character) {
        if (Character.isWhitespace(character) || Character.isISOControl(character)) {
            return " ";
        }
        if (character == '−') {
            return "\\ensuremath{-}";
        }
        String itself = Character.toString(character);
        for (String[] symbol : SYMBOLS) {
            if (symbol[0].equals(itself)) {
                return "\\ensuremath{\\" + symbol[1] + "}";
            }
        }
        return COMMANDS.getOrDefault(character, itself);
    }
}
