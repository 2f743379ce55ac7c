package io.github.bookfigures.gallery.reference;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a page written by hand that are made from the code: between {@code <!-- generated: name -->} and {@code <!-- end -->}. */
final class GeneratedSections {
    private static final Pattern SECTION = Pattern.compile("(?s)(<!-- generated: ([\\w-]+) -->\n).*?(?=<!-- end -->)");

    private GeneratedSections() {}

    /**
     * The page with these sections.
     *
     * @throws IllegalStateException when the page has a section that is not among them
     */
    static String renewed(String page, Map<String, String> sections) {
        return SECTION.matcher(page).replaceAll(section -> {
            String text = sections.get(section.group(2));
            if (text == null) {
                throw new IllegalStateException("nothing makes the section '" + section.group(2) + "'");
            }
            return Matcher.quoteReplacement(section.group(1) + "\n" + text + "\n");
        });
    }
}
