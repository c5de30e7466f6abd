package org.qingmiao.tools.web.growth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.qingmiao.calculators.growth.Age;
import org.qingmiao.calculators.growth.GrowthChart;
import org.qingmiao.page.NumberFormats;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;

/** Ages, z-scores and percentiles in words. */
final class GrowthWords {
    private final Lang lang;

    GrowthWords(Lang lang) {
        this.lang = lang;
    }

    String say(String key, Object... values) {
        return Messages.in(lang, key, values);
    }

    /** Completed years and months, and all days, as people tell an age. */
    String age(Age age) {
        int months = age.completedMonths();
        int years = months / 12;
        return years == 0
                ? say("tools.age.months", months, age.days())
                : say("tools.age.years", years, months % 12, age.days());
    }

    /** Where the standard has no word: inside or outside two standard deviations. */
    String range(BigDecimal z) {
        return say(z.abs().compareTo(BigDecimal.TWO) <= 0 ? "tools.growth.inside" : "tools.growth.outside");
    }

    static String signed(BigDecimal z) {
        return NumberFormats.signed(z.doubleValue(), 2);
    }

    /** Whole percentiles; what is beyond the first and the last is not told more exactly than it is. */
    static String percentile(BigDecimal z) {
        double percentile = GrowthChart.percentile(z.doubleValue());
        if (percentile < 1) {
            return "<P1";
        }
        return percentile > 99 ? ">P99" : "P" + BigDecimal.valueOf(percentile).setScale(0, RoundingMode.HALF_UP);
    }
}
