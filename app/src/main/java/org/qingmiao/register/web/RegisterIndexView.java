package org.qingmiao.register.web;

import java.util.List;
import org.qingmiao.platform.Text;

/**
 * All registers, as an index at the end of a book.
 *
 * @param words what was looked for
 * @param count how many there are in all
 * @param mine those in which the reader works
 * @param agreements how many looks at what is sealed wait for the reader's agreement
 */
public record RegisterIndexView(
        String words, int count, Arrangement arrangement, List<Mine> mine, int agreements, List<Group> groups) {

    /** How the index is arranged. */
    public enum Arrangement {
        CHAPTER,
        SUBJECT,
        NAME;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** Key of its name. */
        public String key() {
            return "registers.arranged." + word();
        }

        static Arrangement of(String word) {
            for (Arrangement a : values()) {
                if (a.word().equals(word)) {
                    return a;
                }
            }
            return CHAPTER;
        }
    }

    /**
     * A register in which the reader works.
     *
     * @param open how many records that the reader sees are not at an end
     * @param late how many of them are overdue
     * @param makes whether the reader may make one
     */
    public record Mine(String id, Text name, String open, String late, boolean makes) {
        public boolean isLate() {
            return !late.equals("0");
        }
    }

    public record Group(Text name, List<Row> rows) {}

    /**
     * A register of the index.
     *
     * @param clauses of the plan that it carries out
     */
    public record Row(
            String id,
            Text name,
            Text purpose,
            Text subject,
            List<DefinitionView.Clause> clauses,
            int fields,
            int limits) {}
}
