package org.qingmiao.work;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The last task of a page, by which tasks are in order, whatever became of it since. */
record TaskCursor(boolean atOnce, Optional<LocalDate> due, String id, String turn) {
    private static final int PARTS = 4;
    private static final String BEFORE_ALL = "";

    /** Nothing if it is none. */
    static Optional<TaskCursor> of(Optional<String> text) {
        return text.flatMap(TaskCursor::of);
    }

    private static Optional<TaskCursor> of(String text) {
        String[] parts = text.split("~", PARTS);
        if (parts.length < PARTS) {
            return Optional.empty();
        }
        try {
            Optional<LocalDate> due =
                    Optional.of(parts[1]).filter(d -> !d.isEmpty()).map(LocalDate::parse);
            return Optional.of(new TaskCursor(parts[0].equals("1"), due, parts[3], parts[2]));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static TaskCursor of(Task task, String turn) {
        return new TaskCursor(task.atOnce(), task.due(), task.id(), turn);
    }

    String text() {
        return (atOnce ? "1" : "0") + "~" + due.map(LocalDate::toString).orElse(BEFORE_ALL) + "~" + turn + "~" + id;
    }

    String day() {
        return due.map(LocalDate::toString).orElse("infinity");
    }
}
