package org.qingmiao.workplan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qingmiao.reporting.progress.AsOf;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Units' work plans, as far as the visitor may see them. */
@Component
public class WorkPlans {
    private final WorkActionRepository table;
    private final WorkEvidenceRepository evidence;
    private final Audit audit;
    private final Clock clock;

    WorkPlans(WorkActionRepository table, WorkEvidenceRepository evidence, Audit audit, Clock clock) {
        this.table = table;
        this.evidence = evidence;
        this.audit = audit;
        this.clock = clock;
    }

    /** Actions of a year that stand, by unit and day. */
    public List<WorkAction> of(String plan, int year) {
        return table.of(plan, year).stream().filter(a -> !a.withdrawn()).toList();
    }

    /** Actions of a year by which units are measured: what was withdrawn after its day had passed stays among them. */
    public List<WorkAction> counted(String plan, int year) {
        return table.of(plan, year).stream()
                .filter(a -> !a.withdrawn() || a.isMissed(AsOf.now(a.at())))
                .toList();
    }

    /** Actions of a unit and year, withdrawn ones too. */
    public List<WorkAction> of(String plan, int year, String unit) {
        return table.of(plan, year).stream().filter(a -> a.unit().equals(unit)).toList();
    }

    public Optional<WorkAction> find(long id) {
        return table.find(id);
    }

    /**
     * The new action's id.
     *
     * @param day for which its state holds
     */
    @Transactional
    public long add(WorkAction action, LocalDate day) {
        long id = table.add(action);
        table.step(id, action.state(), action.share(), day, action.by());
        audit.record(AuditEntry.act("work-action.add", object(id), action.unit(), words(action, day)));
        return id;
    }

    /** Adds the words of a reference that shows that an action was done. */
    @Transactional
    public void prove(long id, String reference, String by) {
        evidence.add(find(id).orElseThrow(), reference, by);
    }

    /** Whether the action was as the writer had seen it, and has been taken back or brought back. */
    @Transactional
    public boolean change(WorkAction was, WorkAction now) {
        return change(was, now, AsOf.day(clock.instant()), false);
    }

    /**
     * Whether the action was as the writer had seen it, and has been changed.
     *
     * @param day for which its state holds
     * @param dated whether that day was said, so that it is written down even where the state is as it was
     */
    @Transactional
    public boolean change(WorkAction was, WorkAction now, LocalDate day, boolean dated) {
        boolean changed = table.change(now);
        if (changed) {
            boolean holds = was.steps().stream()
                    .anyMatch(s -> s.state() == now.state()
                            && s.share() == now.share()
                            && s.day().equals(day));
            boolean same = was.state() == now.state() && was.share() == now.share();
            if (!same || (dated && !holds)) {
                table.step(was.id(), now.state(), now.share(), day, now.by());
            }
            audit.record(AuditEntry.change(
                    "work-action.change", object(was.id()), was.unit(), words(was, day), words(now, day)));
        }
        return changed;
    }

    private static String object(long id) {
        return "work-action:" + id;
    }

    private static Map<String, String> words(WorkAction action, LocalDate day) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("measure", action.measure());
        words.put("title", action.title());
        words.put("owner", action.owner());
        words.put("due", action.due().toString());
        words.put("state", action.state().id());
        words.put("share", Integer.toString(action.share()));
        words.put("day", day.toString());
        words.put("note", action.note());
        words.put("withdrawn", Boolean.toString(action.withdrawn()));
        words.put(
                "money",
                action.money().stream()
                        .map(m -> m.source().id() + " " + m.budget().toPlainString() + "/"
                                + m.spent().toPlainString())
                        .collect(Collectors.joining(", ")));
        return words;
    }
}
