package org.qingmiao.evaluation.report.publication;

import java.time.Instant;
import org.qingmiao.platform.Text;

/**
 * A printed number that is another one since a report was published.
 *
 * @param was as published, with its unit
 * @param now as known now
 * @param reason why, as said by whoever corrected it; may be empty
 * @param at when the last value below it was corrected
 */
public record PublishedNumberCorrection(
        String indicator, Text name, int year, Text was, Text now, String reason, Instant at) {}
