package org.qingmiao.register.trial.given;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.expression.Compilation;
import org.qingmiao.expression.Environment;
import org.qingmiao.expression.ExpressionCompiler;
import org.qingmiao.expression.ExpressionType;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.formula.ScopeUse;

/** Finds what columns are for; each name is looked up once. */
final class TrialColumns {
    private static final String AT = "_at";

    private final TrialRegister trial;
    private final Map<String, TrialColumn> found = new HashMap<>();
    private final ExpressionCompiler names;

    public TrialColumns(TrialRegister trial) {
        this.trial = trial;
        Environment environment = trial.scope().record(ScopeUse.FREE);
        this.names = new ExpressionCompiler(environment);
    }

    public TrialColumn of(String name) {
        return found.computeIfAbsent(name, this::find);
    }

    private TrialColumn find(String name) {
        Section rows = trial.register().sections().get(name);
        TrialField field = trial.fields().find(name);
        if (rows != null && rows.hasRows()) {
            return new TrialColumn.Rows(rows);
        }
        if (field != null) {
            return new TrialColumn.OfField(field, trial.scope().type(field.field()));
        }
        return switch (name) {
            case "state" -> new TrialColumn.State();
            case "now" -> new TrialColumn.Now();
            case "flags" -> new TrialColumn.Flags();
            default -> happened(name).or(() -> named(name)).orElse(new TrialColumn.Carried());
        };
    }

    private Optional<TrialColumn> happened(String name) {
        if (!name.endsWith(AT)) {
            return Optional.empty();
        }
        String what = name.substring(0, name.length() - AT.length());
        Register register = trial.register();
        Optional<String> step = register.steps().keySet().stream()
                .filter(s -> s.replace('-', '_').equals(what.replace('-', '_')))
                .findFirst();
        if (step.isPresent()) {
            return step.map(TrialColumn.At::new);
        }
        if (register.states().containsKey(what)) {
            return Optional.of(new TrialColumn.At(TrialColumn.At.STATE + what));
        }
        int dot = what.indexOf('.');
        boolean handOver = dot > 0 && register.handOvers().containsKey(what.substring(0, dot));
        return handOver ? Optional.of(new TrialColumn.At(what)) : Optional.empty();
    }

    /** Names that the register does not know as fields, but its expressions use. */
    private Optional<TrialColumn> named(String name) {
        if (!name.matches("[\\p{L}_][\\p{L}\\p{N}_]*(\\.[\\p{L}_][\\p{L}\\p{N}_]*)*")) {
            return Optional.empty();
        }
        return names.anything(name) instanceof Compilation.Checked c
                        && !(c.expression().type() instanceof ExpressionType.Rows)
                        && !(c.expression().type() instanceof ExpressionType.Nothing)
                        && c.expression().names().contains(name)
                ? Optional.of(new TrialColumn.Named(name, c.expression().type()))
                : Optional.empty();
    }
}
