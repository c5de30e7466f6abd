package org.qingmiao.workplan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qingmiao.safeguard.Audit;
import org.qingmiao.safeguard.AuditEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Units' work plans, as far as the visitor may see them. */
@Component
public class WorkPlans {
    private final WorkActionTable table;
    private final Audit audit;

    WorkPlans(WorkActionTable table, Audit audit) {
        this.table = table;
        this.audit = audit;
    }

    /** Actions of a year that stand, by unit and day. */
    public List<WorkAction> of(String plan, int year) {
        return table.of(plan, year).stream().filter(a -> !a.withdrawn()).toList();
    }

    /** Actions of a unit and year, withdrawn ones too. */
    List<WorkAction> of(String plan, int year, String unit) {
        return table.of(plan, year).stream().filter(a -> a.unit().equals(unit)).toList();
    }

    Optional<WorkAction> find(long id) {
        return table.find(id);
    }

    /** The new action's id. */
    @Transactional
    public long add(WorkAction action) {
        long id = table.add(action);
        audit.record(AuditEntry.act("work_action.add", object(id), action.unit(), words(action)));
        return id;
    }

    /** Whether the action was as the writer had seen it, and has been changed. */
    @Transactional
    boolean change(WorkAction was, WorkAction now) {
        boolean changed = table.change(now);
        if (changed) {
            audit.record(AuditEntry.change("work_action.change", object(was.id()), was.unit(), words(was), words(now)));
        }
        return changed;
    }

    private static String object(long id) {
        return "work-action:" + id;
    }

    private static Map<String, String> words(WorkAction action) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("measure", action.measure());
        words.put("title", action.title());
        words.put("owner", action.owner());
        words.put("due", action.due().toString());
        words.put("state", action.state().id());
        words.put("share", Integer.toString(action.share()));
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
