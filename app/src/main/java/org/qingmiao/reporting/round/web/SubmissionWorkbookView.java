package org.qingmiao.reporting.round.web;

import java.util.List;
import java.util.Optional;
import org.qingmiao.platform.Text;

/**
 * What became of a workbook that was sent.
 *
 * @param back path of the form
 * @param marked path of a copy with the mistakes marked, if there are any
 */
public record SubmissionWorkbookView(String back, Text notice, List<Line> lines, Optional<String> marked) {
    /** @param place cell of the workbook */
    public record Line(String place, Text name, Text message, boolean hard) {}
}
