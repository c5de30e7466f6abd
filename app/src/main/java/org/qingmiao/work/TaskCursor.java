package org.qingmiao.work;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The last task of a page, by which tasks are in order, whatever became of it since. */
record TaskCursor(boolean atOnce, Optional<LocalDate> due, String id, String turn, String plan) {
    private static final int PARTS = 5;
    private static final int LAST_YEAR = 9999;
    private static final String BEFORE_ALL = "";

    /** Nothing if it is none. */
    static Optional<TaskCursor> of(Optional<String> text) {
        return text.flatMap(TaskCursor::of);
    }

    private static Optional<TaskCursor> of(String text) {
        String[] parts = text.split("~", PARTS);
        if (parts.length < PARTS || text.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        try {
            Optional<LocalDate> due =
                    Optional.of(parts[1]).filter(d -> !d.isEmpty()).map(LocalDate::parse);
            return due.filter(TaskCursor::isBeyondAll).isPresent()
                    ? Optional.empty()
                    : Optional.of(new TaskCursor(parts[0].equals("1"), due, parts[4], parts[2], parts[3]));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Years that the database does not read as ours are written by no page. */
    private static boolean isBeyondAll(LocalDate day) {
        return day.getYear() < 0 || day.getYear() > LAST_YEAR;
    }

    static TaskCursor of(Task task, String turn, String plan) {
        return new TaskCursor(task.atOnce(), task.due(), task.id(), turn, plan);
    }

    String text() {
        return String.join("~", atOnce ? "1" : "0", due.map(LocalDate::toString).orElse(BEFORE_ALL), turn, plan, id);
    }

    String day() {
        return due.map(LocalDate::toString).orElse("infinity");
    }
}
