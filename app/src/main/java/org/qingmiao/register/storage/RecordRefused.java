package org.qingmiao.register.storage;

import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataAccessException;

/** The database does not take a record. What it says names fields and never values of rows that the writer may not see. */
public final class RecordRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** A value breaks a rule of its field: range, order, reason of absence, number, or a row lacks it. */
        RULE,
        /** It must be the only one, or must not overlap another. */
        TAKEN,
        /** There is no such record, row, or unit within reach; or what is fixed would be changed. */
        OUT_OF_REACH,
        /** The key of the request was used for another one. */
        KEY_USED
    }

    private final Reason reason;
    private final String rule;

    private RecordRefused(Reason reason, String rule) {
        super(reason + " " + rule);
        this.reason = reason;
        this.rule = rule;
    }

    static RecordRefused keyUsed() {
        return new RecordRefused(Reason.KEY_USED, "");
    }

    static RecordRefused outOfReach() {
        return new RecordRefused(Reason.OUT_OF_REACH, "");
    }

    /** What the database's refusal means; the failure itself if it is none of a rule. */
    static RuntimeException of(DataAccessException failure) {
        if (!(failure.getMostSpecificCause() instanceof SQLException cause)) {
            return failure;
        }
        String rule = cause instanceof PSQLException p
                ? Optional.ofNullable(p.getServerErrorMessage())
                        .map(ServerErrorMessage::getConstraint)
                        .orElse("")
                : "";
        return switch (Optional.ofNullable(cause.getSQLState()).orElse("")) {
            case "23514", "23502" -> new RecordRefused(Reason.RULE, rule);
            case "23505", "23P01" -> new RecordRefused(Reason.TAKEN, rule);
            case "42501", "23503" -> new RecordRefused(Reason.OUT_OF_REACH, rule);
            default -> failure;
        };
    }

    public Reason reason() {
        return reason;
    }

    /** Path of the field that breaks its rule; nothing where it is none of one field. */
    public Optional<String> field() {
        int end = rule.lastIndexOf('~');
        return reason == Reason.RULE && end > 0 ? Optional.of(rule.substring(0, end)) : Optional.empty();
    }
}
