package org.qingmiao.calculators.immunization;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a given dose is worth: it counts as a dose of the schedule, or there are reasons why not.
 *
 * <p>Source: 国家免疫规划疫苗儿童免疫程序及说明, editions 2021 and 2026, as {@code rules.csv} lists them.
 */
public final class DoseVerdict {
    private final Dose given;
    private final @Nullable ScheduledDose counted;
    private final String rule;
    private final List<Finding> findings;

    private DoseVerdict(Dose given, @Nullable ScheduledDose counted, String rule, List<Finding> findings) {
        this.given = given;
        this.counted = counted;
        this.rule = rule;
        this.findings = findings;
    }

    static DoseVerdict valid(Dose given, ScheduledDose counted, String rule) {
        return new DoseVerdict(given, counted, rule, List.of());
    }

    static DoseVerdict invalid(Dose given, List<Finding> findings) {
        return new DoseVerdict(given, null, "", List.copyOf(findings));
    }

    public Dose given() {
        return given;
    }

    public boolean valid() {
        return counted != null;
    }

    /** The dose of the schedule that it is; empty if it does not count. */
    public Optional<ScheduledDose> counted() {
        return Optional.ofNullable(counted);
    }

    /** Every reason that holds, in the order of {@link Reason}; empty if the dose counts. */
    public List<Finding> findings() {
        return findings;
    }

    /** The rules behind the verdict: the one by which it counts, or one for each reason. */
    public List<String> rules() {
        return counted == null ? findings.stream().map(Finding::rule).toList() : List.of(rule);
    }
}
