package org.qingmiao.reporting.form;

import java.math.BigDecimal;
import java.util.Optional;
import org.qingmiao.field.NumberText;

/** Numbers as people type them: thousands separators, full-width digits and spaces are understood. */
public final class FormNumbers {
    private FormNumbers() {}

    /** The number that a text writes, or nothing if it writes none. Blank is no number either. */
    public static Optional<Double> parse(String text) {
        String plain = NumberText.narrow(text.strip());
        boolean grouped = plain.matches("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
        if (!grouped && !plain.matches("-?\\d{1,18}(\\.\\d{1,12})?")) {
            return Optional.empty();
        }
        return Optional.of(Double.parseDouble(plain.replace(",", "")));
    }

    /** As it stands in an input. */
    public static String print(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
