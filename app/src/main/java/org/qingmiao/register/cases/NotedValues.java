package org.qingmiao.register.cases;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a value is the one that a case notes. */
final class NotedValues {
    private static final Set<String> ABSENT = Set.of("", "none", "absent", "unknown", "refused", "not_applicable");

    private NotedValues() {}

    /** Row by row. */
    static boolean isEach(List<Noted> expected, List<?> rows) {
        boolean same = expected.size() == rows.size();
        for (int i = 0; same && i < rows.size(); i++) {
            same = isSame(expected.get(i), rows.get(i));
        }
        return same;
    }

    static boolean isSame(Noted expected, @Nullable Object value) {
        if (expected.value() instanceof List<?>) {
            List<String> found = value instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of();
            return new HashSet<>(found).equals(new HashSet<>(CaseExpectations.texts(expected)));
        }
        String text = expected.text();
        return switch (value) {
            case null -> ABSENT.contains(text);
            case Boolean b -> text.equals(b ? "yes" : "no");
            case List<?> list ->
                list.isEmpty()
                        ? ABSENT.contains(text)
                        : list.stream().map(String::valueOf).toList().equals(List.of(text));
            case BigDecimal number -> isNumber(text) && rounded(number, text).compareTo(new BigDecimal(text)) == 0;
            default -> Objects.equals(text, value.toString());
        };
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d+(\\.\\d+)?");
    }

    /** With as many decimals as are expected. */
    private static BigDecimal rounded(BigDecimal number, String expected) {
        return number.setScale(Math.max(0, new BigDecimal(expected).scale()), RoundingMode.HALF_UP);
    }
}
