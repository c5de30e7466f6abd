package org.qingmiao.workplan;

import java.time.LocalDate;
import java.util.Optional;
import org.qingmiao.platform.DateParser;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** A new deadline as typed, with the reason for it. {@code problem}: what is wrong with it. */
public record DeadlineForm(String due, String reason, Optional<Text> problem) {
    /** Nothing was typed. */
    public static final DeadlineForm NONE = new DeadlineForm("", "", Optional.empty());

    private static final int REASON_MAX = 500;
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    /** A day that has gone by cannot be promised. */
    public static DeadlineForm read(String due, String reason, Deadline was, LocalDate today) {
        DeadlineForm typed = new DeadlineForm(due.strip(), reason.strip(), Optional.empty());
        Optional<LocalDate> day = typed.parsed();
        String wrong = "";
        if (day.isEmpty() || day.get().isAfter(LAST)) {
            wrong = "workplan.wrong.due";
        } else if (day.get().isBefore(today)) {
            wrong = "workplan.wrong.deadline.past";
        } else if (day.get().equals(was.due())) {
            wrong = "workplan.wrong.deadline.same";
        } else if (typed.reason.isEmpty() || typed.reason.length() > REASON_MAX) {
            wrong = "workplan.wrong.deadline.reason";
        }
        return wrong.isEmpty()
                ? typed
                : new DeadlineForm(typed.due, typed.reason, Optional.of(Messages.of(wrong, REASON_MAX)));
    }

    Optional<LocalDate> parsed() {
        return DateParser.day(due);
    }
}
