package org.qingmiao.operations;

import java.util.List;
import java.util.Optional;
import org.qingmiao.page.StateSignal;
import org.qingmiao.platform.Text;

/**
 * Signs of intrusion, the open ones first.
 *
 * @param typedFor the alarm whose form has the problem; 0 for none
 * @param problem what is wrong with what was typed
 * @param done what was done just now
 */
public record AlarmsView(int open, List<Row> rows, long typedFor, Optional<Text> problem, Optional<Text> done) {
    /**
     * @param ofPerson whether the subject is a login; else a network address, or empty
     * @param closed when it was closed
     * @param typed what stands in its form
     */
    public record Row(
            long id,
            StateSignal signal,
            Text kind,
            boolean ofPerson,
            String subject,
            int seen,
            String first,
            String last,
            Optional<String> closed,
            String closedBy,
            String finding,
            String typed) {
        public boolean isOpen() {
            return closed.isEmpty();
        }
    }
}
