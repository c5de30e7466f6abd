package org.qingmiao.work.web;

import java.util.List;
import java.util.Optional;
import org.qingmiao.page.StateSignal;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/**
 * What somebody owes, and until when.
 *
 * @param today how many are overdue or due today
 * @param next behind which the next page begins; nothing on the last
 * @param later whether this is not the first page
 * @param calendar whether an address for calendar programs is in use
 * @param address the new address, shown this once; empty otherwise
 */
public record TasksView(
        Text name,
        int today,
        int all,
        List<Group> groups,
        Optional<String> next,
        boolean later,
        boolean calendar,
        String address) {
    /** What there is to do, in a sentence. */
    public Text headline() {
        if (all == 0) {
            return Messages.of("work.tasks.none");
        }
        return today > 0 ? Messages.of("work.tasks.today", today) : Messages.of("work.tasks.later", all);
    }

    /**
     * Tasks of one part of time.
     *
     * @param count how many there are, whichever are shown
     */
    public record Group(Text title, int count, List<Row> rows) {}

    /** One task. */
    public record Row(StateSignal signal, Text title, Text unit, String link, Text due) {}
}
