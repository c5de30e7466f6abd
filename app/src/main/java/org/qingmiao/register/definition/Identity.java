package org.qingmiao.register.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What tells records apart.
 *
 * @param number the running number
 * @param same fields by which an import finds the record
 * @param openOnce fields of which only one open record exists
 * @param alone fields that no two records share (at a time, where one is a period)
 * @param alike when two records are proposed to be one
 * @param series what a record before this one is
 */
public record Identity(
        Optional<Numbering> number,
        List<String> same,
        List<String> openOnce,
        List<String> alone,
        Optional<Alike> alike,
        Optional<Series> series) {
    public Identity {
        same = List.copyOf(same);
        openOnce = List.copyOf(openOnce);
        alone = List.copyOf(alone);
    }

    /**
     * A running number.
     *
     * @param field the brief's own field for it
     * @param form {@code {year}}, {@code {yy}}, {@code {unit}} and {@code {0000}} are filled in
     */
    public record Numbering(Optional<String> field, String form) {}

    /**
     * @param within how far apart fields may be
     * @param propose the step that is proposed
     */
    public record Alike(List<String> same, Map<String, Span> within, String propose) {
        public Alike {
            same = List.copyOf(same);
            within = Ordered.copy(within);
        }
    }

    /**
     * @param of whose records are in a row
     * @param by the day by which they are in order
     */
    public record Series(String of, String by) {}
}
