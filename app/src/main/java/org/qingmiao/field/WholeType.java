package org.qingmiao.field;

import java.math.BigDecimal;
import org.qingmiao.platform.Lang;

/**
 * A whole number, in the field's unit.
 *
 * @param least the smallest that may be, inclusive
 * @param most the largest that may be, inclusive
 */
public record WholeType(long least, long most) implements FieldType<Long> {
    public WholeType {
        if (least > most) {
            throw new IllegalArgumentException("from " + least + " to " + most);
        }
    }

    private ScaledType scaled() {
        return new ScaledType(0, BigDecimal.valueOf(least), BigDecimal.valueOf(most));
    }

    @Override
    public ParseResult<Long> parse(String text) {
        return scaled().parse(text).then(number -> new ParseResult.Value<>(number.longValueExact()));
    }

    @Override
    public String typed(Long value) {
        return Long.toString(value);
    }

    @Override
    public String print(Long value, Lang lang) {
        return NumberText.grouped(BigDecimal.valueOf(value));
    }
}
