package org.qingmiao.home.desk;

import java.util.List;
import java.util.Optional;
import org.qingmiao.evaluation.view.ViewScope;
import org.qingmiao.page.StateSignal;
import org.qingmiao.platform.Text;

/**
 * The page of the committee office and the statistics group: who is late, what waits for me, what is wrong in the data,
 * what is to be published next.
 *
 * @param late work that is overdue, the longest first
 * @param mine what waits for who looks
 * @param faults checks of the plan that stored values do not fulfil
 * @param gaps targets that cannot be judged, for want of values
 * @param mail how mail is doing; absent where none is sent
 */
public record DeskView(
        ViewScope scope, Part late, Part mine, Part faults, Part gaps, List<Paper> papers, Optional<Mail> mail) {

    /**
     * A list of which the beginning is shown.
     *
     * @param id names it in the address {@code ?all=}, by which all of it is shown
     * @param all how many there are
     */
    public record Part(String id, List<Row> rows, int all) {
        private static final int SHOWN = 8;

        static Part of(String id, List<Row> rows, String whole) {
            return new Part(
                    id, id.equals(whole) ? rows : rows.stream().limit(SHOWN).toList(), rows.size());
        }
    }

    /** One line: what, of which unit, since or until when, and where it is dealt with. */
    public record Row(StateSignal signal, Text what, Text unit, String when, String link) {}

    /** A report and how far it is. */
    public record Paper(String kind, int year, String path, State state) {
        /** Key of its words in lower case. */
        public enum State {
            DRAFT,
            /** Waits to be signed off. */
            FROZEN,
            PUBLISHED,
            CORRECTED_SINCE;

            public String key() {
                return "home.desk.paper." + name().toLowerCase(java.util.Locale.ROOT);
            }
        }
    }

    public record Mail(int waiting, int failed) {}
}
