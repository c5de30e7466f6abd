package org.qingmiao.register.trial;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a record adds to one of its register's counts.
 *
 * @param day on which it happened; nothing of what is there as long as the record stands so
 * @param unit id of the unit where it counts; nothing means the one that keeps the record
 * @param options codes by which the count is divided, joined by {@code |} in their order; an absent one is empty
 */
public record CountPart(
        String count, Optional<LocalDate> day, Optional<String> unit, String options, BigDecimal amount) {}
