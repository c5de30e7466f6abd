package org.qingmiao.calculators.workdays;

import java.time.LocalTime;
import java.util.List;

/**
 * When an office works on a working day: one span at least, in order, without overlap.
 *
 * <p>Source: none; the hours are the office's own.
 */
public record OfficeHours(List<Span> spans) {
    /** From one time to a later one, the latter not included. */
    public record Span(LocalTime from, LocalTime to) {
        public Span {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("to must be after from");
            }
        }
    }

    public OfficeHours {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("spans: there is none");
        }
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).from().isBefore(spans.get(i - 1).to())) {
                throw new IllegalArgumentException("spans must follow each other");
            }
        }
    }
}
