package org.qingmiao.field;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.qingmiao.platform.Lang;

/**
 * A number with a fixed count of decimals, in the field's unit. More decimals than that are refused and not rounded away,
 * unless they are zeros.
 *
 * @param decimals at most 12
 * @param least the smallest that may be, inclusive
 * @param most the largest that may be, inclusive
 */
public record ScaledType(int decimals, BigDecimal least, BigDecimal most) implements FieldType<BigDecimal> {
    public ScaledType {
        if (decimals < 0 || decimals > 12) {
            throw new IllegalArgumentException(decimals + " decimals");
        }
        least = least.setScale(decimals, RoundingMode.UNNECESSARY);
        most = most.setScale(decimals, RoundingMode.UNNECESSARY);
        if (least.compareTo(most) > 0) {
            throw new IllegalArgumentException("from " + least + " to " + most);
        }
    }

    /** @throws NumberFormatException if a bound is no number */
    public static ScaledType between(int decimals, String least, String most) {
        return new ScaledType(decimals, new BigDecimal(least), new BigDecimal(most));
    }

    @Override
    public ParseResult<BigDecimal> parse(String text) {
        return NumberText.read(text)
                .map(this::judged)
                .orElseGet(() -> ParseResult.wrong("field.wrong.number", Excerpt.of(text)));
    }

    private ParseResult<BigDecimal> judged(BigDecimal number) {
        if (number.stripTrailingZeros().scale() > decimals) {
            return decimals == 0
                    ? ParseResult.wrong("field.wrong.whole")
                    : ParseResult.wrong("field.wrong.decimals", decimals);
        }
        if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
            return ParseResult.wrong("field.wrong.range", NumberText.grouped(least), NumberText.grouped(most));
        }
        return new ParseResult.Value<>(number.setScale(decimals, RoundingMode.UNNECESSARY));
    }

    @Override
    public String typed(BigDecimal value) {
        return value.toPlainString();
    }

    @Override
    public String print(BigDecimal value, Lang lang) {
        return NumberText.grouped(value);
    }
}
