package org.qingmiao.portal;

import java.time.Instant;
import java.util.List;
import org.qingmiao.platform.Text;

/**
 * What the public is told of a year that was taken back.
 *
 * @param published when it had been published
 * @param at when it was taken back
 * @param reason in the words of the office
 * @param instead years that can be read, the newest first
 */
public record WithdrawnView(Text plan, int year, Instant published, Instant at, String reason, List<Integer> instead) {}
