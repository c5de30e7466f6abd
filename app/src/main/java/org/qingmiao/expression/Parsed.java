package org.qingmiao.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of an expression as CEL's parser reads it, without macros; knows where each part stands. */
final class Parsed {
    private static final CelParser PARSER = CelParserFactory.standardCelParserBuilder()
            .setOptions(CelOptions.current()
                    .maxExpressionCodePointSize(Limits.CHARACTERS)
                    .maxParseRecursionDepth(Limits.DEPTH)
                    .build())
            .build();
    private static final Pattern NUMBER = Pattern.compile("-?\\s*(\\d+(?:\\.\\d+)?)(?![\\w.])");

    private final String source;
    private final CelExpr root;
    private final Map<Long, Integer> positions;

    private Parsed(String source, CelAbstractSyntaxTree tree) {
        this.source = source;
        this.root = tree.getExpr();
        this.positions = tree.getSource().getPositionsMap();
    }

    /** The parsed text; if it cannot be read, its problems instead. */
    static Optional<Parsed> read(String source, Problems problems) {
        if (source.codePointCount(0, source.length()) > Limits.CHARACTERS) {
            problems.add(
                    ExpressionProblem.Code.TOO_LARGE,
                    0,
                    source.length() + " characters",
                    "at most " + Limits.CHARACTERS + " characters");
            return Optional.empty();
        }
        CelValidationResult result = PARSER.parse(source);
        for (CelIssue issue : result.getErrors()) {
            report(source, issue, problems);
        }
        try {
            return result.hasError() ? Optional.empty() : Optional.of(new Parsed(source, result.getAst()));
        } catch (CelValidationException e) {
            throw new IllegalStateException("no error, but no tree", e);
        }
    }

    private static void report(String source, CelIssue issue, Problems problems) {
        int offset = 0;
        for (int line = 1; line < issue.getSourceLocation().getLine(); line++) {
            offset = source.indexOf('\n', offset) + 1;
        }
        String rest = source.substring(Math.max(0, offset));
        int column = Math.clamp(issue.getSourceLocation().getColumn(), 0, rest.codePointCount(0, rest.length()));
        int at = offset + rest.offsetByCodePoints(0, column);
        String message = issue.getMessage().strip();
        if (message.contains("recursion limit")) {
            problems.add(
                    ExpressionProblem.Code.TOO_LARGE,
                    at,
                    "an expression that is nested deeper than " + Limits.DEPTH,
                    "several smaller ones");
        } else {
            problems.add(ExpressionProblem.Code.SYNTAX, at, message, "an expression");
        }
    }

    CelExpr root() {
        return root;
    }

    /** Where a part has its sign: an operator, the bracket of a call, the dot of a field. */
    int at(CelExpr part) {
        Integer position = positions.get(part.id());
        return position == null ? 0 : source.offsetByCodePoints(0, Math.min(position, codePoints()));
    }

    /** Where a part begins. */
    int start(CelExpr part) {
        return switch (part.getKind()) {
            case SELECT -> start(part.select().operand());
            case CALL -> {
                if (part.call().target().isPresent()) {
                    yield start(part.call().target().get());
                }
                boolean named = Character.isLetter(part.call().function().charAt(0));
                boolean between = !named && part.call().args().size() > 1;
                yield named
                        ? wordBefore(at(part))
                        : between ? start(part.call().args().getFirst()) : at(part);
            }
            default -> at(part);
        };
    }

    private int wordBefore(int bracket) {
        int at = Math.min(bracket, source.length());
        while (at > 0 && Character.isWhitespace(source.charAt(at - 1))) {
            at--;
        }
        while (at > 0 && (Character.isLetterOrDigit(source.charAt(at - 1)) || source.charAt(at - 1) == '_')) {
            at--;
        }
        return at;
    }

    /** A number as it is written, to the last digit; empty for other ways to write one. */
    Optional<BigDecimal> number(CelExpr constant) {
        Matcher matcher = NUMBER.matcher(source).region(at(constant), source.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        BigDecimal written = new BigDecimal(matcher.group(1));
        CelConstant value = constant.constant();
        boolean negative =
                value.getKind() == CelConstant.Kind.INT64_VALUE ? value.int64Value() < 0 : value.doubleValue() < 0;
        return Optional.of(negative ? written.negate() : written);
    }

    /** A name with dots, or a call of names, as one writes it: {@code previous(below(births.live))}. */
    static Optional<String> name(CelExpr part) {
        return switch (part.getKind()) {
            case IDENT -> Optional.of(part.ident().name());
            case SELECT ->
                part.select().testOnly()
                        ? Optional.empty()
                        : name(part.select().operand())
                                .map(n -> n + "." + part.select().field());
            case CALL ->
                part.call().target().isEmpty()
                                && part.call().args().size() == 1
                                && isWord(part.call().function())
                        ? name(part.call().args().getFirst())
                                .map(n -> part.call().function() + "(" + n + ")")
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean isWord(String function) {
        return !Set.of("-_", "!_").contains(function);
    }

    private int codePoints() {
        return source.codePointCount(0, source.length());
    }
}
