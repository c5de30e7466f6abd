package org.qingmiao.tools.web;

import java.util.List;
import java.util.Optional;
import org.qingmiao.page.StateSignal;
import org.qingmiao.tools.web.form.InputField;
import org.qingmiao.tools.web.form.ToolHead;

/**
 * The vaccinations of one child: a booklet of dates in, the doses judged and the next ones told.
 *
 * @param booklet one row for each vaccine, one date for each dose
 */
public record ImmunizationView(
        ToolHead head,
        List<InputField> child,
        List<Line> booklet,
        Optional<Result> result,
        Optional<String> problem,
        int problems) {
    /** One vaccine of the booklet. */
    public record Line(String vaccine, List<InputField> dates) {}

    /** What came out. */
    public record Result(StateSignal signal, String says, List<Given> given, List<Next> next) {}

    /** A dose that was given. */
    public record Given(String vaccine, String date, String dose, StateSignal signal, String verdict) {}

    /** A dose to come. */
    public record Next(String vaccine, String dose, String due, String overdue, StateSignal signal, String state) {}
}
