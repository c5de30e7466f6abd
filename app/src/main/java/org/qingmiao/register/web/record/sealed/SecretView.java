package org.qingmiao.register.web.record.sealed;

import java.util.List;
import java.util.Optional;
import org.qingmiao.platform.Text;
import org.qingmiao.register.web.record.part.RecordFormView;

/**
 * The page before a look at what does not lie with a record, and the look itself.
 *
 * @param path of the page
 * @param record path of the record
 * @param second what is said of another person's agreement; nothing where none is needed
 * @param asks whether a look can be asked for: another person has to agree to it
 * @param looks whether it can be looked now, if a purpose is stated
 * @param purpose that was agreed to; empty if it is stated with the look
 * @param problem what was wrong with what was sent; empty if nothing was
 * @param seen what lies there
 */
public record SecretView(
        String path,
        String record,
        Text title,
        Optional<Text> second,
        boolean asks,
        boolean looks,
        String purpose,
        Text problem,
        Optional<Seen> seen) {

    /**
     * What was seen.
     *
     * @param values of fields that stand once
     * @param tables of sections with rows
     * @param told entries of who told
     * @param fill the form by which it is changed; nothing for who only looks
     */
    public record Seen(List<Value> values, List<Table> tables, List<List<Value>> told, Optional<RecordFormView> fill) {
        public boolean isEmpty() {
            return values.isEmpty()
                    && told.isEmpty()
                    && tables.stream().allMatch(table -> table.rows().isEmpty());
        }
    }

    public record Value(Text label, Text value) {}

    /** @param add path of the form of a new row; nothing if the reader adds none */
    public record Table(Text label, List<Text> columns, List<Row> rows, Optional<String> add) {}

    /**
     * @param remove path to which it is sent that the row shall be no more; nothing if the reader cannot
     * @param version on which that is based
     */
    public record Row(List<Text> cells, Optional<String> remove, int version) {}
}
