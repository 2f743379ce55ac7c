package io.github.bookfigures.html;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * LaTeX as the few elements that texts of plotly.js know: italic letters, raised and lowered parts. Formulas that need more,
 * as matrices do, have no such form.
 */
final class LatexMarkup {
    private static final Map<String, String> SIGNS = new LinkedHashMap<>();
    /** Commands that do nothing here: sizes, styles, and fences that plain text cannot stretch. */
    private static final String SILENT =
            " left right big Big bigl bigr Bigl Bigr displaystyle textstyle limits nolimits ! mathstrut ";

    private static final String UPRIGHT =
            " mathrm text textrm operatorname mathsf textsf mathbf textbf boldsymbol bm mathit textit mathcal mathbb ";
    private static final String FUNCTIONS = " sin cos tan tanh sinh cosh exp log ln max min arg argmax argmin lim det"
            + " dim sup inf Pr softmax sigmoid ";
    private static final Map<String, String> ACCENTS = Map.of(
            "hat", "̂", "bar", "̄", "tilde", "̃", "vec", "⃗", "dot", "̇", "ddot", "̈", "widehat", "̂", "overline", "̅");

    static {
        String names = "alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι"
                + " kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ"
                + " omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω"
                + " times × cdot · div ÷ pm ± mp ∓ ast ∗ star ⋆ circ ∘ bullet • odot ⊙ otimes ⊗ oplus ⊕"
                + " le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ approx ≈ sim ∼ simeq ≃ equiv ≡ propto ∝ ll ≪ gg ≫"
                + " in ∈ notin ∉ subset ⊂ subseteq ⊆ cup ∪ cap ∩ emptyset ∅ forall ∀ exists ∃"
                + " to → rightarrow → leftarrow ← Rightarrow ⇒ Leftrightarrow ⇔ mapsto ↦ uparrow ↑ downarrow ↓"
                + " infty ∞ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ ell ℓ prime ′ top ⊤ perp ⊥ mid ∣ parallel ∥"
                + " dots … ldots … cdots ⋯ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ Vert ‖ vert |"
                + " hbar ℏ Re ℜ Im ℑ angle ∠ degree ° wedge ∧ vee ∨ neg ¬ setminus ∖ colon :";
        String[] words = names.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            SIGNS.put(words[i], words[i + 1]);
        }
        SIGNS.putAll(Map.of(
                ",", "\u2009", ":", "\u2005", ";", "\u2004", " ", " ", "quad", "\u2003", "qquad", "\u2003\u2003"));
        SIGNS.putAll(Map.of("%", "%", "$", "$", "&", "&amp;", "#", "#", "_", "_", "{", "{", "}", "}", "|", "‖"));
    }

    private final String latex;
    private int at;
    private boolean known = true;

    private LatexMarkup(String latex) {
        this.latex = latex;
    }

    /** The markup of a formula without its dollar signs; empty when it has none. */
    static Optional<String> of(String latex) {
        LatexMarkup reader = new LatexMarkup(latex);
        String markup = reader.sequence('\0', true);
        return reader.known && reader.at >= latex.length() ? Optional.of(joined(markup)) : Optional.empty();
    }

    private static String joined(String markup) {
        return markup.replace("</i><i>", "").replace("</sub><sub>", "").replace("</sup><sup>", "");
    }

    /** Up to a closing character, which is passed over. */
    private String sequence(char end, boolean italic) {
        StringBuilder out = new StringBuilder();
        while (at < latex.length()) {
            if (latex.charAt(at) == end) {
                at++;
                return out.toString();
            }
            out.append(atom(italic));
        }
        known &= end == '\0';
        return out.toString();
    }

    private String atom(boolean italic) {
        char c = latex.charAt(at++);
        switch (c) {
            case '{':
                return sequence('}', italic);
            case '}':
                known = false;
                return "";
            case '^':
                return "<sup>" + argument(italic) + "</sup>";
            case '_':
                return "<sub>" + argument(italic) + "</sub>";
            case '\\':
                return command(italic);
            case '\'':
                return "′";
            case '-':
                return italic ? "−" : "-";
            case '~', ' ':
                return italic && c == ' ' ? "" : " ";
            case '=', '+', '<', '>':
                return italic ? " " + escaped(c) + " " : escaped(c);
            default:
                return italic && Character.isLetter(c) ? "<i>" + c + "</i>" : escaped(c);
        }
    }

    private static String escaped(char c) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            default -> Character.toString(c);
        };
    }

    private String argument(boolean italic) {
        while (at < latex.length() && latex.charAt(at) == ' ') {
            at++;
        }
        if (at >= latex.length()) {
            known = false;
            return "";
        }
        return atom(italic);
    }

    private String command(boolean italic) {
        String name = name();
        String spaced = " " + name + " ";
        if (SIGNS.containsKey(name)) {
            return relation(name) ? " " + SIGNS.get(name) + " " : SIGNS.get(name);
        } else if (SILENT.contains(spaced)) {
            return "";
        } else if (FUNCTIONS.contains(spaced)) {
            return name.replace("arg", "arg ").strip() + "\u2009";
        } else if (ACCENTS.containsKey(name)) {
            return argument(italic).replaceFirst("(^|>)(\\p{L})", "$1$2" + ACCENTS.get(name));
        } else if (UPRIGHT.contains(spaced)) {
            String inside = argument(name.equals("mathit"));
            return name.contains("b") && name.startsWith("math") && !name.equals("mathbf") || !bold(name)
                    ? inside
                    : "<b>" + inside + "</b>";
        }
        return switch (name) {
            case "frac", "tfrac", "dfrac" -> grouped(argument(italic)) + "/" + grouped(argument(italic));
            case "sqrt" -> "√" + grouped(argument(italic));
            default -> {
                known = false;
                yield "";
            }
        };
    }

    private static boolean bold(String name) {
        return name.equals("mathbf") || name.equals("textbf") || name.equals("boldsymbol") || name.equals("bm");
    }

    private static boolean relation(String name) {
        return " times cdot pm mp le leq ge geq ne neq approx sim simeq equiv propto ll gg in notin to rightarrow mapsto "
                .contains(" " + name + " ");
    }

    private String name() {
        int from = at;
        while (at < latex.length() && Character.isLetter(latex.charAt(at))) {
            at++;
        }
        if (at == from && at < latex.length()) {
            at++;
            return latex.substring(from, at);
        }
        String name = latex.substring(from, at);
        while (at < latex.length() && latex.charAt(at) == ' ') {
            at++;
        }
        return name;
    }

    /** In brackets, unless it is one letter or number. */
    private static String grouped(String markup) {
        return markup.replaceAll("<[^>]*>", "").matches("[\\p{L}\\p{N}.]*") ? markup : "(" + markup + ")";
    }
}
