package org.qingmiao.calculators.immunization;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a child stands in one series.
 *
 * <p>Source: 国家免疫规划疫苗儿童免疫程序及说明, editions 2021 and 2026, as {@code cn-2021.csv and cn-2026.csv} lists them.
 *
 * @param series the name, such as {@code IPV+bOPV}
 * @param nextOrNull see {@link #next}
 * @param rule the rule behind the status
 */
public record SeriesState(
        String series, Status status, @Nullable Forecast nextOrNull, String rule) {
    /** The dose that the child may still get; empty if there is none. */
    public Optional<Forecast> next() {
        return Optional.ofNullable(nextOrNull);
    }
}
