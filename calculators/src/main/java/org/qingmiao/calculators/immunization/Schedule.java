package org.qingmiao.calculators.immunization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which schedule a history is judged by.
 *
 * <p>Source: 国家免疫规划疫苗儿童免疫程序及说明, editions 2021 and 2026, as {@code cohorts.csv} lists them; 国疾控卫免发〔2026〕16号.
 */
public enum Schedule {
    /** By birth cohort, with the notices that moved earlier cohorts: {@code cohorts.csv}. */
    AUTO("auto"),
    /** The edition of 2021 as printed. */
    CN_2021("cn-2021"),
    /** The edition of 2026 as printed. */
    CN_2026("cn-2026");

    private final String code;

    Schedule(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The schedule of a code. */
    public static Optional<Schedule> of(String code) {
        return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst();
    }

    /** Judges every dose of a child and says what comes next. */
    public Assessment assess(History history) {
        return new Evaluator(programme(history.birth()), history).assess();
    }

    /** The doses that this schedule lists for a child, in the order of the table. */
    public List<ScheduledDose> doses(LocalDate birth) {
        List<ScheduledDose> doses = new ArrayList<>();
        for (Line line : programme(birth).lines) {
            doses.addAll(Arrays.asList(line.doses));
        }
        return List.copyOf(doses);
    }

    private Programme programme(LocalDate birth) {
        return switch (this) {
            case AUTO -> Cohorts.programme(birth);
            case CN_2021 -> Cohorts.printed(Edition.CN_2021);
            case CN_2026 -> Cohorts.printed(Edition.CN_2026);
        };
    }
}
