package org.qingmiao.tools;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** The numbers that can be; wide, since implausible is not impossible. */
public record ValueRange(
        @Nullable BigDecimal min, boolean minOpen, @Nullable BigDecimal max) {
    public static final ValueRange ANY = new ValueRange(null, false, null);

    ValueRange above(String bound) {
        return new ValueRange(new BigDecimal(bound), true, max);
    }

    ValueRange from(String bound) {
        return new ValueRange(new BigDecimal(bound), false, max);
    }

    ValueRange to(String bound) {
        return new ValueRange(min, minOpen, new BigDecimal(bound));
    }

    /** What is wrong with a value; null if nothing is. */
    @Nullable
    Text fault(BigDecimal value) {
        if (min != null) {
            int side = value.compareTo(min);
            if (minOpen && side <= 0) {
                return Messages.of("tools.fault.not_above", min);
            }
            if (side < 0) {
                return Messages.of("tools.fault.too_small", min);
            }
        }
        if (max != null && value.compareTo(max) > 0) {
            return Messages.of("tools.fault.too_large", max);
        }
        return null;
    }

    String written() {
        String low = min == null ? "" : (minOpen ? "> " : "≥ ") + min;
        String high = max == null ? "" : "≤ " + max;
        return low.isEmpty() || high.isEmpty() ? low + high : low + ", " + high;
    }
}
