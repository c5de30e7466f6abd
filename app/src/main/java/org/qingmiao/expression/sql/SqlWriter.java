package org.qingmiao.expression.sql;

import java.time.ZoneId;
import java.util.Optional;
import org.qingmiao.expression.CheckedExpression;
import org.qingmiao.expression.Node;

/**
 * Writes checked expressions as SQL of PostgreSQL. Constants are bound, never written; conditions are true or false,
 * never null; nothing in them can raise an error on any row.
 */
public final class SqlWriter {
    private final SqlNames names;
    private final ZoneId zone;

    public SqlWriter(SqlNames names, ZoneId zone) {
        this.names = names;
        this.zone = zone;
    }

    public SqlForm write(CheckedExpression expression) {
        SqlRun run = new SqlRun(names, zone);
        try {
            Node tree = expression.tree();
            if (tree.type().isNumber()) {
                SqlNumber number = run.number(tree);
                return new SqlForm.Written(
                        run.limited(number.text()), Optional.ofNullable(number.d()), run.parameters());
            }
            return new SqlForm.Written(run.text(tree), Optional.empty(), run.parameters());
        } catch (NoSql e) {
            return new SqlForm.Refused(e.what);
        }
    }

    /** Ends the writing of an expression that has no form in SQL. */
    private static final class NoSql extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String what;

        NoSql(String what) {
            super(what, null, false, false);
            this.what = what;
        }
    }

    static RuntimeException none(String what) {
        return new NoSql(what);
    }
}
