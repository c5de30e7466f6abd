package org.qingmiao.tools.web.growth;

import java.util.List;
import java.util.Optional;
import org.qingmiao.page.StateSignal;
import org.qingmiao.page.drawing.Svg;
import org.qingmiao.tools.web.form.InputField;
import org.qingmiao.tools.web.form.ToolHead;

/**
 * The growth of one child: measurements in, the latest judged, all of them on WHO's curves.
 *
 * @param child sex, birth, weeks of pregnancy
 * @param visits fields of each measurement
 * @param problems how many fields have one
 */
public record GrowthView(
        ToolHead head,
        List<InputField> choices,
        List<InputField> child,
        List<VisitFields> visits,
        Optional<Result> result,
        int problems) {
    /** The fields of one measurement; {@code number} counts from 1. */
    public record VisitFields(int number, List<InputField> fields) {}

    /**
     * What came out.
     *
     * @param whose sex and age of the latest measurement, for the print
     * @param says the latest measurement in words, then how it changed
     * @param problem why something could not be computed
     */
    public record Result(
            String whose,
            List<Finding> says,
            List<Chart> charts,
            List<Judged> latest,
            Table history,
            Optional<String> problem) {}

    public record Finding(StateSignal signal, String words) {}

    /** A drawing under the sentence that it shows. */
    public record Chart(String title, String says, Svg drawing) {}

    /** One indicator of the latest measurement. */
    public record Judged(String name, String value, String z, String percentile, StateSignal signal, String verdict) {}

    /** All measurements, one a row. */
    public record Table(List<String> columns, List<List<String>> rows) {}
}
