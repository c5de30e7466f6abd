package org.qingmiao.child.index;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.qingmiao.calculators.Sex;
import org.qingmiao.calculators.identity.Checked;
import org.qingmiao.calculators.identity.ResidentId;
import org.qingmiao.child.ChildStatement;
import org.qingmiao.child.ChildStatement.Birth;
import org.qingmiao.child.ChildStatement.Guardian;
import org.qingmiao.child.ChildStatement.NumberKind;
import org.springframework.stereotype.Component;

/** What must hold of what is said of a child. */
@Component
public final class StatementRules {
    private final Clock clock;

    StatementRules(Clock clock) {
        this.clock = clock;
    }

    /**
     * Something that is wrong.
     *
     * @param key of the text that says what
     */
    public record StatementFault(String field, String key) {}

    public List<StatementFault> faults(ChildStatement said) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ProfileReading.DISTRICT);
        List<StatementFault> faults = new ArrayList<>();
        boolean nameless = said.name().isEmpty();
        if (nameless
                && said.number().kind() == NumberKind.NONE
                && said.guardians().isEmpty()) {
            faults.add(new StatementFault("given", "children.wrong.nobody"));
        }
        if (said.birth().map(Birth::day).filter(day -> day.isAfter(today)).isPresent()) {
            faults.add(new StatementFault("birth", "children.wrong.future"));
        }
        boolean none = said.number().kind() == NumberKind.NONE;
        if (none != said.number().text().isEmpty()) {
            faults.add(new StatementFault("number", none ? "children.wrong.kind" : "children.wrong.number_missing"));
        }
        if (said.number().kind() == NumberKind.RESIDENT) {
            resident(said, today, faults);
        }
        if (said.guardians().stream().map(Guardian::name).anyMatch(String::isBlank)) {
            faults.add(new StatementFault("guardian1_name", "children.wrong.guardian"));
        }
        return faults;
    }

    private static void resident(ChildStatement said, LocalDate today, List<StatementFault> faults) {
        if (!(ResidentId.check(said.number().text(), today) instanceof Checked.Valid valid)) {
            faults.add(new StatementFault("number", "children.wrong.number"));
            return;
        }
        ResidentId id = valid.id();
        if (said.birth()
                .filter(Birth::isExact)
                .filter(b -> !b.day().equals(id.birthDate()))
                .isPresent()) {
            faults.add(new StatementFault("birth", "children.wrong.number_birth"));
        }
        String sex = id.sex() == Sex.MALE ? "m" : "f";
        if (said.sex().filter(s -> !s.equals(sex)).isPresent()) {
            faults.add(new StatementFault("sex", "children.wrong.number_sex"));
        }
    }
}
