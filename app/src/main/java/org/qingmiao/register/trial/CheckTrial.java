package org.qingmiao.register.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.register.definition.CheckRule;
import org.qingmiao.register.definition.Section;

/** Asks the checks of a register of one record. Checks over several records need the others and are not asked here. */
final class CheckTrial {
    private final TrialRun run;

    CheckTrial(TrialRun run) {
        this.run = run;
    }

    void all() {
        run.trial().register().checks().values().forEach(c -> check(c, null));
        for (Section section : run.trial().register().sections().values()) {
            section.checks().values().forEach(c -> check(c, section));
        }
    }

    private void check(CheckRule check, @Nullable Section within) {
        if (!isAsked(check)) {
            return;
        }
        Section section =
                check.section().map(run.trial().register().sections()::get).orElse(within);
        switch (check.rule()) {
            case CheckRule.Rule.Holds rule ->
                views(section).stream().filter(v -> !holds(v, rule)).limit(1).forEach(v -> fault(check, section, v));
            case CheckRule.Rule.Apart rule
            when section != null ->
                RowPeriods.overlapping(run.record().rows(section), rule).ifPresent(row -> fault(check, section, row));
            case CheckRule.Rule.AtMost rule
            when section != null ->
                RowPeriods.tooMany(run.record().rows(section), rule, run).ifPresent(row -> fault(check, section, row));
            default -> {}
        }
    }

    /** A check may be asked only from a state on. */
    private boolean isAsked(CheckRule check) {
        return check.from()
                .map(from -> run.state()
                        .filter(run.trial().reachable(from)::contains)
                        .isPresent())
                .orElse(true);
    }

    /** The rows or members of a section, or the record. */
    private List<View> views(@Nullable Section section) {
        if (section == null) {
            return List.of(run.record());
        }
        if (section.hasRows()) {
            return new ArrayList<>(run.record().rows(section));
        }
        return section.members().isEmpty()
                ? List.of(run.record())
                : section.members().stream()
                        .map(m -> (View) run.member(section, m))
                        .toList();
    }

    /** What was refused when it was compiled is not asked. */
    private boolean holds(View view, CheckRule.Rule.Holds rule) {
        return run.trial().formula(rule.condition()).isEmpty() || view.holds(rule.condition());
    }

    private void fault(CheckRule check, @Nullable Section section, View view) {
        String field = place(check, section, view);
        if (check.level() == CheckRule.Level.ERROR) {
            run.faults().error(field, check.message());
        } else {
            run.faults().warning(field, check.message());
        }
    }

    private static String place(CheckRule check, @Nullable Section section, View view) {
        Optional<String> at = check.at();
        if (section == null || at.isEmpty()) {
            return at.orElse(section == null ? check.id() : section.id());
        }
        boolean whole = at.get().contains(".") || at.get().equals(section.id());
        if (whole) {
            return at.get();
        }
        String before = view instanceof MemberView member ? member.member() : section.id();
        return section.hasRows() || view instanceof MemberView ? before + "." + at.get() : at.get();
    }

    /** The marks that a row carries. */
    List<CheckRule> marks(RowView row) {
        Section section = row.section().orElseThrow();
        List<CheckRule> marks = new ArrayList<>();
        for (CheckRule check : section.checks().values()) {
            boolean mark = RowChecks.marks(check) && isAsked(check);
            if (mark && check.rule() instanceof CheckRule.Rule.Holds rule && !holds(row, rule)) {
                marks.add(check);
            }
            if (mark && check.rule() instanceof CheckRule.Rule.Apart rule && overlaps(row, rule)) {
                marks.add(check);
            }
        }
        return marks;
    }

    /** A row is looked at against those before it. */
    private boolean overlaps(RowView row, CheckRule.Rule.Apart rule) {
        return run.record().rows(row.section().orElseThrow()).stream()
                .takeWhile(other -> other != row)
                .anyMatch(other -> RowPeriods.overlap(other, row, rule));
    }
}
