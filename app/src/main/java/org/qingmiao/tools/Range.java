package org.qingmiao.tools;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** The numbers that can be; wide, since implausible is not impossible. */
public record Range(
        @Nullable BigDecimal min, boolean minOpen, @Nullable BigDecimal max) {
    public static final Range ANY = new Range(null, false, null);

    Range above(String bound) {
        return new Range(new BigDecimal(bound), true, max);
    }

    Range from(String bound) {
        return new Range(new BigDecimal(bound), false, max);
    }

    Range to(String bound) {
        return new Range(min, minOpen, new BigDecimal(bound));
    }

    /** What is wrong with a value; null if nothing is. */
    @Nullable
    Text fault(BigDecimal value) {
        if (min != null) {
            int side = value.compareTo(min);
            if (minOpen && side <= 0) {
                return Messages.of("tools.range.greater_than", min);
            }
            if (side < 0) {
                return Messages.of("tools.range.not_less_than", min);
            }
        }
        if (max != null && value.compareTo(max) > 0) {
            return Messages.of("tools.range.not_greater_than", max);
        }
        return null;
    }

    String written() {
        String low = min == null ? "" : (minOpen ? "> " : "≥ ") + min;
        String high = max == null ? "" : "≤ " + max;
        return low.isEmpty() || high.isEmpty() ? low + high : low + ", " + high;
    }
}
