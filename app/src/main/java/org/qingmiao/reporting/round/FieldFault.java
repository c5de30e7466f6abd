package org.qingmiao.reporting.round;

import java.util.List;
import java.util.Map;
import org.qingmiao.platform.Text;

/**
 * Something about fields that must be mended, or may stay if a reason is given.
 *
 * @param fields names of the fields concerned; a note at one of them explains it
 * @param code stable, for programs: the code of the value check, or the name of the rule
 * @param hard whether it must be mended
 */
public record FieldFault(List<String> fields, String code, boolean hard, Text message) {
    /** Whether it stands in the way of handing in. */
    public boolean holds(Map<String, SubmissionField> answer) {
        return hard
                || fields.stream()
                        .allMatch(f -> answer.getOrDefault(f, SubmissionField.EMPTY)
                                .note()
                                .isBlank());
    }
}
