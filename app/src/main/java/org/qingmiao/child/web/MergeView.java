package org.qingmiao.child.web;

import java.util.List;
import java.util.Optional;
import org.qingmiao.platform.Text;

/**
 * Two entries beside each other.
 *
 * @param path of the page of the one that leads
 * @param other id of the one that is linked into it
 * @param verdict what the evidence comes to
 * @param problem what is wrong with what was sent
 */
public record MergeView(
        String path,
        String other,
        Text one,
        Text two,
        Text verdict,
        List<Row> rows,
        List<Evidence> evidence,
        String reason,
        Optional<Text> problem) {
    public MergeView {
        rows = List.copyOf(rows);
        evidence = List.copyOf(evidence);
    }

    /**
     * One part of both.
     *
     * @param part its word in the form
     * @param differs whether both say something, and not the same, so that one of them is chosen
     */
    public record Row(String part, Text label, Text one, Text two, boolean differs) {}

    public record Evidence(Text aspect, Text says) {}
}
