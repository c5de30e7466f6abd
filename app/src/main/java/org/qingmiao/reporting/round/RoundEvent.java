package org.qingmiao.reporting.round;

import java.time.Instant;

/**
 * One step that was taken.
 *
 * @param step id of a {@link Step}, or {@code open}, {@code extend}, {@code close}, {@code reopen}, {@code remind}
 * @param edition of the answer; 0 for a step of the round
 */
public record RoundEvent(String step, int edition, String reason, String by, Instant at) {}
