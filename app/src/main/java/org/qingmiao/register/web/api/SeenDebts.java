package org.qingmiao.register.web.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qingmiao.register.definition.DebtRule;
import org.qingmiao.register.definition.Due;
import org.qingmiao.register.definition.FormulaText;
import org.qingmiao.register.definition.Occasion;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.right.RecordSight;
import org.qingmiao.register.trial.Debt;

/**
 * What a record owes, for one reader: when something is due must not tell a day that the reader does not see. A rule
 * that names a field out of sight is left out, whatever it does with it.
 */
final class SeenDebts {
    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]*(?:\\.[a-z_][a-z0-9_]*)*");

    private final KeptRegister register;
    private final RecordSight sight;

    private SeenDebts(KeptRegister register, RecordSight sight) {
        this.register = register;
        this.sight = sight;
    }

    /** Those that stand open, by when they are due. */
    static List<Map<String, Object>> of(OpenedRecord record) {
        SeenDebts seen = new SeenDebts(record.register().kept(), record.sight());
        return record.judged().debts().stream()
                .filter(debt -> debt.done().isEmpty())
                .sorted(Comparator.comparing((Debt debt) -> debt.due().end()))
                .flatMap(debt -> seen.told(debt).stream())
                .toList();
    }

    private Optional<Map<String, Object>> told(Debt debt) {
        Optional<DebtRule> rule =
                Optional.ofNullable(register.definition().deadlines().get(debt.name()));
        if (rule.filter(r -> !isSeen(r)).isPresent()) {
            return Optional.empty();
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", debt.name());
        rule.ifPresent(r -> told.put("label", r.label()));
        told.put("due", debt.due().written().replace("?", ""));
        told.put("provisional", debt.due().provisional());
        rule.flatMap(DebtRule::origin)
                .ifPresent(o -> told.put(
                        "origin", Map.of("set_by", o.basis().name().toLowerCase(Locale.ROOT), "text", o.text())));
        return Optional.of(told);
    }

    private boolean isSeen(DebtRule rule) {
        boolean rows = rule.each()
                .filter(DebtRule.Each.OfSection.class::isInstance)
                .map(each -> ((DebtRule.Each.OfSection) each).section())
                .filter(section -> !seesSome(section))
                .isEmpty();
        return rows
                && formulas(rule).stream()
                        .allMatch(f -> NAME.matcher(f.source()).results().allMatch(m -> isSeen(m.group())));
    }

    private boolean seesSome(String section) {
        Register definition = register.definition();
        return Optional.ofNullable(definition.sections().get(section))
                .map(Section::fields)
                .filter(fields -> fields.keySet().stream().anyMatch(f -> sight.sees(section + "." + f)))
                .isPresent();
    }

    /** What is no field is a function, a code, a state. */
    private boolean isSeen(String name) {
        String path = register.fields().path(name);
        return register.fields().at(path).isEmpty() || sight.sees(path);
    }

    private static List<FormulaText> formulas(DebtRule rule) {
        List<FormulaText> formulas = new ArrayList<>();
        rule.after().ifPresent(after -> days(after).forEach(formulas::add));
        rule.condition().where().ifPresent(formulas::add);
        rule.condition().when().ifPresent(formulas::add);
        Stream.concat(rule.due().stream(), rule.every().stream())
                .flatMap(due -> due.cases().stream())
                .forEach(one -> {
                    one.when().ifPresent(formulas::add);
                    if (one.limit() instanceof Due.Limit.Computed computed) {
                        formulas.add(computed.formula());
                    }
                });
        if (rule.before().isPresent() && rule.before().get().event() instanceof DebtRule.Anniversary.OfRecord day) {
            formulas.add(day.day());
        }
        return formulas;
    }

    private static Stream<FormulaText> days(Occasion occasion) {
        return switch (occasion) {
            case Occasion.When when -> Stream.of(when.formula());
            case Occasion.AnyOf any -> any.occasions().stream().flatMap(SeenDebts::days);
            default -> Stream.empty();
        };
    }
}
