package org.qingmiao.register.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/**
 * The unit of form, page, sight and hand-over.
 *
 * @param why for what the fields are needed (R2)
 * @param fixed from when on it is closed
 * @param within the repeating section whose rows its rows belong to
 * @param states of a row; empty if rows have none
 * @param own field that holds a row's author; the row is hidden from other authors until all are done
 * @param split field by whose code's group the rows are sections of their own for rights: {@code class.A}
 * @param shown when it is there
 * @param onlySteps whether only steps write it
 * @param calc the rows that a table gives, if nobody types them
 * @param shares fields that other registers may read
 */
public record Section(
        String id,
        Text label,
        Text why,
        SecrecyClass secrecy,
        Shape shape,
        Optional<Fixed> fixed,
        Optional<String> within,
        Map<String, RegisterState> states,
        Optional<String> own,
        Optional<Monthly> monthly,
        Optional<String> split,
        Optional<FormulaText> shown,
        boolean onlySteps,
        Optional<FormulaText> calc,
        Keys keys,
        List<String> shares,
        Map<String, CheckRule> checks,
        Map<String, RegisterField> fields,
        SourceLocation place) {

    public Section {
        states = Ordered.copy(states);
        shares = List.copyOf(shares);
        checks = Ordered.copy(checks);
        fields = Ordered.copy(fields);
    }

    /** The label of one of its fields, with the member in front where there are several of the same name. */
    public Text label(Optional<String> member, RegisterField field) {
        Map<String, Text> members = shape instanceof Shape.Per per ? per.labels() : Map.of();
        return member.flatMap(id -> Optional.ofNullable(members.get(id)))
                .map(of -> Messages.of("registers.record.of_member", of, field.label()))
                .orElse(field.label());
    }

    /** How often its fields stand in a record. */
    public sealed interface Shape {
        /** Once. */
        record Single() implements Shape {}

        /**
         * Any number of rows.
         *
         * @param atMost rows a record may have
         */
        record Many(int atMost) implements Shape {}

        /**
         * Exactly these members, written {@code right.ucva}.
         *
         * @param labels by member, in their order
         */
        record Per(Map<String, Text> labels) implements Shape {
            public Per {
                labels = Ordered.copy(labels);
            }
        }

        /** One row for each code in force of a list; the row's code is {@code code}. */
        record PerCode(String list) implements Shape {}
    }

    /** From when on nothing may be changed. */
    public sealed interface Fixed {
        /** In this state and all that can be reached from it. */
        record FromState(String state) implements Fixed {}

        /** A saved row stays as it is; rows are added. */
        record Rows() implements Fixed {}
    }

    /** The engine makes a row a month, from a month to a month (expressions that give days). */
    public record Monthly(FormulaText from, FormulaText to) {}

    /**
     * What tells rows apart.
     *
     * @param key fields of which no two rows are equal (at a time, where there is a period)
     * @param during the fields from and to, or the period, of which no two rows overlap
     * @param same fields by which an import finds the row
     * @param alone fields that no two rows of any record share (at a time)
     * @param dated the field by which rows are in order
     * @param indexed fields by which records are looked up
     */
    public record Keys(
            List<String> key,
            List<String> during,
            List<String> same,
            List<String> alone,
            Optional<String> dated,
            List<String> indexed) {
        public Keys {
            key = List.copyOf(key);
            during = List.copyOf(during);
            same = List.copyOf(same);
            alone = List.copyOf(alone);
            indexed = List.copyOf(indexed);
        }
    }

    /** This section with other fields. */
    public Section with(Map<String, RegisterField> others) {
        return new Section(
                id, label, why, secrecy, shape, fixed, within, states, own, monthly, split, shown, onlySteps, calc,
                keys, shares, checks, others, place);
    }

    /** Whether its fields stand in rows of a table of their own. */
    public boolean hasRows() {
        return shape instanceof Shape.Many || shape instanceof Shape.PerCode;
    }

    /**
     * Whether its fields recur in a record, in rows or for each member; a bare name then means that of the row or member
     * which is spoken of.
     */
    public boolean recurs() {
        return hasRows() || !members().isEmpty();
    }

    /**
     * A field that it has.
     *
     * @param path its id, with that of the section before it or not
     * @throws IllegalArgumentException if there is none of the id
     */
    public RegisterField field(String path) {
        String own = path.startsWith(id + ".") ? path.substring(id.length() + 1) : path;
        return Optional.ofNullable(fields.get(own))
                .orElseThrow(() -> new IllegalArgumentException("no field " + own + " in " + id));
    }

    /** The members of {@code per: [right, left]}; empty for every other shape. */
    public List<String> members() {
        return shape instanceof Shape.Per per ? List.copyOf(per.labels().keySet()) : List.of();
    }
}
