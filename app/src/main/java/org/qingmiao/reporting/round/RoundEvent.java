package org.qingmiao.reporting.round;

import java.time.Instant;

/**
 * One step that was taken.
 *
 * @param step {@code opened}, {@code extended}, {@code closed}, {@code reopened}, {@code submitted}, {@code approved},
 *     {@code returned}, {@code accepted}, {@code corrected}, {@code reminded}
 */
public record RoundEvent(String step, int edition, String reason, String by, Instant at) {}
