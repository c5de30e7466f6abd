package org.qingmiao.expression.jvm;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qingmiao.expression.CheckedExpression;
import org.qingmiao.expression.ExpressionType;
import org.qingmiao.expression.Node;
import org.qingmiao.expression.Rational;

/**
 * Runs checked expressions on the JVM. Exact, without side effects, bounded: an evaluation that would take more than
 * {@link #STEPS} steps ends with {@link EvaluationTooLong}.
 */
public final class JvmEvaluator {
    /** Steps of one evaluation; a list of 20,000 rows with a condition of 20 nodes is 400,000. */
    static final int STEPS = 2_000_000;

    private final JvmFunctions functions;
    private final HostFunctions host;

    /**
     * @param zone where a moment's day is looked up
     * @param host runs the functions that the environment declared
     */
    public JvmEvaluator(ZoneId zone, HostFunctions host) {
        this.functions = new JvmFunctions(zone);
        this.host = host;
    }

    /** An evaluator for expressions over numbers, words and days alone. */
    public static JvmEvaluator plain() {
        return new JvmEvaluator(ZoneId.of("Asia/Shanghai"), (name, arguments) -> {
            throw new IllegalStateException("nobody runs the function " + name);
        });
    }

    /** Runs functions of the room around. */
    @FunctionalInterface
    public interface HostFunctions {
        /**
         * @param arguments all known; numbers as {@link Rational}
         * @return as values are given: numbers of Java, text, days, moments, maps for results with parts
         */
        @Nullable
        Object call(String name, List<Object> arguments);
    }

    /**
     * Whether a condition holds.
     *
     * @param values by name: numbers, Boolean, String, LocalDate, Instant, lists; rows as maps; absent is left out
     */
    public boolean holds(CheckedExpression condition, Map<String, ?> values) {
        if (!(condition.type() instanceof ExpressionType.YesNo) || condition.optional()) {
            throw new IllegalArgumentException("not a condition: " + condition.source());
        }
        return Boolean.TRUE.equals(value(condition, values));
    }

    /** What an expression gives: Boolean, {@link Rational}, String, LocalDate, Instant; nothing if it is absent. */
    @Nullable
    public Object value(CheckedExpression expression, Map<String, ?> values) {
        return value(expression, values::get);
    }

    /** The same of values that are asked for by name. */
    @Nullable
    public Object value(CheckedExpression expression, NamedValues values) {
        return new Run(values).value(expression.tree());
    }

    /** One evaluation. */
    private final class Run {
        private final NamedValues values;
        private final Map<String, Object> rows = new HashMap<>();
        private int steps;

        Run(NamedValues values) {
            this.values = values;
        }

        @Nullable
        Object value(Node node) {
            if (++steps > STEPS) {
                throw new EvaluationTooLong();
            }
            return switch (node) {
                case Node.Constant n -> n.value();
                case Node.Variable n -> JvmValues.read(values.get(n.name()), n.type());
                case Node.Member n -> JvmValues.read(member(n), n.type());
                case Node.Part n -> JvmValues.read(part(n), n.type());
                case Node.YesOrNo n -> condition(n);
                case Node.Arithmetic n -> arithmetic(n);
                case Node.Negated n -> value(n.operand()) instanceof Rational r ? r.negated() : null;
                case Node.Choice n -> value(holds(n.condition()) ? n.yes() : n.no());
                case Node.Call n -> functions.call(n.function(), all(n.arguments()));
                case Node.HostCall n -> hostCall(n);
                case Node.OverRows n -> overRows(n);
            };
        }

        private boolean holds(Node condition) {
            return Boolean.TRUE.equals(value(condition));
        }

        private boolean condition(Node.YesOrNo node) {
            return switch (node) {
                case Node.Not n -> !holds(n.operand());
                case Node.Both n -> holds(n.left()) && holds(n.right());
                case Node.Either n -> holds(n.left()) || holds(n.right());
                case Node.Known n -> value(n.operand()) != null;
                case Node.Same n -> Objects.equals(value(n.left()), value(n.right()));
                case Node.Ordered n -> ordered(n);
                case Node.OneOf n ->
                    value(n.operand()) instanceof String word && n.words().contains(word);
                case Node.Among n -> among(n);
            };
        }

        private boolean ordered(Node.Ordered node) {
            Object left = value(node.left());
            Object right = value(node.right());
            return left != null && right != null && node.order().holds(JvmValues.compare(left, right));
        }

        private boolean among(Node.Among node) {
            Object wanted = value(node.operand());
            ExpressionType element = ((ExpressionType.Several) node.list().type()).element();
            return wanted != null
                    && value(node.list()) instanceof List<?> list
                    && list.stream().anyMatch(e -> wanted.equals(JvmValues.read(e, element)));
        }

        private @Nullable Object member(Node.Member node) {
            Object row = rows.get(node.row());
            return node.field().isEmpty() ? row : JvmValues.field(row, node.field());
        }

        private @Nullable Object part(Node.Part node) {
            return JvmValues.field(value(node.of()), node.field());
        }

        private @Nullable Object arithmetic(Node.Arithmetic node) {
            if (!(value(node.left()) instanceof Rational left) || !(value(node.right()) instanceof Rational right)) {
                return null;
            }
            return switch (node.operation()) {
                case PLUS -> left.plus(right);
                case MINUS -> left.minus(right);
                case TIMES -> left.times(right);
                case DIVIDED_BY -> right.sign() == 0 ? null : left.dividedBy(right);
            };
        }

        private List<@Nullable Object> all(List<Node> nodes) {
            List<@Nullable Object> all = new ArrayList<>();
            nodes.forEach(n -> all.add(value(n)));
            return all;
        }

        private @Nullable Object hostCall(Node.HostCall node) {
            List<Object> arguments = new ArrayList<>();
            for (Node argument : node.arguments()) {
                Object value = value(argument);
                if (value == null) {
                    return null;
                }
                arguments.add(value);
            }
            return JvmValues.read(host.call(node.name(), arguments), node.type());
        }

        private @Nullable Object overRows(Node.OverRows node) {
            TakenValues taken = new TakenValues(node.taken());
            Iterable<?> list = value(node.list()) instanceof List<?> l ? l : List.of();
            for (Object row : list) {
                rows.put(node.row(), row);
                if (holds(node.condition())) {
                    taken.add(row, value(node.value()));
                }
                if (taken.isDecided()) {
                    break;
                }
            }
            rows.remove(node.row());
            return taken.result();
        }
    }
}
