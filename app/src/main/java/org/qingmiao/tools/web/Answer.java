package org.qingmiao.tools.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qingmiao.page.Signal;
import org.qingmiao.platform.Lang;
import org.qingmiao.tools.Output;
import org.qingmiao.tools.Results;
import org.qingmiao.tools.Shape;
import org.qingmiao.tools.Words;

/**
 * The results of one case, in the language of the page.
 *
 * @param says what they mean and what to do, most important first
 * @param problem why there are none, if there are none
 */
public record Answer(List<String> says, List<Line> lines, Optional<String> problem) {
    /** One result. */
    public record Line(String label, String value, String unit, Optional<Signal> signal) {}

    static Answer of(String calculator, Shape shape, Results results, Lang lang) {
        List<String> says = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < shape.outputs().size(); i++) {
            Output output = shape.outputs().get(i);
            String cell = results.cell(i);
            if (!cell.isEmpty()) {
                for (String word : cell.split(" ", -1)) {
                    Words.find(lang, "tools.says." + calculator + "." + output.name() + "." + word)
                            .ifPresent(says::add);
                }
                lines.add(new Line(
                        Fields.capital(output.text().in(lang)),
                        Words.result(lang, shape, results, i),
                        output.unit(),
                        Worry.of(output.name(), cell)));
            }
        }
        String error = results.error(lang);
        return new Answer(says, lines, error.isEmpty() ? Optional.empty() : Optional.of(error));
    }
}
