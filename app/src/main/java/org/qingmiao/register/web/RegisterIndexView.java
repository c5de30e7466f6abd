package org.qingmiao.register.web;

import java.util.List;
import org.qingmiao.platform.Text;

/**
 * All registers, as an index at the end of a book.
 *
 * @param words what was looked for
 * @param count how many there are in all
 */
public record RegisterIndexView(String words, int count, Arrangement arrangement, List<Group> groups) {

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

    public record Group(Text name, List<Row> rows) {}

    /** @param clauses of the plan that it carries out */
    public record Row(
            String id,
            Text name,
            Text purpose,
            Text subject,
            List<DefinitionView.Clause> clauses,
            int fields,
            int limits) {}
}
