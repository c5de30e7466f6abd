package org.qingmiao.calculators.growth;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.Sex;
import org.qingmiao.calculators.growth.Measurement.Body;
import org.qingmiao.calculators.growth.Measurement.Position;
import org.qingmiao.calculators.growth.Measurement.Rounds;

/** Measured children in few words. */
record Children(Sex sex, Age age, @Nullable Position position, boolean oedema) {
    static Children boy(Age age) {
        return new Children(Sex.MALE, age, null, false);
    }

    static Children girl(Age age) {
        return new Children(Sex.FEMALE, age, null, false);
    }

    static Age days(int days) {
        return Age.ofDays(days);
    }

    static Age months(String months) {
        return Age.ofMonths(new BigDecimal(months));
    }

    Children measured(Position how) {
        return new Children(sex, age, how, oedema);
    }

    Children swollen() {
        return new Children(sex, age, position, true);
    }

    /** Empty texts are unknown. */
    Measurement of(String weight, String height) {
        return new Measurement(sex, age, new Body(number(weight), number(height), position, oedema), Rounds.NONE);
    }

    Measurement head(String centimetres) {
        return new Measurement(
                sex, age, new Body(null, null, null, false), new Rounds(number(centimetres), null, null, null));
    }

    private static @Nullable BigDecimal number(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }
}
