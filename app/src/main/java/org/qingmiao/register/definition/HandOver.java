package org.qingmiao.register.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.platform.Text;

/**
 * Offering a record to another unit.
 *
 * @param sees sections and fields that the receiver sees
 * @param rows which rows of them ({@code receiver} is the unit)
 * @param duties who of the receiver deals with it
 * @param returns what is answered
 * @param opens the receiver's own record, made on acceptance
 * @param givesRecord whether acceptance moves the ownership
 * @param partly whether a part may be accepted
 * @param passesOn whether the receiver may pass it on
 * @param print the form that goes along
 */
public record HandOver(
        String id,
        Text label,
        Receiver to,
        List<String> sees,
        List<String> fills,
        Optional<FormulaText> rows,
        List<String> duties,
        Optional<Limit> accept,
        Map<String, Return> returns,
        Optional<RegisterStep.Opening> opens,
        boolean givesRecord,
        boolean partly,
        boolean passesOn,
        Optional<String> print,
        SourceLocation place) {

    public HandOver {
        sees = List.copyOf(sees);
        fills = List.copyOf(fills);
        duties = List.copyOf(duties);
        returns = Ordered.copy(returns);
    }

    /**
     * To whom.
     *
     * @param way how the receiver is found
     * @param unless then it goes to {@code otherwise}
     */
    public record Receiver(Way way, Optional<FormulaText> unless, Optional<Way> otherwise) {}

    /** How a receiver is found. */
    public sealed interface Way {
        /**
         * A unit of a kind.
         *
         * @param serving field whose place it serves
         * @param of whose unit it is (child)
         */
        record OfKind(String unitKind, Optional<String> serving, Optional<String> of) implements Way {}

        /** The unit, or units, in a field. */
        record InField(FormulaText unit) implements Way {}

        /** Who holds a duty. */
        record WithDuty(String duty) implements Way {}

        /** The child's guardian. */
        record Guardian() implements Way {}

        /** Somebody who has no account. */
        record Outside(String who) implements Way {}
    }

    /** A limit of an acceptance or an answer, with what happens around it. */
    public record Limit(
            Due due,
            DebtRule.Kind kind,
            Optional<Origin> origin,
            Optional<String> stamps,
            List<DebtRule.Extension> extensions,
            List<Escalation> escalations,
            SourceLocation place) {
        public Limit {
            extensions = List.copyOf(extensions);
            escalations = List.copyOf(escalations);
        }
    }

    /**
     * An answer that is owed or may be given.
     *
     * @param after {@code accepted} or another return
     * @param limit until when; nothing if it is not owed by a time
     * @param reachesSender whether the person who reported is told
     */
    public record Return(
            String id,
            Text label,
            List<String> ask,
            Optional<FormulaText> when,
            Optional<String> after,
            Optional<String> stamps,
            Optional<Limit> limit,
            boolean passesOn,
            boolean reachesSender,
            SourceLocation place) {
        public Return {
            ask = List.copyOf(ask);
        }
    }
}
