package org.qingmiao.calculators.growth;

import java.math.BigDecimal;
import java.util.List;

/** The lines of -2, -1, +1 and +2 standard deviations, as printed. */
record SdLines(List<BigDecimal> all) {
    SdLines {
        all = List.copyOf(all);
    }

    List<BigDecimal> high() {
        return all.subList(2, 4);
    }
}
