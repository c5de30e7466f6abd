package org.qingmiao.register.right.web;

import java.util.List;
import org.qingmiao.field.Option;
import org.qingmiao.page.FieldView;
import org.qingmiao.platform.Text;

/**
 * Who holds which duty where.
 *
 * @param duties that can be looked for
 * @param units that can be looked in
 * @param form to give one
 * @param said key of what was done, or empty
 */
public record DutiesView(List<Row> rows, List<Option> duties, List<Option> units, List<FieldView> form, String said) {
    /**
     * One duty of one person.
     *
     * @param known whether a loaded pack defines the duty
     * @param closed whether the account is closed
     * @param until last day, or empty
     * @param takeable whether who looks may take it away
     */
    public record Row(
            String id,
            String login,
            Text person,
            Text duty,
            boolean known,
            Text unit,
            boolean closed,
            String until,
            boolean takeable) {}

    /** The orders of the list, each by a column. */
    public List<String> orders() {
        return List.of("person", "duty", "unit", "until");
    }
}
