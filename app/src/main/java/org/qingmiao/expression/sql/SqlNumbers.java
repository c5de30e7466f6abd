package org.qingmiao.expression.sql;

import org.qingmiao.expression.ExpressionType;
import org.qingmiao.expression.Node;
import org.qingmiao.expression.Rational;

/** Writes what gives a number. */
record SqlNumbers(SqlRun run) {
    SqlNumber number(Node node) {
        SqlNumber number = switch (node) {
            case Node.Constant n -> constant(n);
            case Node.Variable n -> column(run.names().column(n.name()), n.type(), n.name());
            case Node.Member n -> column(run.member(n), n.type(), n.field());
            case Node.Part n -> column(run.part(n), n.type(), n.field());
            case Node.Arithmetic n -> arithmetic(n);
            case Node.Negated n -> number(n.operand()).negated();
            case Node.Choice n -> number(n.yes()).unless(run.text(n.condition()), number(n.no()));
            case Node.Call n -> new SqlFunctions(run).number(n);
            case Node.HostCall n -> column(run.host(n), n.type(), n.name());
            case Node.OverRows n -> new SqlRows(run).taken(n);
            case Node.YesOrNo n -> throw new IllegalStateException("no number: " + n);
        };
        run.limited(number.n());
        run.limited(number.d() == null ? "" : number.d());
        return number;
    }

    private SqlNumber constant(Node.Constant node) {
        if (!(node.value() instanceof Rational value)) {
            return new SqlNumber("CAST(NULL AS numeric)", false, 0, null);
        }
        int scale = node.type() instanceof ExpressionType.Decimal d ? d.scale() : 0;
        long units = value.rounded(scale).unscaledValue().longValueExact();
        return new SqlNumber(run.bound(units, "bigint"), true, scale, null);
    }

    private SqlNumber column(String column, ExpressionType type, String name) {
        return switch (type) {
            case ExpressionType.Whole t -> SqlNumber.bigint(column);
            case ExpressionType.Decimal t -> new SqlNumber(column, true, t.scale(), null);
            case ExpressionType.Ratio t ->
                new SqlNumber(column, true, 0, "(" + run.names().denominator(name) + ")::numeric");
            default -> new SqlNumber(column, false, 0, null);
        };
    }

    private SqlNumber arithmetic(Node.Arithmetic node) {
        SqlNumber left = number(node.left());
        SqlNumber right = number(node.right());
        return switch (node.operation()) {
            case PLUS -> left.plus(right, "+");
            case MINUS -> left.plus(right, "-");
            case TIMES -> left.times(right);
            case DIVIDED_BY -> left.dividedBy(right);
        };
    }
}
