package org.qingmiao.evaluation.view;

import org.qingmiao.page.StateSignal;
import org.qingmiao.page.drawing.Svg;
import org.qingmiao.platform.Text;

/**
 * A target as one line of a page: state, value, place against the target, years.
 *
 * @param path of the indicator's page
 * @param baseline the plan's own starting value as printed, with its year, or empty
 * @param value with its unit, or —
 * @param restates that it restates another target and is not counted, or empty
 * @param dot now against target
 * @param years the years as a small line
 */
public record TargetRow(
        String id,
        StateSignal signal,
        Text name,
        Text restates,
        String path,
        Text reason,
        Text baseline,
        String value,
        Svg dot,
        Text asked,
        Svg years,
        Text responsible,
        Text nature) {

    /** The same line, whose link leads to the public page. */
    public TargetRow forPublic() {
        return new TargetRow(
                id,
                signal,
                name,
                restates,
                "/public" + path,
                reason,
                baseline,
                value,
                dot,
                asked,
                years,
                responsible,
                nature);
    }
}
