package org.qingmiao.operations;

import java.util.List;
import org.qingmiao.page.StateSignal;
import org.qingmiao.platform.Text;

/**
 * How the installation is.
 *
 * @param headline the answer in one sentence
 * @param version of the program
 * @param java version of what it runs on
 * @param since when it was started, in the district's time
 * @param jobs everything that comes round again
 */
public record HealthView(Text headline, List<Row> rows, String version, String java, String since, List<Job> jobs) {
    /**
     * One thing that was looked at.
     *
     * @param level how it is, in a word
     */
    public record Row(StateSignal signal, Text level, Text name, Text words) {}

    /**
     * @param last when it succeeded last, or —
     * @param next when it is due
     * @param failures in a row
     */
    public record Job(Text name, String last, String next, int failures) {}
}
