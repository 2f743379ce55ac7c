package io.github.bookfigures.citation;

import static io.github.bookfigures.citation.Citation.Kind.MENTIONED;
import static io.github.bookfigures.citation.Citation.Kind.SHOWN;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A kind of document: what is hidden in it, what its headings are, and how figures are cited.
 *
 * @param visible blanks comments and code, and moves nothing
 * @param headings has a group {@code heading}
 * @param forms all ways to cite
 */
record Markup(UnaryOperator<String> visible, Pattern headings, List<Form> forms) {

    /** Elements of HTML, and of XDoc, which borrows them. Attributes come in any order. */
    private static final List<Form> HTML = List.of(
            Form.picture("<img\\b(?=[^>]*?\\ssrc\\s*=\\s*[\"']?(?<file>[^\"'\\s>]+))"
                    + "(?:(?=[^>]*?\\salt\\s*=\\s*[\"'](?<alt>[^\"'>]*+))|)"),
            Form.file(SHOWN, "<source\\b[^>]*?\\ssrcset\\s*=\\s*[\"'](?<file>[^\"'\\s>,]+)"),
            Form.file(SHOWN, "<(?:iframe|embed|video)\\b[^>]*?\\ssrc\\s*=\\s*[\"']?(?<file>[^\"'\\s>]+)"),
            Form.file(SHOWN, "<object\\b[^>]*?\\sdata\\s*=\\s*[\"']?(?<file>[^\"'\\s>]+)"),
            Form.file(MENTIONED, "<a\\b[^>]*?\\shref\\s*=\\s*[\"']?(?<file>[^\"'\\s>]+)"));

    private static final String MARKDOWN_LABEL = "\\[(?<alt>(?:[^\\[\\]\\\\]++|\\\\.|\\[[^\\[\\]]*+\\])*+)\\]";

    /** The Markdown of the site plugin: CommonMark, HTML elements, and macros in comments. */
    private static final Markup MARKDOWN = new Markup(
            text -> Hidden.indentedCode(Hidden.by(
                    Pattern.compile(
                            "(?ms)^[ \\t>]*+(`{3,}+|~{3,}+)[^\\n]*+\\n(?:.*?^[ \\t>]*+\\1[`~]*+[ \\t]*+$|.*+\\z)"
                                    + "|<!--(?!\\s*+MACRO\\{)(?:.*?-->|.*+\\z)"
                                    + "|(?<!\\\\)(`++)(?:[^`\\n]++|\\n(?![ \\t]*+\\n)|(?!\\2(?!`))`++)*+\\2(?!`)"),
                    text)),
            Pattern.compile("(?m)^ {0,3}(?:#{1,6}[ \\t]++|(?=[^\\n]*+\\n(?:=++|-{3,}+)[ \\t]*+$)(?=[^\\n]*\\w))"
                    + "(?<heading>[^\\n]+?)[ \\t#]*+$"),
            with(
                    HTML,
                    Form.picture("(?<!\\\\)!" + MARKDOWN_LABEL + "\\(\\s*+<?(?<file>[^\\s()<>]+)"),
                    Form.file(MENTIONED, "(?<!(?<!\\\\)!)(?<!\\\\)\\[[^\\[\\]]*+\\]\\(\\s*+<?(?<file>[^\\s()<>]+)"),
                    Form.file(SHOWN, "(?m)^ {0,3}\\[[^\\]\\n]++\\]:[ \\t]*+<?(?<file>[^\\s<>]+)"),
                    Form.id(
                            SHOWN,
                            "<!--\\s*+MACRO\\{figure\\|(?:[^}]*?\\|)?\\s*+id\\s*=(?<id>[^|}]*+)[^}]*+\\}\\s*+-->"),
                    Form.comment(
                            "<!--\\s*+MACRO\\{fig(?:ref|value)\\|(?:[^}]*?\\|)?\\s*+id\\s*=(?<id>[^|}]*+)[^}]*+\\}\\s*+-->")));

    /** Almost Plain Text. */
    private static final Markup APT = new Markup(
            text -> Hidden.by(
                    Pattern.compile(
                            "(?ms)^(?:\\+-{3,}+\\+|-{3,}+)[ \\t]*+\\n(?:.*?^(?:\\+-{3,}+\\+|-{3,}+)[ \\t]*+$|.*+\\z)"
                                    + "|^~~[^\\n]*+"),
                    text),
            Pattern.compile(
                    "(?m)(?:^|\\n)[ \\t]*+\\n\\*{0,5}(?<heading>[^\\s*~\\[+%=|-][^\\n]*+)\\n[ \\t]*+(?=\\n|\\z)"),
            List.of(
                    Form.picture("(?m)^[ \\t]*+\\[(?<file>[^\\]\\s]+\\.\\w+)\\](?<alt>[^\\n]*+)"),
                    Form.file(MENTIONED, "\\{\\{\\{(?<file>[^}\\s]+)\\}"),
                    Form.id(SHOWN, "%\\{figure\\|(?:[^}]*?\\|)?id=(?<id>[^|}]*+)[^}]*+\\}"),
                    Form.id(MENTIONED, "%\\{fig(?:ref|value)\\|(?:[^}]*?\\|)?id=(?<id>[^|}]*+)[^}]*+\\}")));

