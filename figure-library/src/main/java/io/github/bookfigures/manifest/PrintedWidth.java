package io.github.bookfigures.manifest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.bookfigures.yaml.Problem;
import io.github.bookfigures.yaml.Reading;
import io.github.bookfigures.yaml.Value;
import io.github.bookfigures.yaml.ValueType;
import io.github.bookfigures.yaml.YamlMessages;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How wide a figure is printed, as the manifest says it. */
sealed interface PrintedWidth {
    /** How a share is written; JSON Schema uses the same expression. */
    String SHARE_PATTERN = "^(\\d{1,4}(\\.\\d{1,9})?|\\.\\d{1,9}) *%$";

    /** A length, or a number and a percent sign. */
    ValueType<PrintedWidth> TYPE = ValueType.titled("length, 0.5 to 40 in, or share", type());

    /** A length of its own. */
    record Fixed(Length length) implements PrintedWidth {}

    /**
     * A share of the width of the text on the book's pages.
     *
     * @param percent of that width
     * @param value where it is written
     */
    record OfText(BigDecimal percent, Value value) implements PrintedWidth {}

    /**
     * The length on pages whose text is so wide.
     *
     * @param textWidth empty when the manifest does not name it
     */
    default Reading<Length> on(Optional<Length> textWidth) {
        if (this instanceof OfText share) {
            return textWidth
                    .map(whole -> share(share, whole))
                    .orElseGet(() ->
                            Reading.invalid(Messages.noTextWidth(share.value().position(), share.percent())));
        }
        return Reading.valid(((Fixed) this).length());
    }

    private static Reading<Length> share(OfText share, Length whole) {
        BigDecimal value =
                BigDecimal.valueOf(whole.value()).multiply(share.percent()).movePointLeft(2);
        try {
            return Reading.valid(new Length(value.doubleValue(), whole.unit()));
        } catch (IllegalArgumentException outOfBounds) {
            Problem problem = Messages.badShare(share.value().position(), share.percent(), whole, value);
            return Reading.invalid(problem);
        }
    }

    private static ValueType<PrintedWidth> type() {
        Pattern share = Pattern.compile(SHARE_PATTERN);
        ValueType<Length> length = ValueTypes.LENGTH;
        ObjectNode description = length.description().deepCopy();
        description.withArray("anyOf").addObject().put("type", "string").put("pattern", SHARE_PATTERN);
        return new ValueType<>(description, (subject, value) -> {
            if (value instanceof Value.Text text && text.text().strip().endsWith("%")) {
                Matcher matcher = share.matcher(text.text());
                return matcher.matches()
                        ? Reading.valid(new OfText(new BigDecimal(matcher.group(1)), value))
                        : Reading.invalid(
                                YamlMessages.mustBe(subject, "a share of the width of the text, such as 80%", value));
            }
            return length.reader().read(subject, value).then(found -> Reading.valid(new Fixed(found)));
        });
    }
}
