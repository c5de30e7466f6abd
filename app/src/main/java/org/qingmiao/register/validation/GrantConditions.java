package org.qingmiao.register.validation;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.qingmiao.expression.CheckedExpression;
import org.qingmiao.expression.Node;
import org.qingmiao.expression.Trees;
import org.qingmiao.register.definition.Access.Grant;
import org.qingmiao.register.definition.Access.Holder;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.FormulaText;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.SecrecyClass;
import org.qingmiao.register.definition.Source;
import org.qingmiao.register.reader.RegisterProblem;

/** A condition of a grant is kept with the record: it reads what stands there, and nothing that moves without it. */
final class GrantConditions {
    /** What debts, hand-overs and the world around say changes without the record. */
    private static final Set<String> ELSEWHERE = Set.of(
            "late",
            "due",
            "met",
            "owes",
            "explained",
            "owed",
            "offered",
            "accepted",
            "refused",
            "answered",
            "ended",
            "all_answered",
            "refusals",
            "hand_over",
            "value",
            "published",
            "enrolled",
            "birthday",
            "unit.up");

    private static final Set<String> CLOCK = Set.of("today", "now", "act");

    private final RuleBook book;
    private final Register register;
    private final Map<FormulaText, CheckedExpression> formulas;

    GrantConditions(RuleBook book, Map<FormulaText, CheckedExpression> formulas) {
        this.book = book;
        this.register = book.register();
        this.formulas = formulas;
    }

    void check() {
        register.access().grants().stream()
                .filter(g -> g.holder() instanceof Holder.OfDuty)
                .map(Grant::when)
                .flatMap(Optional::stream)
                .forEach(this::condition);
    }

    private void condition(FormulaText formula) {
        CheckedExpression expression = formulas.get(formula);
        if (expression != null) {
            elsewhere(expression, new HashSet<>())
                    .ifPresent(found -> book.issue(
                            formula.place(),
                            RegisterProblem.NOT_ASKED_OF_RECORDS,
                            found,
                            "what stands in the record itself"));
        }
    }

    /** The first of what it reads that does not stand in the record. */
    private Optional<String> elsewhere(CheckedExpression expression, Set<String> asked) {
        Optional<String> name =
                expression.names().stream().filter(n -> !stands(n, asked)).findFirst();
        return name.or(() -> called(expression));
    }

    private boolean stands(String name, Set<String> asked) {
        FormulaText defined = register.define().get(name);
        if (defined != null) {
            CheckedExpression inner = formulas.get(defined);
            return inner == null || !asked.add(name) || elsewhere(inner, asked).isEmpty();
        }
        return name.equals("state")
                || register.sections().containsKey(name)
                || isStep(name)
                || register.field(name).filter(GrantConditions::isKept).isPresent()
                || isPart(name);
    }

    private boolean isStep(String name) {
        return register.steps().keySet().stream().anyMatch(s -> name.equals(s.replace('-', '_') + "_at"));
    }

    private static boolean isKept(RegisterField field) {
        boolean daily = field.source() instanceof Source.Computed computed && computed.daily();
        return !daily && field.secrecy().compareTo(SecrecyClass.SEALED) < 0;
    }

    /** The end of a span, an answer of a sheet; what a field points to stands elsewhere. */
    private boolean isPart(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0
                && register.field(name.substring(0, dot))
                        .filter(GrantConditions::isKept)
                        .filter(f -> !pointsElsewhere(f.kind()))
                        .isPresent();
    }

    private static boolean pointsElsewhere(FieldKind kind) {
        return kind instanceof FieldKind.Child
                || kind instanceof FieldKind.Person
                || kind instanceof FieldKind.Household
                || kind instanceof FieldKind.Reference
                || kind instanceof FieldKind.Unit
                || kind instanceof FieldKind.Worker;
    }

    private Optional<String> called(CheckedExpression expression) {
        Set<String> found = new HashSet<>();
        Trees.walk(expression.tree(), node -> {
            if (node instanceof Node.HostCall call && moves(call)) {
                found.add(call.name() + "()");
            }
        });
        return found.stream().sorted().findFirst();
    }

    private boolean moves(Node.HostCall call) {
        return ELSEWHERE.contains(call.name()) || call.name().equals("flag") && looksAtClock(call);
    }

    /** A flag that comes and goes with time is kept as it was at the record's last change. */
    private boolean looksAtClock(Node.HostCall call) {
        if (!(call.arguments().getFirst() instanceof Node.Constant id)) {
            return true;
        }
        return Optional.ofNullable(
                        register.flags().get(Objects.requireNonNull(id.value()).toString()))
                .stream()
                .flatMap(flag -> Stream.of(flag.when(), flag.until()))
                .flatMap(Optional::stream)
                .map(formulas::get)
                .anyMatch(e -> e != null && e.names().stream().anyMatch(CLOCK::contains));
    }
}
