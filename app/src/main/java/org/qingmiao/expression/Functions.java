package org.qingmiao.expression;

import dev.cel.common.ast.CelExpr;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qingmiao.expression.ExpressionProblem.Code;
import org.qingmiao.expression.ExpressionType.Slot;

/** Types calls of functions. */
final class Functions {
    private static final Set<String> LENGTHS = Set.of("years", "months", "days", "hours");

    private final Typing typing;
    private final RowFunctions rowFunctions;

    Functions(Typing typing) {
        this.typing = typing;
        this.rowFunctions = new RowFunctions(typing);
    }

    Optional<Node> type(CelExpr part) {
        CelExpr.CelCall call = part.call();
        String host = hostName(part);
        if (!typing.environment().functions(host).isEmpty()) {
            return host(part, host);
        }
        if (rowFunctions.fits(part)) {
            return rowFunctions.type(part);
        }
        if (call.target().isEmpty() && call.args().size() == 1 && LENGTHS.contains(call.function())) {
            return length(part);
        }
        return plain(part);
    }

    /** The name by which a room may have declared what is called: {@code decide}, {@code items.which}. */
    static String hostName(CelExpr part) {
        String function = part.call().function();
        return part.call()
                .target()
                .map(target -> Parsed.name(target).map(n -> n + "." + function).orElse(""))
                .orElse(function);
    }

    private Optional<Node> host(CelExpr part, String name) {
        List<Environment.Function> functions = typing.environment().functions(name);
        return typing.all(part.call().args())
                .flatMap(arguments -> functions.stream()
                        .flatMap(f -> result(f, arguments).stream())
                        .findFirst()
                        .<Optional<Node>>map(slot -> Optional.of(new Node.HostCall(name, arguments, slot)))
                        .orElseGet(() -> typing.refuse(
                                Code.WRONG_ARGUMENT,
                                part,
                                name + words(arguments),
                                functions.stream()
                                        .map(f -> name + types(f.parameters()))
                                        .collect(Collectors.joining(", ")))));
    }

    /** What a function gives for these arguments; empty if they do not fit. */
    private static Optional<Slot> result(Environment.Function function, List<Node> arguments) {
        boolean fits = arguments.size() == function.parameters().size();
        for (int i = 0; fits && i < arguments.size(); i++) {
            fits = fits(function.parameters().get(i), arguments.get(i).type());
        }
        return fits
                ? function.result()
                        .of(arguments.stream().map(Functions::constant).toList())
                : Optional.empty();
    }

    private static Optional<Object> constant(Node node) {
        return node instanceof Node.Constant c ? Optional.ofNullable(c.value()) : Optional.empty();
    }

    static boolean fits(ExpressionType wanted, ExpressionType given) {
        return wanted.equals(given)
                || wanted instanceof ExpressionType.Words && given instanceof ExpressionType.Code
                || wanted.isNumber() && given.isNumber() && !(wanted instanceof ExpressionType.Whole);
    }

    private Optional<Node> length(CelExpr part) {
        String unit = part.call().function();
        return typing.type(part.call().args().getFirst()).flatMap(argument -> {
            int most = unit.equals("years") ? 200 : unit.equals("months") ? 2_400 : Limits.LENGTH_DAYS;
            boolean whole = argument instanceof Node.Constant c
                    && c.value() instanceof Rational r
                    && r.isWhole()
                    && r.sign() >= 0
                    && r.compareTo(Rational.of(most)) <= 0;
            if (!whole) {
                return typing.refuse(
                        Code.WRONG_ARGUMENT, part, unit + words(List.of(argument)), unit + "(0 … " + most + ")");
            }
            int n = ((Rational) Objects.requireNonNull(((Node.Constant) argument).value()))
                    .numerator()
                    .intValueExact();
            Length length = switch (unit) {
                case "years" -> Length.months(12 * n);
                case "months" -> Length.months(n);
                case "days" -> Length.days(n);
                default -> Length.hours(n);
            };
            return Optional.of(new Node.Constant(length, new ExpressionType.Length(unit.equals("hours"))));
        });
    }

    private Optional<Node> plain(CelExpr part) {
        CelExpr.CelCall call = part.call();
        if (call.function().equals("known")
                && call.target().isEmpty()
                && call.args().size() == 1) {
            return typing.type(call.args().getFirst()).map(Node.Known::new);
        }
        List<CelExpr> parts = new ArrayList<>();
        call.target().ifPresent(parts::add);
        parts.addAll(call.args());
        String word = call.function().equals("age") ? "years_of" : call.function();
        Optional<Builtin> function = Builtin.named(word);
        boolean ratio = word.equals("ratio");
        if (function.isEmpty() && !ratio) {
            return typing.refuse(Code.UNKNOWN_FUNCTION, part, call.function(), "a function of the language");
        }
        return typing.all(parts).flatMap(arguments -> {
            Optional<Node> node = ratio ? ratio(arguments) : new Signatures(arguments).of(function.orElseThrow());
            return node.isPresent()
                    ? node
                    : typing.refuse(
                            Code.WRONG_ARGUMENT, part, call.function() + words(arguments), Signatures.help(word));
        });
    }

    private static Optional<Node> ratio(List<Node> arguments) {
        return arguments.size() == 2
                        && arguments.stream().allMatch(a -> a.type().isNumber())
                ? Optional.of(new Node.Arithmetic(
                        Node.Operation.DIVIDED_BY, arguments.get(0), arguments.get(1), new ExpressionType.Ratio()))
                : Optional.empty();
    }

    private static String words(List<Node> nodes) {
        return types(nodes.stream().map(Node::type).toList());
    }

    private static String types(List<ExpressionType> types) {
        return "(" + String.join(", ", types.stream().map(ExpressionType::word).toList()) + ")";
    }

    /** Codes for a message, shortened. */
    static String listed(ExpressionType.Code code) {
        List<String> some = code.codes().stream().sorted().limit(12).toList();
        return String.join(", ", some) + (some.size() < code.codes().size() ? " …" : "");
    }

    /** A day written as text. */
    static Optional<LocalDate> day(Node node) {
        if (!(node instanceof Node.Constant c
                && c.value() instanceof String text
                && text.matches("\\d{4}-\\d{2}-\\d{2}"))) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
