package org.qingmiao.plan;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.Text;

/**
 * What the plan asks of an indicator.
 *
 * @param clause id of the clause in which, or in whose subject, it stands
 * @param tableRow row of the plan's own table, absent for a promise in the text
 * @param judgedBy id of the indicator on which the kind is judged; most often {@code indicator} itself
 * @param value as printed, with its decimals; absent for kinds without a level
 * @param per kind of unit that has to reach it: that of the district, or one whose units are judged one by one
 * @param restates id of the target that promises the same; such a target is not counted again
 */
public record Target(
        String id,
        String clause,
        Optional<Integer> tableRow,
        Text name,
        String indicator,
        String judgedBy,
        Kind kind,
        @Nullable BigDecimal value,
        @Nullable Baseline baseline,
        Nature nature,
        String per,
        Optional<String> restates,
        Optional<Text> note) {

    /** The rule by which a value is held against the target; documented at {@code evaluation}. */
    public enum Kind {
        AT_MOST,
        AT_MOST_EXCLUSIVE,
        AT_LEAST,
        MAINTAIN,
        INCREASE,
        DECREASE,
        ALL_ELIGIBLE,
        ANNUAL_DECREASE,
        TREND_CONTROLLED
    }

    /** 约束性, 预期性, or a numeric promise in the text. */
    public enum Nature {
        BINDING,
        EXPECTED,
        TEXT
    }

    /** The published starting value; the value is absent where the plan names only the year. */
    public record Baseline(int year, @Nullable BigDecimal value) {}
}
