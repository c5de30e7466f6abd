package org.qingmiao.register.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.platform.Text;

/**
 * Who may see and fill what.
 *
 * @param neverPublic sections and fields that never leave
 * @param neverExport sections and fields that no export holds
 */
public record Access(
        List<Grant> grants,
        Map<String, Lock> locks,
        Optional<Review> review,
        Optional<Sample> sample,
        List<String> neverPublic,
        List<String> neverExport) {

    public Access {
        grants = List.copyOf(grants);
        locks = Ordered.copy(locks);
        neverPublic = List.copyOf(neverPublic);
        neverExport = List.copyOf(neverExport);
    }

    /** A condition on the whole record that closes it for every grant that does not open it. */
    public record Lock(String id, Text label, FormulaText when, SourceLocation place) {}

    /** Unusual reads are looked through. */
    public record Review(String reads, String by) {}

    /** A share of the rows of a section is looked at again. */
    public record Sample(String section, int percent, String by, Span every, Optional<Text> label) {}

    /**
     * One right. Fill includes see, see includes mask; see asks for a purpose; what is not named is not there.
     *
     * @param fill sections and fields, {@code all} resolved
     * @param states only records in these; empty is all
     * @param when only records for which it holds
     * @param rows only records with such rows: {@code class.B}
     * @param apart sections and fields of the store that lies apart
     * @param add sections to which a row may be added without reading
     * @param offline sections that may be filled without a connection
     * @param opens locks
     * @param sums whether sums may be seen
     */
    public record Grant(
            Holder holder,
            Scope scope,
            List<String> fill,
            List<String> see,
            List<String> mask,
            List<String> apart,
            List<String> add,
            List<String> imports,
            List<String> offline,
            List<String> prints,
            List<String> opens,
            List<String> states,
            Optional<FormulaText> when,
            Optional<String> rows,
            boolean exports,
            Optional<String> exportSecond,
            boolean sums,
            boolean reason,
            Optional<String> second,
            SourceLocation place) {
        public Grant {
            fill = List.copyOf(fill);
            see = List.copyOf(see);
            mask = List.copyOf(mask);
            apart = List.copyOf(apart);
            add = List.copyOf(add);
            imports = List.copyOf(imports);
            offline = List.copyOf(offline);
            prints = List.copyOf(prints);
            opens = List.copyOf(opens);
            states = List.copyOf(states);
        }

        /**
         * A right that stands in no definition, with nothing of what only definitions give.
         *
         * @param states only records in these; empty is all
         */
        public static Grant given(
                Holder holder,
                Scope scope,
                List<String> fill,
                List<String> see,
                List<String> opens,
                List<String> states,
                SourceLocation place) {
            return new Grant(
                    holder,
                    scope,
                    fill,
                    see,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    opens,
                    states,
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    false,
                    false,
                    Optional.empty(),
                    place);
        }
    }

    /** Who has a right. */
    public sealed interface Holder {
        record OfDuty(String duty) implements Holder {}

        /**
         * Everybody.
         *
         * @param ways map, list, csv, form, totals
         */
        record Everybody(List<String> ways) implements Holder {
            public Everybody {
                ways = List.copyOf(ways);
            }
        }

        /** The child's guardian. */
        record Guardian() implements Holder {}
    }

    /** Of which records. */
    public sealed interface Scope {
        record Word(ScopeWord word) implements Scope {}

        /** Records whose field names me. */
        record Mine(String field) implements Scope {}

        /** Records whose field names my unit. */
        record InUnit(String field) implements Scope {}
    }

    public enum ScopeWord {
        OWN_DRAFT,
        OWN,
        UNIT,
        SUBTREE,
        DISTRICT,
        HANDED,
        APART_UNIT,
        NONE
    }
}
