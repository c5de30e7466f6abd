package org.qingmiao.calculators.immunization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.Sex;

/** Walks through the doses of one child by date. A dose that does not count changes nothing for those after it. */
final class Evaluator {
    private static final List<Vaccine> LIVE = Exceptions.live();

    private final Programme programme;
    private final History history;
    private final LocalDate birth;
    private final Progress progress;

    Evaluator(Programme programme, History history) {
        this.programme = programme;
        this.history = history;
        this.birth = history.birth();
        this.progress = new Progress(programme.lines.size());
    }

    Assessment assess() {
        List<Dose> doses = history.doses();
        @Nullable DoseVerdict[] verdicts = new @Nullable DoseVerdict[doses.size()];
        for (int place : order(doses)) {
            verdicts[place] = judge(doses.get(place));
        }
        List<DoseVerdict> inTheirOrder = new ArrayList<>(verdicts.length);
        for (DoseVerdict doseVerdict : verdicts) {
            inTheirOrder.add(Objects.requireNonNull(doseVerdict));
        }
        return new Assessment(history, inTheirOrder, new Forecaster(programme, history, progress).forecast());
    }

    /** Places by date; on one day by vaccine, so that the order of the input does not matter. */
    private static int[] order(List<Dose> doses) {
        int[] order = new int[doses.size()];
        for (int i = 0; i < order.length; i++) {
            Dose dose = doses.get(i);
            int at = i;
            // Records mostly come in order, so that insertion is the fastest sort.
            while (at > 0 && isBefore(dose, doses.get(order[at - 1]))) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = i;
        }
        return order;
    }

    private static boolean isBefore(Dose one, Dose other) {
        int side = one.date().compareTo(other.date());
        return side != 0 ? side < 0 : one.vaccine().place() < other.vaccine().place();
    }

    private DoseVerdict judge(Dose dose) {
        Line line = programme.line(dose.vaccine());
        int count = progress.count[line.place];
        Line.Jump jump = jump(dose, line, count);
        int to = jump == null ? count : jump.to();
        ScheduledDose target = to < line.doses.length ? line.doses[to] : null;
        Wait wait = jump != null ? jump.rule().interval() : target != null ? target.wait : Wait.NONE;
        List<Finding> findings = findings(dose, line, target, wait, jump);
        if (target == null || !findings.isEmpty()) {
            return DoseVerdict.invalid(dose, findings);
        }
        progress.count(line, to + 1, dose);
        return DoseVerdict.valid(dose, target, validBy(dose, target, jump));
    }

    private Line.@Nullable Jump jump(Dose dose, Line line, int count) {
        Line.Jump jump = line.jump(count);
        boolean open = jump != null
                && jump.rule().vaccine() == dose.vaccine()
                && !dose.date().isBefore(birth.plusMonths(jump.rule().fromMonths()));
        return open ? jump : null;
    }

    private static String validBy(Dose dose, ScheduledDose target, Line.@Nullable Jump jump) {
        if (jump != null) {
            return jump.rule().rule();
        }
        String substitution = dose.vaccine() == target.vaccine() ? null : Exceptions.substitution(dose.vaccine());
        return substitution == null ? target.rule() : substitution;
    }

    private List<Finding> findings(
            Dose dose, Line line, @Nullable ScheduledDose target, Wait wait, Line.@Nullable Jump jump) {
        List<Finding> findings = new ArrayList<>(0);
        child(findings, dose, line);
        boolean listed = programme.lists(dose.vaccine());
        if (!listed) {
            findings.add(new Finding(Reason.WRONG_PRODUCT, "reading/not_in_programme"));
        }
        if (target != null) {
            scheduled(
                    findings,
                    dose,
                    line,
                    target,
                    wait,
                    jump == null ? target.rule() : jump.rule().rule());
        }
        live(findings, dose);
        Exceptions.Limit limit = Exceptions.limit(dose.vaccine());
        if (limit != null && !dose.date().isBefore(birth.plusMonths(limit.months()))) {
            findings.add(new Finding(Reason.TOO_LATE, limit.rule()));
        }
        if (target == null && line.doses.length > 0) {
            findings.add(new Finding(Reason.EXTRA_DOSE, "reading/extra_dose"));
        }
        return findings;
    }

    private void child(List<Finding> findings, Dose dose, Line line) {
        if (dose.date().isBefore(birth)) {
            findings.add(new Finding(Reason.BEFORE_BIRTH, "reading/before_birth"));
        }
        if (dose.date().isAfter(history.asOf())) {
            findings.add(new Finding(Reason.AFTER_AS_OF, "reading/after_as_of"));
        }
        if (line.girlsOnly() && history.sex() == Sex.MALE) {
            findings.add(new Finding(Reason.WRONG_SEX, line.doses[0].rule()));
        }
    }

    private void scheduled(
            List<Finding> findings, Dose dose, Line line, ScheduledDose target, Wait wait, String waitRule) {
        boolean fits = dose.vaccine() == target.vaccine() || Exceptions.substitution(dose.vaccine()) != null;
        if (!fits && programme.lists(dose.vaccine())) {
            findings.add(new Finding(Reason.WRONG_PRODUCT, target.rule()));
        }
        if (dose.date().isBefore(target.ageDate(birth))) {
            findings.add(new Finding(Reason.TOO_EARLY, target.rule()));
        }
        LocalDate last = progress.last[line.place];
        if (last != null && dose.date().isBefore(wait.after(last))) {
            findings.add(new Finding(Reason.INTERVAL_TOO_SHORT, waitRule));
        }
    }

    private void live(List<Finding> findings, Dose dose) {
        if (!Exceptions.isLive(dose.vaccine())) {
            return;
        }
        for (int i = 0; i < LIVE.size(); i++) {
            Vaccine other = LIVE.get(i);
            LocalDate date = other == dose.vaccine() ? null : progress.last[programme.line(other).place];
            if (date != null
                    && date.isBefore(dose.date())
                    && date.plusDays(Exceptions.liveDays()).isAfter(dose.date())) {
                findings.add(new Finding(Reason.LIVE_INTERVAL, Exceptions.liveRule()));
                return;
            }
        }
    }
}