    /** XDoc and XHTML. */
    private static final Markup XDOC = new Markup(
            text -> Hidden.by(
                    Pattern.compile("(?s)<!--(?:.*?-->|.*+\\z)|<!\\[CDATA\\[.*?\\]\\]>"
                            + "|<(source|pre|code|script)\\b[^>]*+(?<!/)>.*?</\\1>"),
                    text),
            Pattern.compile("(?:<(?:sub)?section\\b[^>]*?\\sname\\s*=\\s*\"|<h[1-6]\\b[^>]*+>)(?<heading>[^\"<]*+)"),
            with(
                    HTML,
                    Form.id(
                            SHOWN,
                            "<macro\\s+name\\s*=\\s*\"figure\"\\s*+>(?:(?!</macro>)[\\s\\S])*?"
                                    + "<param\\s+name\\s*=\\s*\"id\"\\s+value\\s*=\\s*\"(?<id>[^\"]*+)\""),
                    Form.id(
                            MENTIONED,
                            "<macro\\s+name\\s*=\\s*\"fig(?:ref|value)\"\\s*+>(?:(?!</macro>)[\\s\\S])*?"
                                    + "<param\\s+name\\s*=\\s*\"id\"\\s+value\\s*=\\s*\"(?<id>[^\"]*+)\"")));

    /** AsciiDoc. */
    private static final Markup ASCIIDOC = new Markup(
            text -> Hidden.by(
                    Pattern.compile("(?ms)^(/{4,}+|-{4,}+|\\.{4,}+|`{3,}+)[^\\n]*+\\n(?:.*?^\\1[ \\t]*+$|.*+\\z)"
                            + "|^//(?!/)[^\\n]*+|`?\\+[^+\\n]++\\+`?"),
                    text),
            Pattern.compile("(?m)^={1,6}[ \\t]++(?<heading>[^\\n]++)$"),
            List.of(
                    Form.picture("(?<!\\\\)\\bimage::?(?<file>[^\\s\\[\\]:]+)\\[(?:alt=)?\"?(?<alt>[^\\],\"]*+)"),
                    Form.id(SHOWN, "(?m)^include::[^\\s\\[]*/snippets/(?<id>[^\\s\\[/]+)\\.adoc\\["),
                    Form.id(MENTIONED, "(?m)^include::[^\\s\\[]*/values/(?<id>[^\\s\\[/]+)\\.adoc\\["),
                    Form.file(SHOWN, "(?<!\\\\)\\bvideo::(?<file>[^\\s\\[\\]]+)\\["),
                    Form.file(MENTIONED, "\\b(?:link|xref):(?<file>[^\\s\\[\\]]+)\\[")));

    /** LaTeX. A name with {@code #} is a parameter of a macro being defined. */
    private static final Markup LATEX = new Markup(
            text -> Hidden.by(
                    Pattern.compile(
                            "(?s)\\\\begin\\{(verbatim\\*?|Verbatim|lstlisting|minted|comment)\\}.*?\\\\end\\{\\1\\}"
                                    + "|\\\\iffalse\\b.*?\\\\fi\\b|\\\\verb\\*?([^a-zA-Z\\s*])[^\\n]*?\\2"
                                    + "|(?<=\\\\end\\{document\\}).++|(?<!\\\\)(?:\\\\\\\\)*+%[^\\n]*+"),
                    text),
            Pattern.compile("\\\\(?:part|chapter|(?:sub){0,2}section)\\*?\\s*+(?:\\[[^\\]]*+\\])?"
                    + "\\{(?<heading>(?:[^{}]++|\\{[^{}]*+\\})*+)\\}"),
            List.of(
                    Form.file(
                            SHOWN,
                            "\\\\include(?:graphics|svg|pdf)\\*?\\s*+(?:\\[[^\\]]*+\\]\\s*+)?\\{(?<file>[^{}#\\\\]+)\\}"),
                    Form.file(MENTIONED, "\\\\href\\{(?<file>[^{}#\\\\]+)\\}"),
                    Form.id(SHOWN, "\\\\bookfigure\\*?\\s*+(?:\\[[^\\]]*+\\]\\s*+)?\\{(?<id>[^{}#\\\\]*+)\\}"),
                    Form.id(MENTIONED, "\\\\(?:bookfigref|figvalue)\\s*+\\{(?<id>[^{}#\\\\]*+)\\}")));

    /** The kind of document that a file's name and folder say; empty for any other file. */
    static Optional<Markup> of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT).replaceFirst("\\.vm$", "");
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "md", "markdown" -> Optional.of(MARKDOWN);
            case "apt" -> Optional.of(APT);
            case "xml" -> file.toString().contains("xdoc") ? Optional.of(XDOC) : Optional.empty();
            case "html", "htm", "xhtml" -> Optional.of(XDOC);
            case "adoc", "asciidoc", "asc" -> Optional.of(ASCIIDOC);
            case "tex", "ltx" -> Optional.of(LATEX);
            default -> Optional.empty();
        };
    }

    private static List<Form> with(List<Form> forms, Form... more) {
        return Stream.concat(forms.stream(), Stream.of(more)).toList();
    }
}
