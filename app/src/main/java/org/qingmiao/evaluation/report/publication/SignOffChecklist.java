package org.qingmiao.evaluation.report.publication;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.qingmiao.platform.Text;

/** What is still open where a frozen year is to be signed off, and what it means to publish nevertheless. */
public record SignOffChecklist(List<Item> items) {
    public SignOffChecklist {
        items = List.copyOf(items);
    }

    /** What is looked at. */
    public enum Kind {
        /** Answers of units that nobody accepted. */
        ANSWERS,
        /** Fields of answers in review that stand out. */
        MARKS,
        /** Stored values that do not fulfil the plan's checks. */
        FAULTS,
        /** Targets that cannot be judged. */
        GAPS,
        /** Numbers that changed since the freezing. */
        CORRECTIONS,
        /** Counts of one to four that are not shown to the public. */
        SMALL,
        /** Measures and milestones that were due and of which nothing is reported. */
        PROGRESS;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param count how many are open
     * @param of how many there are in all
     * @param says the count in words
     * @param means what publishing nevertheless means
     * @param path of the page where it is dealt with
     */
    public record Item(Kind kind, int count, int of, Text says, Text means, String path) {
        public boolean isOpen() {
            return count > 0;
        }
    }

    /** How many kinds have something open. */
    public long open() {
        return items.stream().filter(Item::isOpen).count();
    }

    /** The counts in one line: two lists that say the same have the same. */
    public String seen() {
        return items.stream()
                .map(i -> i.kind().id() + ":" + i.count() + "/" + i.of())
                .collect(Collectors.joining(" "));
    }
}
