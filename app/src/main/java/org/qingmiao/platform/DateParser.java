package org.qingmiao.platform;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Days and moments as people and programs send them. Only those between the years 1900 and 2999: ISO 8601 also writes the
 * year 999999999, which no calendar of ours and no database can count with.
 */
public final class DateParser {
    /** The first day that is understood. */
    public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    /** The last day that is understood. */
    public static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private DateParser() {}

    /** A day such as {@code 2025-12-31}; blanks around it do not matter. */
    public static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip())).filter(d -> !d.isBefore(FIRST) && !d.isAfter(LAST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A moment such as {@code 2025-12-31T16:00:00Z}. */
    public static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text.strip()))
                    .filter(m -> !m.isBefore(FIRST.atStartOfDay().toInstant(ZoneOffset.UTC))
                            && m.isBefore(LAST.atStartOfDay().toInstant(ZoneOffset.UTC)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
